import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Subject } from '../../../shared/domain/editing/notices.ts'
import type { SeenChange } from '../../../shared/protocol/view.ts'
import { type DoneWords, type Names, sayDone } from '../../../shared/words/done.ts'
import { shortName } from '../naming/shortName.ts'

/** What was done, and whether it was undone after somebody had seen it. */
export interface SaidChange {
  readonly said: string
  readonly takenBack: boolean
}

/** A change of the agenda as the undo line says it; what an edit took away is named as it was before. */
export function sayChange(change: SeenChange, agenda: Agenda, words: DoneWords, names: Names): SaidChange {
  switch (change.is) {
    case 'edit': {
      const { edit, subject } = change
      const before = edit.edit.startsWith('drop-') ? subjectOf(subject, agenda, names) : null
      const edited: Names['edited'] = before === null ? names.edited : () => ({ what: before, before: '' })
      return { said: sayDone(words, { type: 'EditAgenda', edit }, { ...names, edited }), takenBack: false }
    }
    case 'catch-up':
      return { said: sayDone(words, { type: 'CaughtUp', items: change.items }, names), takenBack: false }
    case 'loaded':
      return { said: sayDone(words, { type: 'LoadAgenda' }, names), takenBack: false }
    case 'taken-back':
      return { ...sayChange(change.of, agenda, words, names), takenBack: true }
  }
}

function subjectOf({ person, title }: Subject, agenda: Agenda, { text }: Names): string | null {
  if (person !== null) return shortName(agendaIndex(agenda).nameOf(person))
  return title === null ? null : text(title)
}
