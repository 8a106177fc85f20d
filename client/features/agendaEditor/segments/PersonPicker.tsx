import { useId } from 'react'
import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { LINE_LENGTH } from '../../../../shared/domain/agenda/limits.ts'
import { plainLine } from '../../../../shared/domain/agenda/plainText.ts'
import type { NewPerson } from '../../../../shared/domain/editing/agendaEdit.ts'
import { say } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { freeId } from '../moving/typed.ts'
import { useAgendaWords } from '../words.ts'
import css from './PersonPicker.module.css'

/** Whom a segment is for: somebody of the agenda, or somebody it does not know yet. */
export type PickedPerson =
  | { readonly is: 'nobody' }
  | { readonly is: 'person'; readonly person: string }
  | { readonly is: 'new'; readonly name: string; readonly organisation: string; readonly sayAs: string }

const NEW: PickedPerson = { is: 'new', name: '', organisation: '', sayAs: '' }

export interface PersonPickerProps {
  readonly agenda: Agenda
  readonly who: PickedPerson
  readonly onChoose: (who: PickedPerson) => void
  /** What it stands in has just been opened by a press. */
  readonly focus?: boolean
}

/** Everybody at once: choosing somebody is one press. */
export function PersonPicker({ agenda, who, onChoose, focus = false }: PersonPickerProps) {
  const words = useAgendaWords()
  const { language } = useLanguage()
  const id = useId()
  return (
    <div className={css['picker']}>
      <div className={css['people']} role="radiogroup" aria-label={words.speaker}>
        {agenda.people.map((person, index) => (
          <label key={person.id}>
            <input
              type="radio"
              name={id}
              // biome-ignore lint/a11y/noAutofocus: the press that opened the form is gone
              autoFocus={focus && index === 0}
              checked={who.is === 'person' && who.person === person.id}
              onChange={() => onChoose({ is: 'person', person: person.id })}
            />
            <span>
              {person.name}
              {person.organisation === null ? null : <small>{say(person.organisation, language)}</small>}
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name={id} checked={who.is === 'new'} onChange={() => onChoose(NEW)} />
          <span>{words.somebodyNew}</span>
        </label>
      </div>
      {who.is === 'new' ? (
        <div className={css['new']}>
          <label>
            {words.name}
            <input
              // biome-ignore lint/a11y/noAutofocus: it comes by the press that asked for it
              autoFocus
              value={who.name}
              maxLength={LINE_LENGTH}
              onChange={(event) => onChoose({ ...who, name: event.target.value })}
            />
          </label>
          <label>
            {words.organisation}
            <input
              value={who.organisation}
              maxLength={LINE_LENGTH}
              onChange={(event) => onChoose({ ...who, organisation: event.target.value })}
            />
          </label>
          <label>
            {words.sayAs}
            <input
              value={who.sayAs}
              maxLength={LINE_LENGTH}
              aria-describedby={`${id}-say`}
              onChange={(event) => onChoose({ ...who, sayAs: event.target.value })}
            />
          </label>
          <small id={`${id}-say`}>{words.sayAsHint}</small>
        </div>
      ) : null}
    </div>
  )
}

export function newPerson(
  { name, organisation, sayAs }: Extract<PickedPerson, { is: 'new' }>,
  agenda: Agenda,
): NewPerson {
  return {
    id: freeId(name, agenda, 'person'),
    name: plainLine(name),
    sayAs: plainLine(sayAs) || null,
    function: null,
    organisation: plainLine(organisation) || null,
  }
}
