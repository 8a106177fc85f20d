import { type DragEvent, useId, useState } from 'react'
import type { Text } from '../../../shared/domain/agenda/agenda.ts'
import { readJson } from '../../../shared/files/agenda/json.ts'
import type { Problem } from '../../../shared/files/agenda/problem.ts'
import type { SaidProblem } from '../../../shared/protocol/api/shows.ts'
import { say } from '../../../shared/words/format.ts'
import { type Language, languages } from '../../../shared/words/languages.ts'
import { sayProblem } from '../../../shared/words/sayProblems.ts'
import type { ApiAnswer } from '../../api/api.ts'
import { notDone } from '../../api/notDone.ts'
import { addShow } from '../../api/showApi.ts'
import { currentLanguage, useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import { FilePress } from '../../ui/FilePress.tsx'
import css from './AddShow.module.css'
import { readProblems, readTitle } from './homeShows.ts'
import { useHomeWords } from './words.ts'

type Outcome =
  | { readonly is: 'rest' }
  | { readonly is: 'reading'; readonly file: string }
  | { readonly is: 'added'; readonly title: Text; readonly remarks: SaidIn }
  | { readonly is: 'problems'; readonly file: string; readonly problems: SaidIn }
  | { readonly is: 'unreadable' }
  /** No JSON; why has to be fetched, and did not come. */
  | { readonly is: 'unsaid'; readonly file: string }
  | { readonly is: 'refused'; readonly answer: Extract<ApiAnswer, { ok: false }> }

/** They stay in the language of the moment when the file was read. */
interface SaidIn {
  readonly language: Language
  readonly said: readonly SaidProblem[]
}

/** A session from its agenda.json, chosen or dropped. What is wrong with it is listed with place and remedy. */
export function AddShow({ adminKey, added }: { readonly adminKey: string; readonly added: () => void }) {
  const words = useHomeWords()
  const id = useId()
  const [outcome, setOutcome] = useState<Outcome>({ is: 'rest' })
  const [over, setOver] = useState(false)
  const take = async (file: File) => {
    setOutcome({ is: 'reading', file: file.name })
    const next = await post(file, adminKey)
    setOutcome(next)
    if (next.is === 'added') added()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) void take(file)
  }
  return (
    <section
      className={css['add']}
      aria-labelledby={`${id}-title`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={`${id}-title`}>{words.add}</h2>
      <p>{words.addHint}</p>
      <FilePress className={css['choose'] ?? ''} accept=".json,application/json" onFile={take}>
        {words.choose}
      </FilePress>
      <div role="status">
        <Said outcome={outcome} />
      </div>
    </section>
  )
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  const words = useHomeWords()
  const common = useWords()
  const { language } = useLanguage()
  switch (outcome.is) {
    case 'rest':
      return null
    case 'reading':
      return <p>{words.reading(outcome.file)}</p>
    case 'added':
      return (
        <>
          <p>
            <b>{words.added(say(outcome.title, language))}</b>
          </p>
          {outcome.remarks.said.length === 0 ? null : <p>{words.remarks(outcome.remarks.said.length)}</p>}
          <Problems {...outcome.remarks} />
        </>
      )
    case 'problems':
      return (
        <>
          <p>
            <b>{words.problems(outcome.problems.said.length, outcome.file)}</b>
          </p>
          <Problems {...outcome.problems} />
        </>
      )
    case 'unreadable':
      return <p>{words.unreadable}</p>
    case 'unsaid':
      return <p>{words.unsaid(outcome.file)}</p>
    case 'refused':
      return <p>{notDone(outcome.answer, common)}</p>
  }
}

function Problems({ language, said }: SaidIn) {
  if (said.length === 0) return null
  return (
    <ol className={css['problems']} lang={language}>
      {said.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path === '' ? null : <code>{path}</code>} {message}
        </li>
      ))}
    </ol>
  )
}

async function post(file: File, key: string): Promise<Outcome> {
  const text = await file.text().catch(() => null)
  if (text === null) return { is: 'unreadable' }
  const language = currentLanguage()
  const reading = readJson(text, file.name)
  if (!reading.ok) {
    const said = await sayInPage(reading.problems, language)
    return said === null
      ? { is: 'unsaid', file: file.name }
      : { is: 'problems', file: file.name, problems: { language, said } }
  }
  const answer = await addShow(reading.value, key)
  if (answer.ok) {
    const remarks = { language, said: readProblems(answer.body, 'remarks') }
    return { is: 'added', title: readTitle(answer.body) ?? file.name, remarks }
  }
  const said = readProblems(answer.body, 'problems')
  if (said.length > 0) return { is: 'problems', file: file.name, problems: { language, said } }
  return { is: 'refused', answer }
}

/** In the server's own words, which come only now: few files are no JSON. `null` where they did not come. */
async function sayInPage(problems: readonly Problem[], language: Language): Promise<readonly SaidProblem[] | null> {
  try {
    const { load } = await languages[language].sets()
    const { agendaFaults } = (await load.problems()).problems
    return problems.map((problem) => sayProblem(agendaFaults, problem))
  } catch {
    return null
  }
}
