import { useState } from 'react'
import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { NewSegment, SegmentPlace } from '../../../../shared/domain/editing/agendaEdit.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useWords } from '../../../page/words/words.ts'
import css from '../AgendaDialog.module.css'
import { EditField } from '../EditField.tsx'
import { durationOf, freeId, LONGEST_IN_HOURS, usualLanguage } from '../moving/typed.ts'
import { TypedField } from '../TypedField.tsx'
import { useEdit } from '../useEdit.ts'
import { useAgendaWords } from '../words.ts'
import { newPerson, PersonPicker, type PickedPerson } from './PersonPicker.tsx'
import { type PlannedLanguage, PlannedLanguageChoice } from './PlannedLanguageChoice.tsx'

export interface AddSegmentProps {
  readonly agenda: Agenda
  readonly at: SegmentPlace
  readonly legend: string
  readonly onClose: () => void
}

const USUAL = '5:00'

/** Three presses: the plus that opened this, who, Add. All else has a usual value. */
export function AddSegment({ agenda, at, legend, onClose }: AddSegmentProps) {
  const words = useAgendaWords()
  const common = useWords()
  const editing = useEdit()
  const slot = agendaIndex(agenda).slot(at.slot)
  const sharing = slot?.segments.some((segment) => segment.duration === null) ?? false
  const [who, setWho] = useState<PickedPerson>({ is: 'nobody' })
  const [planned, setPlanned] = useState<PlannedLanguage>({ code: agenda.chair.language, assumed: true })
  const [text, setText] = useState(USUAL)
  const [shares, setShares] = useState(sharing)
  const typed = durationOf(text)
  const noDuration = shares || typed !== null ? null : words.noDuration(LONGEST_IN_HOURS)
  const segment = (speaker: string, name: string): NewSegment => ({
    id: freeId(name, agenda, 'speech'),
    title: null,
    speaker,
    language: planned.code,
    assumed: planned.assumed,
    duration: shares ? null : typed,
  })
  const name = who.is === 'new' ? who.name.trim() : who.is === 'person' ? agendaIndex(agenda).nameOf(who.person) : ''
  const add = async () => {
    if (who.is === 'nobody') return
    const person = who.is === 'new' ? newPerson(who, agenda) : null
    if (person !== null) {
      if (!(await editing.send({ edit: 'add-person', person })).ok) return
      setWho({ is: 'person', person: person.id })
    }
    const speaker = person?.id ?? (who.is === 'person' ? who.person : '')
    // The newcomer's own id is taken by now.
    const id = person === null ? name : `${name} 2`
    if ((await editing.send({ edit: 'add-segment', at, segment: segment(speaker, id) })).ok) onClose()
  }
  return (
    <div className={css['adding']}>
      <EditField
        legend={legend}
        editing={editing}
        press={name === '' ? words.add : words.adding(name)}
        reason={who.is === 'nobody' ? words.chooseFirst : name === '' ? words.nameFirst : noDuration}
        moved={null}
        edit={
          who.is === 'person' && (shares || typed !== null)
            ? { edit: 'add-segment', at, segment: segment(who.person, name) }
            : null
        }
        onSet={() => void add()}
      >
        <PersonPicker
          focus
          agenda={agenda}
          who={who}
          onChoose={(next) => {
            setWho(next)
            if (next.is === 'person') setPlanned({ code: usualLanguage(agenda, next.person), assumed: true })
          }}
        />
        <PlannedLanguageChoice agenda={agenda} chosen={planned} onChoose={setPlanned} />
        <TypedField
          label={words.durationHint}
          value={text}
          wrong={noDuration}
          onType={(next) => {
            setText(next)
            setShares(false)
          }}
        />
        <label>
          <input type="checkbox" checked={shares} onChange={(event) => setShares(event.target.checked)} />
          {words.shares}
        </label>
      </EditField>
      <Press weight="bare" onPress={onClose}>
        {common.leave}
      </Press>
    </div>
  )
}
