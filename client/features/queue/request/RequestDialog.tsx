import { type FormEvent, useId, useState } from 'react'
import type { SlotId } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'

import { languageCode } from '../../../../shared/domain/agenda/languageCode.ts'
import { LINE_LENGTH } from '../../../../shared/domain/agenda/limits.ts'
import { BEHALF_LENGTH, NOTE_LENGTH, REQUEST_KINDS } from '../../../../shared/domain/queue/speakerList.ts'

import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { capitalised, languageName, say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { Dialog, DialogPresses } from '../../../ui/dialog/Dialog.tsx'
import { DialogPress } from '../../../ui/dialog/DialogPress.tsx'
import { useQueueWords } from '../../../words/queue.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import { usePressing } from '../../pressing/usePressing.ts'
import { useSayOff } from '../../pressing/useSayOff.ts'
import type { Room } from '../../room/useRoom.ts'
import { draftOf, editCommand, emptyDraft, enterCommand, kindOff, personNamed, type RequestDraft } from './draft.ts'
import css from './RequestDialog.module.css'

export interface RequestDialogProps {
  readonly room: Room
  readonly slot: SlotId
  /** The request to change, as it was when the form opened; `null` types in a new one. */
  readonly request: SeenRequest | null
  readonly onClose: () => void
}

/** A hand raised elsewhere, typed in, or a request put right: it closes when the server has it. */
export function RequestDialog({ room, slot, request, onClose }: RequestDialogProps) {
  const words = useQueueWords().form
  const common = useWords()
  const kinds = useQueueWords().kinds
  const { language } = useLanguage()
  const { agenda } = room
  const ids = { who: useId(), people: useId() }
  const [seen] = useState(request)
  const [draft, setDraft] = useState<RequestDraft>(() =>
    request === null ? emptyDraft(agenda) : draftOf(agenda, request),
  )
  const [nameless, setNameless] = useState(false)
  const { press, state, said } = usePressing()
  const sayOff = useSayOff()
  const noConnection = useNoConnection()
  const set = (change: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...change }))
  const person = personNamed(agenda, draft.name)
  const left = NOTE_LENGTH - draft.note.length
  const off = kindOff(agenda, room.live, seen?.slot ?? slot, draft, seen)
  const wrong = noConnection ?? (nameless ? words.noName : off !== null ? sayOff(off) : said)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (noConnection !== null || off !== null || state === 'sent') return
    const command = seen === null ? enterCommand(agenda, slot, draft) : editCommand(seen, draft)
    setNameless(command === null)
    if (command !== null && (await press(command)).ok) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={seen === null ? words.enterTitle : words.editTitle(draft.name)}
      body={
        seen === null
          ? `${words.enterBody} ${words.slot} ${isolated(say(agendaIndex(agenda).slot(slot)?.title, language))}.`
          : words.editBody
      }
      width={480}
    >
      <form onSubmit={send} noValidate>
        {seen === null ? (
          <>
            <div className={css['field']}>
              <label htmlFor={ids.who}>{words.who}</label>
              <small>{draft.name.trim() === '' ? words.whoHint : person === null ? words.guest : words.known}</small>
              <input
                id={ids.who}
                list={ids.people}
                value={draft.name}
                maxLength={LINE_LENGTH}
                autoComplete="off"
                aria-required="true"
                aria-invalid={nameless || undefined}
                onChange={(event) => set({ name: event.target.value })}
              />
              <datalist id={ids.people}>
                {agenda.people.map((each) => (
                  <option key={each.id} value={each.name} />
                ))}
              </datalist>
            </div>
            {person === null ? (
              <Line
                label={words.organisation}
                hint={words.optional}
                most={LINE_LENGTH}
                value={draft.organisation}
                onChange={(organisation) => set({ organisation })}
              />
            ) : null}
          </>
        ) : null}
        <fieldset className={css['languages']}>
          <legend>{words.language}</legend>
          {agenda.languages.map((code) => (
            <label key={code}>
              <input
                type="radio"
                name="language"
                value={code}
                checked={draft.language === code}
                onChange={() => set({ language: code })}
              />
              <b>{languageCode(code)}</b> {capitalised(languageName(code, language), language)}
            </label>
          ))}
        </fieldset>
        <label className={css['field']}>
          <span>{words.kind}</span>
          <select
            value={draft.kind}
            onChange={(event) => set({ kind: REQUEST_KINDS.find((kind) => kind === event.target.value) ?? draft.kind })}
          >
            {REQUEST_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <Line
          label={words.behalf}
          hint={words.optional}
          most={BEHALF_LENGTH}
          value={draft.behalf}
          onChange={(behalf) => set({ behalf })}
        />
        <Line
          label={words.note}
          hint={left < 50 ? words.left(left) : words.noteHint}
          most={NOTE_LENGTH}
          value={draft.note}
          onChange={(note) => set({ note })}
        />
        <p className={css['wrong']} role="alert">
          {wrong}
        </p>
        <DialogPresses>
          <DialogPress onPress={onClose}>{common.leave}</DialogPress>
          <DialogPress weight="ink" submits sent={state === 'sent'} off={noConnection !== null || off !== null}>
            {seen === null ? words.add : words.save}
          </DialogPress>
        </DialogPresses>
      </form>
    </Dialog>
  )
}

interface LineProps {
  readonly label: string
  readonly hint: string
  readonly most: number
  readonly value: string
  readonly onChange: (value: string) => void
}

function Line({ label, hint, most, value, onChange }: LineProps) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <small id={`${id}-hint`}>{hint}</small>
      <input
        id={id}
        value={value}
        maxLength={most}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
