import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import { useUnreachable } from '../../page/connection/ShowConnection.tsx'
import css from './EditField.module.css'
import { useEdit } from './useEdit.ts'

export interface ToggleProps {
  readonly label: string
  readonly on: boolean
  readonly edit: (to: boolean) => AgendaEdit
}

/** Yes or no: ticking it is the press, and it shows what stands. */
export function Toggle({ label, on, edit }: ToggleProps) {
  const editing = useEdit()
  const lost = useUnreachable()
  return (
    <div className={css['field']}>
      <div className={css['line']}>
        <label>
          <input
            type="checkbox"
            checked={on}
            aria-busy={editing.state === 'sent' || undefined}
            onChange={(event) => {
              if (!lost) void editing.send(edit(event.target.checked))
            }}
          />
          {label}
        </label>
      </div>
      <p className={css['said']} role="status">
        {editing.said}
      </p>
    </div>
  )
}
