import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { isNewTo } from '../../../shared/domain/papers/papers.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { SeenPaper } from '../../../shared/protocol/view.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import type { PressState } from '../../page/ui/Press.tsx'
import type { Added } from './papersOf.ts'
import { usePapers } from './usePapers.ts'

/** What was added beside the agenda's own, for whoever reads it here. */
export interface Reading {
  readonly agenda: Agenda
  readonly papers: readonly SeenPaper[]
  /** Interpreters only: others have nothing to look at before they speak. */
  readonly isNew: (added: Added) => boolean
  readonly removing: Removing | null
}

export interface Removing {
  readonly may: (added: Added) => boolean
  readonly stateOf: (added: Added) => PressState
  readonly remove: (added: Added, what: string) => void
}

/** `looked` is what counts as seen: the server's word, or what it was when a dialog was opened. */
export function useReading(agenda: Agenda, looked: Instant | null, removing: Removing | null): Reading {
  const papers = usePapers()
  const me = useShow((state) => state.me)
  const reads = me?.role === 'interpreter'
  return {
    agenda,
    papers,
    isNew: (added) => reads && isNewTo(added, { person: me.person }, looked),
    removing,
  }
}
