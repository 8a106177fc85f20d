import type { UndoLine } from '../../../shared/protocol/view.ts'
import { sayDone } from '../../../shared/words/done.ts'
import { capitalised, clockTime } from '../../../shared/words/format.ts'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import { useControlWords } from '../../words/controls.ts'
import { useDoneWords } from '../../words/done.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { useRefusal } from '../controls/useRefusal.ts'
import { liveNames } from '../naming/liveNames.ts'
import { Ago } from '../pressing/Ago.tsx'
import type { Room } from '../room/useRoom.ts'
import css from './UndoPanel.module.css'
import { UndoPress } from './UndoPress.tsx'

/** What Undo would take back, and what before that. */
export function UndoPanel({ room }: { readonly room: Room }) {
  const words = useControlWords()
  const { labelled } = useWords()
  const zone = useShownZone()
  const { language } = useLanguage()
  const said = useSaidDone(room)
  const refusal = useRefusal(room, 'undo')
  const [newest, ...earlier] = room.live.undo
  return (
    <footer className={css['undo']}>
      <UndoPress live={room.live} hint="U" aria-keyshortcuts="U">
        {newest === undefined ? null : <VisuallyHidden>{labelled('', said(newest))}</VisuallyHidden>}
      </UndoPress>
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
