import { type ProblemCode, problems } from '../../../shared/protocol/problems.ts'
import { USUAL } from '../../../shared/words/languages.ts'
import { sentencesIn } from '../problems.ts'

/** The small words that an OpenAPI description repeats. */

const COMPONENTS = '#/components/schemas/'

export interface Answers {
  readonly [status: number]: object
}

export function ref(schema: string): object {
  return { $ref: `${COMPONENTS}${schema}` }
}

export function json(description: string, schema: object): object {
  return { description, content: { 'application/json': { schema } } }
}

export function textual(description: string, type: string): object {
  return { description, content: { [type]: { schema: { type: 'string' } } } }
}

/** An operation that changes nothing. */
export function get(summary: string, answers: Answers, codes: readonly ProblemCode[]): object {
  return { summary, responses: responses(answers, codes) }
}

export interface SentBody {
  readonly body: object
  readonly answers: Answers
  readonly codes: readonly ProblemCode[]
}

export function send(summary: string, { body, answers, codes }: SentBody): object {
  return {
    summary,
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: responses(answers, [...codes, 'malformed', 'too-large']),
  }
}

/** JSON Schema keeps what is shared in `$defs`, OpenAPI in its components. An empty list is no `prefixItems` to either. */
export function asComponents(definitions: unknown): object {
  const text = JSON.stringify(definitions).replaceAll('"prefixItems":[],', '')
  return JSON.parse(text.replaceAll('"#/$defs/', `"${COMPONENTS}`))
}

/** Why anything may be refused. */
const ANYWHERE: readonly ProblemCode[] = ['key-in-address', 'broken']

function responses(answers: Answers, codes: readonly ProblemCode[]): object {
  const possible = [...new Set([...codes, ...ANYWHERE])]
  const statuses = [...new Set(possible.map((code) => problems[code]))]
  const refusals = statuses.map((status) => [
    status,
    problemAnswer(
      possible.filter((code) => problems[code] === status),
      (code) => sentencesIn(USUAL)[code],
    ),
  ])
  return { ...Object.fromEntries(refusals), ...answers }
}

/** `titleOf` says what a code means there. */
export function problemAnswer(codes: readonly ProblemCode[], titleOf: (code: ProblemCode) => string): object {
  const schema = { allOf: [ref('Problem'), { properties: { code: { enum: codes } } }] }
  return {
    description: codes.map((code) => `\`${code}\`: ${titleOf(code)}`).join('\n'),
    content: { 'application/problem+json': { schema } },
  }
}
