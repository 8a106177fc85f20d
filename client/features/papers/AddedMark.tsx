import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { clockTime } from '../../../shared/words/format.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { usePapersWords } from '../../words/papers.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import css from './PaperForm.module.css'
import type { Added } from './papersOf.ts'
import type { Reading } from './useReading.ts'

export interface AddedMarkProps {
  /** `null` is the agenda's own, which has no mark. */
  readonly added: Added | null
  readonly reading: Reading
  /** What would be removed, in words. */
  readonly what: string
}

/** Who added it and when, that it is new to its reader, and how to take it out again. */
export function AddedMark({ added, reading, what }: AddedMarkProps) {
  const words = usePapersWords()
  const zone = useShownZone()
  const noConnection = useNoConnection()
  const { agenda, removing } = reading
  if (added === null) return null
  return (
    <span className={css['mark']}>
      {reading.isNew(added) ? <em>{words.isNew}</em> : null}
      <span>
        <bdi>{adderOf(agenda, added.by) ?? words.role[added.by.role]}</bdi>, {clockTime(added.at, zone)}
      </span>
      {removing?.may(added) ? (
        <Press
          weight="bare"
          aria-label={words.removeThat(what)}
          state={removing.stateOf(added)}
          disabledReason={noConnection}
          onPress={() => removing.remove(added, what)}
        >
          {words.remove}
        </Press>
      ) : null}
    </span>
  )
}

function adderOf(agenda: Agenda, { person, name }: Added['by']): string | null {
  return agendaIndex(agenda).knownName(person) ?? name
}
