import type { UndoLine } from '../../../shared/protocol/view.ts'
import { sayDone } from '../../../shared/words/done.ts'
import { capitalised, clockTime } from '../../../shared/words/format.ts'
import { Press } from '../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useControlWords } from '../../words/controls.ts'
import { useDoneWords } from '../../words/done.ts'
import { undoCommand } from '../controls/commands.ts'
import { useControls } from '../controls/controls.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { useRefusal } from '../controls/useRefusal.ts'
import { liveNames } from '../naming/liveNames.ts'
import { Ago } from '../pressing/Ago.tsx'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import type { Room } from '../room/useRoom.ts'
import css from './UndoPanel.module.css'

/** What Undo would take back, and what before that. */
export function UndoPanel({ room }: { readonly room: Room }) {
  const words = useControlWords()
  const controls = useControls()
  const noConnection = useNoConnection()
  const zone = useShownZone()
  const { language } = useLanguage()
  const said = useSaidDone(room)
  const refusal = useRefusal(room, 'undo')
  const [newest, ...earlier] = room.live.undo
  const command = undoCommand(room.live)
  return (
    <footer className={css['undo']}>
      <Press
        hint="U"
        aria-keyshortcuts="U"
        state={controls.undo.state}
        disabledReason={noConnection ?? (command === null ? words.undo.nothing : null)}
        onPress={() => {
          if (command !== null) void controls.undo.press(command)
        }}
      >
        {words.undo.press}
        {newest === undefined ? null : <VisuallyHidden>: {said(newest)}</VisuallyHidden>}
      </Press>
      {refusal !== null ? (
        <RefusalLine {...refusal} />
      ) : newest === undefined ? (
        <span className={css['nothing']}>{words.undo.nothing}</span>
      ) : (
        <span className={css['newest']} key={newest.revision}>
          <b>{capitalised(said(newest), language)}</b>
          <span>
            {' '}
            · <Ago at={newest.at} />
          </span>
        </span>
      )}
      {earlier.length === 0 ? null : (
        <span className={css['earlier']}>
          {words.undo.before(
            earlier
              .slice(0, 2)
              .map((line) => `${said(line)}, ${clockTime(line.at, zone)}`)
              .join(' · '),
          )}
        </span>
      )}
    </footer>
  )
}

/** What a line's press did. */
export function useSaidDone({ agenda, live }: Room): (line: UndoLine) => string {
  const words = useDoneWords()
  const { language } = useLanguage()
  return (line) => sayDone(words, line.command, liveNames(agenda, live, language))
}
