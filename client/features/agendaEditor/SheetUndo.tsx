import { capitalised } from '../../../shared/words/format.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useControlWords } from '../../words/controls.ts'
import { undoCommand } from '../controls/commands.ts'
import { useControls } from '../controls/controls.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { useRefusal } from '../controls/useRefusal.ts'
import { useSaidDone } from '../done/UndoPanel.tsx'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import type { Room } from '../room/useRoom.ts'
import css from './AgendaDialog.module.css'

/** The console's Undo, which a dialog would hide. */
export function SheetUndo({ room }: { readonly room: Room }) {
  const words = useControlWords()
  const controls = useControls()
  const noConnection = useNoConnection()
  const said = useSaidDone(room)
  const refusal = useRefusal(room, 'undo')
  const command = undoCommand(room.live)
  const { language } = useLanguage()
  const [newest] = room.live.undo
  return (
    <>
      <Press
        state={controls.undo.state}
        disabledReason={noConnection ?? (command === null ? words.undo.nothing : null)}
        onPress={() => {
          if (command !== null) void controls.undo.press(command)
        }}
      >
        {words.undo.press}
      </Press>
      {refusal !== null ? (
        <RefusalLine {...refusal} />
      ) : (
        <span className={css['newest']}>
          {newest === undefined ? words.undo.nothing : capitalised(said(newest), language)}
        </span>
      )}
    </>
  )
}
