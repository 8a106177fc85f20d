import { useState } from 'react'
import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { AgendaEdit } from '../../../../shared/domain/editing/agendaEdit.ts'
import type { Duration } from '../../../../shared/domain/time.ts'
import { capitalised, languageName, lengthOf } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { EditField } from '../EditField.tsx'
import type { SegmentRow } from '../moving/editTable.ts'
import { durationOf, LONGEST_IN_HOURS, usualLanguage } from '../moving/typed.ts'
import { TypedField } from '../TypedField.tsx'
import { putDown, useEdit } from '../useEdit.ts'
import { useFieldDraft } from '../useFieldDraft.ts'
import { useAgendaWords } from '../words.ts'
import { newPerson, PersonPicker, type PickedPerson } from './PersonPicker.tsx'
import { type PlannedLanguage, PlannedLanguageChoice } from './PlannedLanguageChoice.tsx'

export interface SegmentFieldProps {
  readonly agenda: Agenda
  readonly row: SegmentRow
}

/** Somebody else speaks: of the agenda, or new to it, and then added first. */
export function SpeakerField({ agenda, row }: SegmentFieldProps) {
  const words = useAgendaWords()
  const editing = useEdit()
  const [who, setWho] = useState<PickedPerson>({ is: 'nobody' })
  const [planned, setPlanned] = useState<PlannedLanguage>({ code: row.language ?? '', assumed: true })
  const draft = useFieldDraft(row.speaker, (speaker) => speaker)
  const choose = (next: PickedPerson) => {
    setWho(next)
    draft.type(next.is === 'person' ? next.person : next.is)
    if (next.is === 'person') setPlanned({ code: usualLanguage(agenda, next.person), assumed: true })
  }
  const replace = (to: string): AgendaEdit => ({
    edit: 'replace-speaker',
    segment: row.id,
    from: draft.from ?? '',
    to,
    language: planned.code,
    assumed: planned.assumed,
  })
  const set = async () => {
    if (who.is === 'nobody') return
    if (who.is === 'new') {
      const person = newPerson(who, agenda)
      if (!(await editing.send({ edit: 'add-person', person })).ok) return
      setWho({ is: 'person', person: person.id })
      if (await putDown(editing, draft, replace(person.id))) setWho({ is: 'nobody' })
      return
    }
    if (await putDown(editing, draft, replace(who.person))) setWho({ is: 'nobody' })
  }
  const name = who.is === 'new' ? who.name.trim() : who.is === 'person' ? agendaIndex(agenda).nameOf(who.person) : ''
  const same = who.is === 'person' && who.person === row.speaker
  return (
    <EditField
      legend={words.speaker}
      editing={editing}
      press={name === '' || same ? words.replace : words.replaceBy(name)}
      reason={
        who.is === 'new'
          ? name === ''
            ? words.nameFirst
            : null
          : who.is === 'nobody' || same
            ? words.chooseFirst
            : null
      }
      moved={draft.moved ? words.now(agendaIndex(agenda).nameOf(row.speaker)) : null}
      edit={who.is === 'person' && !same ? replace(who.person) : null}
      onSet={() => void set()}
    >
      <PersonPicker agenda={agenda} who={who} onChoose={choose} />
      {who.is === 'nobody' ? null : <PlannedLanguageChoice agenda={agenda} chosen={planned} onChoose={setPlanned} />}
    </EditField>
  )
}

export function LanguageField({ agenda, row }: SegmentFieldProps) {
  const words = useAgendaWords()
  const { language } = useLanguage()
  const editing = useEdit()
  const stands: PlannedLanguage = { code: row.language ?? '', assumed: row.assumed }
  const draft = useFieldDraft(stands, (planned) => planned)
  const { code, assumed } = draft.value
  const edit: AgendaEdit = { edit: 'plan-language', segment: row.id, from: draft.from.code, to: code, assumed }
  return (
    <EditField
      legend={words.language}
      editing={editing}
      press={words.set}
      reason={draft.dirty ? null : words.unchanged}
      moved={draft.moved ? words.now(capitalised(languageName(stands.code, language), language)) : null}
      edit={null}
      onSet={() => void putDown(editing, draft, edit)}
    >
      <PlannedLanguageChoice agenda={agenda} chosen={draft.value} onChoose={draft.type} />
    </EditField>
  )
}

interface TypedLength {
  readonly text: string
  readonly shares: boolean
}

export function DurationField({ row }: { readonly row: SegmentRow }) {
  const words = useAgendaWords()
  const editing = useEdit()
  const shown = (duration: Duration | null): TypedLength => ({
    text: lengthOf(duration ?? row.gets),
    shares: duration === null,
  })
  const draft = useFieldDraft(row.duration, shown)
  const { text, shares } = draft.value
  const typed = durationOf(text)
  const noDuration = shares || typed !== null ? null : words.noDuration(LONGEST_IN_HOURS)
  // What catching up gave is taken back by the planned length itself.
  const given = row.duration !== null && row.duration !== row.gets
  const ready = (draft.dirty || given) && (shares || typed !== null)
  const edit: AgendaEdit = { edit: 'retime-segment', segment: row.id, from: draft.from, to: shares ? null : typed }
  return (
    <EditField
      legend={words.duration}
      editing={editing}
      press={words.set}
      reason={ready ? null : (noDuration ?? words.unchanged)}
      moved={draft.moved ? words.now(row.duration === null ? words.shares : lengthOf(row.duration)) : null}
      edit={ready ? edit : null}
      onSet={() => void putDown(editing, draft, edit)}
    >
      <TypedField
        label={words.durationHint}
        value={text}
        wrong={noDuration}
        onType={(next) => draft.type({ text: next, shares: false })}
      />
      <label>
        <input
          type="checkbox"
          checked={shares}
          onChange={(event) => draft.type({ text, shares: event.target.checked })}
        />
        {words.shares}
      </label>
    </EditField>
  )
}
