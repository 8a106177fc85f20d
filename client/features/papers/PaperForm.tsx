import { type FormEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { NewPaper } from '../../../shared/domain/papers/papers.ts'
import { capitalised, languageName, say } from '../../../shared/words/format.ts'
import type { PaperFault } from '../../../shared/words/told.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { usePapersWords } from '../../words/papers.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import { usePressing } from '../pressing/usePressing.ts'
import { ChoiceField, Line } from './PaperFields.tsx'
import css from './PaperForm.module.css'
import papersCss from './Papers.module.css'
import { emptyPaper, type PaperDraft, paperFrom } from './paperDraft.ts'
import { inLanguageOrder, segmentName, speechText } from './papersOf.ts'
import { usePapers } from './usePapers.ts'

const KINDS: readonly NewPaper['is'][] = ['term', 'name', 'text', 'document']
const STANDINGS: readonly PaperDraft['standing'][] = ['check-against-delivery', 'verbatim']

export interface PaperFormProps {
  readonly agenda: Agenda
  readonly draft: PaperDraft
  readonly onDraft: (draft: PaperDraft) => void
  readonly ref?: Ref<HTMLFormElement>
}

/** One form for a term, a pronunciation, a text or a document; what was typed stays until the server has it. */
export function PaperForm({ agenda, draft, onDraft, ref }: PaperFormProps) {
  const words = usePapersWords()
  const { language } = useLanguage()
  const papers = usePapers()
  const noConnection = useNoConnection()
  const pressing = usePressing()
  const fields = useRef<HTMLFieldSetElement>(null)
  const ids = { title: useId(), wrong: useId() }
  const [fault, setFault] = useState<PaperFault | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  useEffect(() => {
    if (fault !== null) fields.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [fault])
  const set = (change: Partial<PaperDraft>) => {
    setFault(null)
    setSaved(null)
    onDraft({ ...draft, ...change })
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSaved(null)
    const made = paperFrom(draft)
    if (!made.ok) return setFault(made.fault)
    if (noConnection !== null || pressing.state === 'sent') return
    const answer = await pressing.press({ type: 'AddPaper', paper: made.paper })
    if (!answer.ok) return
    setSaved(said(made.paper))
    onDraft({ ...emptyPaper, is: draft.is, on: draft.on, standing: draft.standing })
  }
  const said = (paper: NewPaper): string => {
    if (paper.is === 'term') return Object.values(paper.words).join(', ')
    if (paper.is === 'document') return say(paper.title, language)
    if (paper.is === 'text') return words.textOf(segmentName(agenda, paper.on, language))
    return words.nameOf(agendaIndex(agenda).nameOf(paper.person))
  }
  const wrong = fault !== null ? words.fault[fault] : (noConnection ?? pressing.said)
  const at = (...own: readonly PaperFault[]) => (fault !== null && own.includes(fault) ? ids.wrong : null)
  const replaces = draft.is === 'text' && draft.on !== null && speechText(agenda, papers, draft.on) !== null
  return (
    <form ref={ref} className={css['form']} onSubmit={send} aria-labelledby={ids.title} noValidate>
      <h3 id={ids.title}>{words.form}</h3>
      <fieldset ref={fields} aria-labelledby={ids.title}>
        <ChoiceField
          label={words.what}
          value={draft.is}
          options={KINDS.map((kind) => ({ value: kind, text: words.kind[kind] }))}
          onChoose={(is) => set({ is: KINDS.find((kind) => kind === is) ?? 'term' })}
        />
        {draft.is === 'name' ? (
          <>
            <ChoiceField
              label={words.whose}
              value={draft.person ?? ''}
              wrong={at('no-person')}
              options={[
                { value: '', text: words.choose },
                ...agenda.people.map(({ id, name }) => ({ value: id, text: name })),
              ]}
              onChoose={(person) => set({ person: person === '' ? null : person })}
            />
            <Line
              label={words.sayAs}
              hint={words.sayAsHint}
              value={draft.sayAs}
              wrong={at('no-sound')}
              onType={(sayAs) => set({ sayAs })}
            />
          </>
        ) : (
          <ChoiceField
            label={words.on}
            value={draft.on ?? ''}
            wrong={at('no-segment')}
            options={[
              { value: '', text: draft.is === 'text' ? words.choose : words.wholeSession },
              ...agenda.slots.flatMap(({ segments }) =>
                segments.map(({ id }) => ({ value: id, text: segmentName(agenda, id, language) })),
              ),
            ]}
            onChoose={(on) => set({ on: on === '' ? null : on })}
          />
        )}
        {replaces ? <p className={papersCss['fact']}>{words.replaces}</p> : null}
        {draft.is === 'term'
          ? agenda.languages.map((code, index) => (
              <Line
                key={code}
                label={capitalised(languageName(code, language), language)}
                lang={code}
                value={draft.words[code] ?? ''}
                wrong={index === 0 ? at('no-word') : null}
                onType={(word) => set({ words: inLanguageOrder(agenda, { ...draft.words, [code]: word }) })}
              />
            ))
          : null}
        {draft.is === 'term' ? <Line label={words.note} value={draft.note} onType={(note) => set({ note })} /> : null}
        {draft.is === 'document' ? (
          <Line
            label={words.documentTitle}
            value={draft.title}
            wrong={at('no-title')}
            onType={(title) => set({ title })}
          />
        ) : null}
        {draft.is === 'text' || draft.is === 'document' ? (
          <Line
            label={words.address}
            type="url"
            value={draft.url}
            wrong={at('no-address')}
            onType={(url) => set({ url })}
          />
        ) : null}
        {draft.is === 'text' ? (
          <ChoiceField
            label={words.readOut}
            value={draft.standing}
            options={STANDINGS.map((standing) => ({ value: standing, text: words.standing[standing] }))}
            onChoose={(chosen) =>
              set({ standing: STANDINGS.find((each) => each === chosen) ?? 'check-against-delivery' })
            }
          />
        ) : null}
      </fieldset>
      <p id={ids.wrong} className={css['wrong']} role="alert">
        {wrong}
      </p>
      <p className={css['sendLine']}>
        <Press submits weight="ink" className={css['send'] ?? ''} state={pressing.state} disabledReason={noConnection}>
          {words.send}
        </Press>
        <span role="status" dir="auto">
          {saved === null ? '' : words.saved(saved)}
        </span>
      </p>
    </form>
  )
}
