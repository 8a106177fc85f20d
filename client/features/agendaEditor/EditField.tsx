import type { KeyboardEvent, ReactNode } from 'react'
import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useWords } from '../../page/words/words.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import css from './EditField.module.css'
import { Consequence } from './moving/Consequence.tsx'
import type { Editing } from './useEdit.ts'

export interface EditFieldProps {
  readonly legend: string
  readonly editing: Editing
  readonly press: string
  /** Why it cannot be pressed now; `null` when it can. */
  readonly reason: string | null
  /** Somebody changed it meanwhile: what stands now, in a sentence. */
  readonly moved: string | null
  /** As it would be sent, to say what it changes; `null` where it is nothing yet, or moves no time. */
  readonly edit: AgendaEdit | null
  readonly onSet: () => void
  readonly children: ReactNode
}

/** One value of the agenda with its own press, and its answer beside it. Enter presses too. */
export function EditField({ legend, editing, press, reason, moved, edit, onSet, children }: EditFieldProps) {
  const { labelled } = useWords()
  const noConnection = useNoConnection()
  const why = noConnection ?? reason
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (why === null) onSet()
  }
  return (
    <fieldset className={css['field']} onKeyDown={enter}>
      <legend>{legend}</legend>
      <div className={css['line']}>
        {children}
        <Press state={editing.state} disabledReason={why} onPress={onSet} aria-label={labelled(legend, press)}>
          {press}
        </Press>
      </div>
      <p className={css['said']} role="status">
        {[editing.stale && moved !== null ? null : editing.said, moved].filter((text) => text !== null).join(' ')}
      </p>
      {edit === null ? null : <Consequence edit={edit} />}
    </fieldset>
  )
}
