import type { Agenda, Text } from '../../../../shared/domain/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agendaIndex.ts'
import type { Subject } from '../../../../shared/domain/notices.ts'
import type { Live, SeenChange } from '../../../../shared/protocol/view.ts'
import { shortName } from '../../../live/room/people.ts'
import type { Deed } from '../deeds.ts'
import { editedOf } from '../editedOf.ts'

/** What was done, and whether it was undone after somebody had seen it. */
export interface SaidChange {
  readonly deed: Deed
  readonly takenBack: boolean
}

/** A change of the agenda as the undo line says it; what an edit took away is named as it was before. */
export function changeDeed(change: SeenChange, agenda: Agenda, live: Pick<Live, 'plan'>): SaidChange {
  switch (change.is) {
    case 'edit': {
      const { edit, subject } = change
      const { what, before } = editedOf(agenda, live, edit)
      const named = edit.edit.startsWith('drop-') ? (subjectOf(subject, agenda) ?? what) : what
      return { deed: { is: 'edited', edit: edit.edit, what: named, before }, takenBack: false }
    }
    case 'catch-up':
      return { deed: { is: 'caught-up', items: change.items }, takenBack: false }
    case 'loaded':
      return { deed: { is: 'loaded' }, takenBack: false }
    case 'taken-back':
      return { ...changeDeed(change.of, agenda, live), takenBack: true }
  }
}

function subjectOf({ person, title }: Subject, agenda: Agenda): Text | null {
  return person === null ? title : shortName(agendaIndex(agenda).nameOf(person))
}
