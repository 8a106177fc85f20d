import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import type { PressAnswer } from '../../page/connection/presses/presses.ts'
import type { PressState } from '../../page/ui/Press.tsx'
import { usePressing } from '../pressing/usePressing.ts'
import type { FieldDraft } from './useFieldDraft.ts'

/** One field's presses: each is one change of the agenda. */
export interface Editing {
  readonly state: PressState
  /** Somebody was quicker. */
  readonly stale: boolean
  /** Why the last one changed nothing. */
  readonly said: string | null
  readonly send: (edit: AgendaEdit) => Promise<PressAnswer>
}

export function useEdit(): Editing {
  const { press, state, refused, said } = usePressing()
  return {
    state,
    stale: refused?.code === 'stale-agenda',
    said,
    send: (edit) => press({ type: 'EditAgenda', edit }),
  }
}

/** Puts down what was typed; where somebody was quicker it stays in the field, and what stands is said beside it. */
export async function putDown<F, T>(editing: Editing, draft: FieldDraft<F, T>, edit: AgendaEdit): Promise<boolean> {
  const answer = await editing.send(edit)
  if (answer.ok) draft.forget()
  else if (answer.code === 'stale-agenda') draft.look()
  return answer.ok
}
