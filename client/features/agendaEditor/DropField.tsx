import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import css from './EditField.module.css'
import { Consequence } from './moving/Consequence.tsx'
import { useEdit } from './useEdit.ts'
import { useAgendaWords } from './words.ts'

export interface DropFieldProps {
  readonly name: string
  readonly edit: AgendaEdit
  readonly onDropped: () => void
}

/** Takes it out of the agenda, with what that does to the end said beside it. Undo brings it back. */
export function DropField({ name, edit, onDropped }: DropFieldProps) {
  const words = useAgendaWords()
  const noConnection = useNoConnection()
  const editing = useEdit()
  const drop = async () => {
    if ((await editing.send(edit)).ok) onDropped()
  }
  return (
    <div className={css['field']}>
      <div className={css['line']}>
        <Press
          state={editing.state}
          disabledReason={noConnection}
          onPress={() => void drop()}
          aria-label={words.dropOf(name)}
        >
          {words.drop}
        </Press>
        <Consequence edit={edit} />
      </div>
      <p className={css['said']} role="status">
        {editing.said}
      </p>
    </div>
  )
}
