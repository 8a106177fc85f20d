import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { SegmentId } from '../../../shared/domain/agenda.ts'
import type { NewPaper } from '../../../shared/domain/papers.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import type { Pressing } from '../../connection/usePressing.ts'
import { capitalised, languageName, say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { useRefusalWords } from '../../words/refusals.ts'
import { personName } from '../room/people.ts'
import css from './Papers.module.css'
import { emptyPaper, type PaperDraft, type PaperFault, paperOf } from './paperDraft.ts'
import { usePapersWords } from './papersWords.ts'

const KINDS: readonly NewPaper['is'][] = ['term', 'name', 'text', 'document']

export interface PaperFormProps {
  readonly agenda: AgendaFile
  /** The segment that is chosen at first. */
  readonly on: SegmentId | null
  readonly pressing: Pressing
}

/** One form for a term, a pronunciation, a text or a document; what was typed stays until the server has it. */
export function PaperForm({ agenda, on, pressing }: PaperFormProps) {
  const words = usePapersWords()
  const refusals = useRefusalWords()
  const { language } = useLanguage()
  const lost = useShow((state) => state.link.status === 'lost')
  const [draft, setDraft] = useState<PaperDraft>({ ...emptyPaper, on })
  const [fault, setFault] = useState<PaperFault | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const set = (change: Partial<PaperDraft>) => {
    setFault(null)
    setDraft((before) => ({ ...before, ...change }))
  }
  const refused = pressing.refusal === null ? null : refusals[pressing.refusal]
  const wrong = lost ? words.noLink : fault === null ? refused : words.fault[fault]
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const made = paperOf(draft)
    setSaved(null)
    if (!made.ok) return setFault(made.fault)
    if (lost) return
    const answer = await pressing.press({ type: 'AddPaper', paper: made.paper })
    if (!answer.ok) return
    setSaved(words.kind[draft.is])
    setDraft((before) => ({ ...emptyPaper, is: before.is, on: before.on, standing: before.standing }))
  }
  return (
    <form className={css['form']} onSubmit={send} noValidate>
      <h3>{words.form}</h3>
      <Field label={words.what}>
        {(id) => (
          <select id={id} value={draft.is} onChange={(event) => set({ is: kindNamed(event.target.value) })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kind[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.is === 'name' ? (
        <>
          <Field label={words.whose}>
            {(id) => (
              <select
                id={id}
                value={draft.person ?? ''}
                onChange={(event) => set({ person: event.target.value || null })}
              >
                <option value="">{words.choose}</option>
                {agenda.people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Line label={words.sayAs} hint={words.sayAsHint} value={draft.sayAs} onType={(sayAs) => set({ sayAs })} />
        </>
      ) : (
        <Field label={words.on}>
          {(id) => (
            <select id={id} value={draft.on ?? ''} onChange={(event) => set({ on: event.target.value || null })}>
              <option value="">{draft.is === 'text' ? words.choose : words.wholeMeeting}</option>
              {agenda.slots.flatMap((slot) =>
                slot.segments.map((segment) => (
                  <option key={segment.id} value={segment.id}>
                    {(slot.kind ?? 'speeches') === 'speeches'
                      ? personName(agenda, segment.speaker)
                      : say(slot.title, language)}
                  </option>
                )),
              )}
            </select>
          )}
        </Field>
      )}
      {draft.is === 'term' ? (
        <>
          {agenda.languages.map((code) => (
            <Line
              key={code}
              label={capitalised(languageName(code, language), language)}
              lang={code}
              value={draft.words[code] ?? ''}
              onType={(word) => set({ words: { ...draft.words, [code]: word } })}
            />
          ))}
          <Line label={words.note} value={draft.note} onType={(note) => set({ note })} />
        </>
      ) : null}
      {draft.is === 'document' ? (
        <Line label={words.documentTitle} value={draft.title} onType={(title) => set({ title })} />
      ) : null}
      {draft.is === 'text' || draft.is === 'document' ? (
        <Line label={words.address} type="url" value={draft.url} onType={(url) => set({ url })} />
      ) : null}
      {draft.is === 'text' ? (
        <Field label={words.readOut}>
          {(id) => (
            <select
              id={id}
              value={draft.standing}
              onChange={(event) =>
                set({ standing: event.target.value === 'verbatim' ? 'verbatim' : 'check-against-delivery' })
              }
            >
              <option value="check-against-delivery">{words.standing['check-against-delivery']}</option>
              <option value="verbatim">{words.standing.verbatim}</option>
            </select>
          )}
        </Field>
      ) : null}
      <p className={css['wrong']} role="alert">
        {wrong}
      </p>
      <p className={css['sendLine']}>
        <button type="submit" className={css['send']} data-state={pressing.state}>
          {words.add}
        </button>
        <span role="status">{saved === null ? '' : words.saved(saved)}</span>
      </p>
    </form>
  )
}

function kindNamed(value: string): NewPaper['is'] {
  return KINDS.find((kind) => kind === value) ?? 'term'
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'url'
  readonly lang?: string
  readonly value: string
  readonly onType: (value: string) => void
}

function Line({ label, hint, type = 'text', lang, value, onType }: LineProps) {
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type={type}
          lang={lang}
          dir="auto"
          maxLength={type === 'url' ? 2000 : 300}
          placeholder={hint}
          autoComplete="off"
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}
