import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { Problem } from '../../shared/files/agenda/problem.ts'
import { schemaFaultOf } from '../../shared/files/agenda/readShape.ts'
import type { SaidProblem } from '../../shared/protocol/api/shows.ts'
import type { Oversize } from '../../shared/protocol/messages.ts'
import { type ProblemCode, problems } from '../../shared/protocol/problems.ts'
import { type Language, preferred, USUAL } from '../../shared/words/languages.ts'
import { sayProblem } from '../../shared/words/sayProblems.ts'
import { inEveryLanguage } from './words.ts'

/** What is said in a language: the sentences that screens say, too. */
export const { of: sentencesIn } = await inEveryLanguage(async (load) => {
  const [{ refusals }, { problems }] = await Promise.all([load.refusals(), load.problems()])
  return { ...refusals, ...problems }
})

type Sentences = ReturnType<typeof sentencesIn>

/** Of the languages that a caller reads, the first that there is. */
export function languageFor(request: Request): Language {
  return preferred(request.acceptsLanguages()) ?? USUAL
}

interface ProblemDetails {
  /** In the place of the code's own. */
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly SaidProblem[]
  readonly over?: Oversize
}

/** RFC 9457, with the stable code as a member of its own; its sentences in a language that the caller reads. */
export function sendProblem(
  response: Response,
  code: ProblemCode,
  detailsIn: (words: Sentences) => ProblemDetails = () => ({}),
): void {
  sendIn([languageFor(response.req)], response, code, detailsIn)
}

/** An agenda's file that is none, with its places and remedies. */
export function sendBadAgenda(response: Response, problems: readonly Problem[]): void {
  sendProblem(response, 'bad-agenda', ({ agendaFaults }) => ({
    problems: problems.map((problem) => sayProblem(agendaFaults, problem)),
  }))
}

/** A press of another shape than the protocol's. What zod says of it is in English whatever the caller reads. */
export function sendBadPress(response: Response, issues: readonly z.core.$ZodIssue[]): void {
  const language = languageFor(response.req)
  sendIn(language === 'en' ? [language] : [language, 'en'], response, 'malformed', ({ agendaFaults }) => ({
    problems: issues.map((issue) => {
      const [path, fault] = [issue.path.join('.'), schemaFaultOf(issue)]
      return fault === null ? { path, message: issue.message } : sayProblem(agendaFaults, { path, fault })
    }),
  }))
}

/** A parameter of the query that is not as the API describes it, by its name. */
export function sendBadQuery(response: Response, name: keyof Sentences['details']['query']): void {
  sendProblem(response, 'malformed', ({ details }) => ({
    detail: details.badQuery(name),
    problems: [{ path: name, message: details.query[name] }],
  }))
}

/** The first of `languages` is that of the sentences. */
function sendIn(
  languages: readonly [Language, ...Language[]],
  response: Response,
  code: ProblemCode,
  detailsIn: (words: Sentences) => ProblemDetails,
): void {
  const words = sentencesIn(languages[0])
  const status = problems[code]
  const { title = words[code], ...details } = detailsIn(words)
  response
    .status(status)
    .type('application/problem+json')
    .set('content-language', languages.join(', '))
    .vary('accept-language')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail: title, code, ...details }))
}
