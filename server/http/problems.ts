import type { Request, Response } from 'express'
import type { Oversize } from '../../shared/protocol/messages.ts'
import { type ProblemCode, problems } from '../../shared/protocol/problems.ts'
import { type Language, preferred, USUAL } from '../../shared/words/languages.ts'
import { inEveryLanguage } from './words.ts'

/** What is said in a language: the sentences that screens say, too. */
export const { of: sentencesIn } = await inEveryLanguage(async (load) => {
  const [{ refusals }, { problems }] = await Promise.all([load.refusals(), load.problems()])
  return { ...refusals, ...problems }
})

/** Of the languages that a caller reads, the first that there is. */
export function languageFor(request: Request): Language {
  return preferred(request.acceptsLanguages()) ?? USUAL
}

export interface ProblemDetails {
  /** In the place of the code's own. */
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
  readonly over?: Oversize
}

/** RFC 9457, with the stable code as a member of its own; its sentences in a language that the caller reads. */
export function sendProblem(response: Response, code: ProblemCode, details: ProblemDetails = {}): void {
  const language = languageFor(response.req)
  const status = problems[code]
  const { title = sentencesIn(language)[code] } = details
  response
    .status(status)
    .type('application/problem+json')
    .set('content-language', language)
    .vary('accept-language')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail: title, code, ...details }))
}

/** A parameter of the query that is not as the API describes it, by its name. */
export function sendBadQuery(response: Response, path: string, message: string): void {
  sendProblem(response, 'malformed', { detail: `The parameter "${path}" ${message}.`, problems: [{ path, message }] })
}
