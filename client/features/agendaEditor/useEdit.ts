import type { AgendaEdit } from '../../../shared/domain/editing/agendaEdit.ts'
import type { PressAnswer } from '../../page/connection/presses/presses.ts'
import { type PressingState, usePressing } from '../../page/connection/presses/usePressing.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import type { FieldDraft } from './useDraft.ts'

/** One field's presses: each is one change of the agenda. */
export interface Editing {
  readonly state: PressingState
  /** Somebody was quicker. */
  readonly stale: boolean
  /** Why the last one changed nothing. */
  readonly said: string | null
  readonly send: (edit: AgendaEdit) => Promise<PressAnswer>
}

export function useEdit(): Editing {
  const sayRefusal = useSayRefusal()
  const { press, state, refusal, over } = usePressing()
  return {
    state,
    stale: refusal === 'stale-agenda',
    said: sayRefusal({ refusal, over }),
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
