import { useId, useState } from 'react'
import { type Agenda, SLOT_KINDS, type SlotId, type SlotKind } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { AgendaEdit, NewSegment } from '../../../shared/domain/editing/agendaEdit.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useWords } from '../../page/words/words.ts'
import css from './AgendaDialog.module.css'
import { EditField } from './EditField.tsx'
import { durationOf, freeId, LONGEST_IN_HOURS, textFrom, typedText, usualLanguage } from './moving/typed.ts'
import { newPerson, PersonPicker, type PickedPerson } from './segments/PersonPicker.tsx'
import { type PlannedLanguage, PlannedLanguageChoice } from './segments/PlannedLanguageChoice.tsx'
import { TitleInputs } from './segments/TitleField.tsx'
import { TypedField } from './TypedField.tsx'
import { useEdit } from './useEdit.ts'
import { useAgendaWords } from './words.ts'

export interface AddSlotProps {
  readonly agenda: Agenda
  readonly after: SlotId | null
  readonly legend: string
  readonly onClose: () => void
}

/** A slot with its one segment: speeches begin with one speaker, a discussion is the chair's, a break nobody's. */
export function AddSlot({ agenda, after, legend, onClose }: AddSlotProps) {
  const words = useAgendaWords()
  const common = useWords()
  const group = useId()
  const editing = useEdit()
  const [kind, setKind] = useState<SlotKind>('speeches')
  const [title, setTitle] = useState(() => typedText(null))
  const [text, setText] = useState('10:00')
  const [who, setWho] = useState<PickedPerson>({ is: 'nobody' })
  const [planned, setPlanned] = useState<PlannedLanguage>({ code: agenda.chair.language, assumed: true })
  const duration = durationOf(text)
  const noDuration = duration === null ? words.noDuration(LONGEST_IN_HOURS) : null
  const name = who.is === 'new' ? who.name.trim() : who.is === 'person' ? agendaIndex(agenda).nameOf(who.person) : ''
  const written = textFrom(title, null)
  const named = kind !== 'speeches' || name !== ''
  const edit = (speaker: string): AgendaEdit | null => {
    if (written === null || duration === null) return null
    const id = freeId(Object.values(title).find((each) => each.trim() !== '') ?? '', agenda, 'slot')
    const segment: NewSegment = {
      id: freeId(`${id} 1`, agenda, 'item'),
      title: null,
      duration: null,
      ...holder(kind, speaker, planned, agenda),
    }
    return { edit: 'add-slot', after, slot: { id, kind, title: written, duration, segment } }
  }
  const add = async () => {
    const person = kind === 'speeches' && who.is === 'new' ? newPerson(who, agenda) : null
    if (person !== null) {
      if (!(await editing.send({ edit: 'add-person', person })).ok) return
      setWho({ is: 'person', person: person.id })
    }
    const asked = edit(person?.id ?? (who.is === 'person' ? who.person : ''))
    if (asked !== null && (await editing.send(asked)).ok) onClose()
  }
  const known = kind !== 'speeches' || who.is === 'person'
  return (
    <div className={css['adding']}>
      <EditField
        legend={legend}
        editing={editing}
        press={words.add}
        reason={
          written === null
            ? words.titleFirst
            : (noDuration ?? (named ? null : who.is === 'new' ? words.nameFirst : words.chooseFirst))
        }
        moved={null}
        edit={known ? edit(who.is === 'person' ? who.person : '') : null}
        onSet={() => void add()}
      >
        <div className={css['kinds']} role="radiogroup" aria-label={words.kindOf}>
          {SLOT_KINDS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={group}
                // biome-ignore lint/a11y/noAutofocus: the press that opened the form is gone
                autoFocus={each === kind}
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              {words.kind[each]}
            </label>
          ))}
        </div>
        <TitleInputs value={title} onType={setTitle} />
        <TypedField label={words.durationHint} value={text} wrong={noDuration} onType={setText} />
        {kind === 'speeches' ? (
          <>
            <PersonPicker
              agenda={agenda}
              who={who}
              onChoose={(next) => {
                setWho(next)
                if (next.is === 'person') setPlanned({ code: usualLanguage(agenda, next.person), assumed: true })
              }}
            />
            <PlannedLanguageChoice agenda={agenda} chosen={planned} onChoose={setPlanned} />
          </>
        ) : null}
      </EditField>
      <Press weight="bare" onPress={onClose}>
        {common.leave}
      </Press>
    </div>
  )
}

function holder(
  kind: SlotKind,
  speaker: string,
  { code, assumed }: PlannedLanguage,
  { chair }: Agenda,
): Pick<NewSegment, 'speaker' | 'language' | 'assumed'> {
  switch (kind) {
    case 'break':
      return { speaker: null, language: null, assumed: false }
    case 'discussion':
      return { speaker: chair.person, language: chair.language, assumed: chair.assumed }
    case 'speeches':
      return { speaker, language: code, assumed }
  }
}
