import { capitalised } from '../../../shared/words/format.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useControlWords } from '../../words/controls.ts'
import { RefusalLine } from '../controls/RefusalLine.tsx'
import { useRefusal } from '../controls/useRefusal.ts'
import { useSaidDone } from '../done/UndoPanel.tsx'
import { UndoPress } from '../done/UndoPress.tsx'
import type { Room } from '../room/useRoom.ts'
import css from './AgendaDialog.module.css'

/** The console's Undo, which a dialog would hide. */
export function SheetUndo({ room }: { readonly room: Room }) {
  const words = useControlWords()
  const said = useSaidDone(room)
  const refusal = useRefusal(room, 'undo')
  const { language } = useLanguage()
  const [newest] = room.live.undo
  return (
    <>
      <UndoPress live={room.live} />
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
