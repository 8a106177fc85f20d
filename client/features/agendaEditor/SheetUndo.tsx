import { Press } from '../../page/ui/Press.tsx'
import { useNoConnection } from '../../words/useNoConnection.ts'
import { useActs } from '../acts/acts.ts'
import { undoCommand } from '../acts/commands.ts'
import { Refusal } from '../acts/Refusal.tsx'
import { useRefusal } from '../acts/useRefusal.ts'
import { useModeratorWords } from '../acts/words.ts'
import { capital, useSaidDone } from '../done/UndoLine.tsx'
import type { Room } from '../room/useRoom.ts'
import css from './AgendaDialog.module.css'

/** The console's Undo, which a dialog would hide. */
export function SheetUndo({ room }: { readonly room: Room }) {
  const words = useModeratorWords()
  const acts = useActs()
  const noConnection = useNoConnection()
  const said = useSaidDone(room)
  const refusal = useRefusal(room, [acts.undo])
  const command = undoCommand(room.live)
  const [newest] = room.live.undo
  return (
    <>
      <Press
        state={acts.undo.state}
        disabledReason={noConnection ?? (command === null ? words.undo.nothing : null)}
        onPress={() => {
          if (command !== null) void acts.undo.press(command)
        }}
      >
        {words.undo.press}
      </Press>
      {refusal !== null ? (
        <Refusal {...refusal} />
      ) : (
        <span className={css['newest']}>{newest === undefined ? words.undo.nothing : capital(said(newest))}</span>
      )}
    </>
  )
}
