import type { Text } from '../domain/agenda/agenda.ts'
import type { AgendaEdit } from '../domain/editing/agendaEdit.ts'
import { itemsChanged } from '../domain/runOfShow/catchUp.ts'
import { minutes } from '../domain/time.ts'
import { unreachable } from '../domain/unreachable.ts'
import type { Names } from './done.ts'
import { languageName, lengthOf, say, sentenceTime } from './format.ts'
import { isolated } from './grammar.ts'
import type { Language } from './languages.ts'

/** What is said alike of every show: texts, lengths and times, in a reader's language. */
export function spokenNames(
  language: Language,
  zone: string,
): Pick<Names, 'items' | 'text' | 'language' | 'length' | 'time'> {
  const text = (said: Text) => isolated(say(said, language))
  return {
    items: itemsChanged,
    text,
    language: (code) => languageName(code, language),
    /** "2 min" where it is whole minutes, else "2:30". */
    length: (duration) => (duration % minutes(1) === 0 ? `${duration / minutes(1)}\u00a0min` : lengthOf(duration)),
    time: (at) => sentenceTime(at, zone, language),
  }
}

/** After a drop only the id is left to name it by. */
export function editedOf(
  edit: AgendaEdit,
  { person, item, slot, text }: Pick<Names, 'person' | 'item' | 'slot' | 'text'>,
): ReturnType<Names['edited']> {
  switch (edit.edit) {
    case 'add-person':
      return only(isolated(edit.person.name))
    case 'replace-speaker':
      return { what: person(edit.to), before: person(edit.from) }
    case 'plan-language':
    case 'title-segment':
    case 'retime-segment':
    case 'make-optional':
    case 'move-segment':
    case 'drop-segment':
      return only(item(edit.segment).name)
    case 'add-segment': {
      const { speaker, title, id } = edit.segment
      return only(speaker === null ? text(title ?? id) : person(speaker))
    }
    case 'add-slot':
      return only(text(edit.slot.title))
    case 'title-slot':
      return only(text(edit.to))
    case 'move-slot':
    case 'drop-slot':
    case 'retime-slot':
    case 'fix-start':
      return only(slot(edit.slot))
    case 'move-hard-end':
      return only('')
    default:
      return unreachable(edit)
  }
}

function only(what: string): ReturnType<Names['edited']> {
  return { what, before: '' }
}
