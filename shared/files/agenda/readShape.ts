import { z } from 'zod'
import { unseenIn } from '../../domain/agenda/plainText.ts'
import { agendaFileSchema } from './agendaFileSchema.ts'
import type { DidYouMean } from './didYouMean.ts'
import { type Fault, type FoundKind, SCHEMA_FAULTS, type WantedKind } from './faults.ts'
import type { AgendaFile } from './file.ts'
import { MOST_PROBLEMS, type Path, type Problem, problem, quoted } from './problem.ts'

type Issue = z.core.$ZodIssue

export type Shape = { readonly file: AgendaFile } | { readonly file: null; readonly problems: readonly Problem[] }

/** Whether the input has the shape of an agenda file, or every place where it has not. */
export function readShape(input: unknown, didYouMean: DidYouMean): Shape {
  const forbidden = forbiddenKeys(input, [])
  const parsed = agendaFileSchema.safeParse(input, { reportInput: true })
  if (parsed.success && forbidden.length === 0) return { file: parsed.data }
  // One issue is a problem or more: nobody reads on beyond so many.
  const issues = (parsed.error?.issues ?? [])
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => problemsOf(issue, [], didYouMean))
  return { file: null, problems: [...forbidden, ...issues] }
}

function problemsOf(issue: Issue, base: Path, didYouMean: DidYouMean): readonly Problem[] {
  const path: Path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeysAt(path)
      return issue.keys
        .slice(0, MOST_PROBLEMS)
        .map((key) => problem([...path, key], { code: 'unknown-key', known, guess: didYouMean(key, known) }))
    }
    case 'invalid_key':
      return issue.issues.flatMap((each) => problemsOf(each, path, didYouMean))
    case 'invalid_union':
      return problemsOfText(issue, path, didYouMean)
    default:
      return [problem(path, path.length === 0 ? noAgenda(issue.input) : faultOf(issue, didYouMean))]
  }
}

/** The only union is `Text`: one line, or one line a language. */
function problemsOfText(issue: z.core.$ZodIssueInvalidUnion, path: Path, didYouMean: DidYouMean): readonly Problem[] {
  const { input } = issue
  if (input === undefined) return [problem(path, { code: 'missing', wanted: 'texts' })]
  const branch = typeof input === 'string' ? issue.errors[0] : isRecord(input) ? issue.errors[1] : undefined
  if (branch !== undefined) return branch.slice(0, MOST_PROBLEMS).flatMap((each) => problemsOf(each, path, didYouMean))
  return [problem(path, { code: 'wrong-kind', is: kindOf(input), wanted: 'texts' })]
}

function noAgenda(input: unknown): Fault {
  return { code: 'no-agenda', is: input === undefined ? null : kindOf(input) }
}

function faultOf(issue: Issue, didYouMean: DidYouMean): Fault {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = wantedBy(issue.expected)
      return issue.input === undefined
        ? { code: 'missing', wanted }
        : { code: 'wrong-kind', is: kindOf(issue.input), wanted }
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      const guess = didYouMean(String(issue.input), values)
      return { code: 'not-one-of', value: quoted(issue.input), values: values.map(quoted), guess }
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'string') return { code: 'too-long', most }
      return { code: isOfNumber(issue.origin) ? 'too-large' : 'too-many', most }
    }
    case 'too_small':
      return { code: isOfNumber(issue.origin) ? 'too-small' : 'too-few', least: Number(issue.minimum) }
    default:
      return schemaFaultOf(issue) ?? { code: 'not-understood', value: quoted(issue.input) }
  }
}

/** What the schema says by a message of its own; `null` where the message is zod's. */
export function schemaFaultOf({ message, input }: Pick<Issue, 'message' | 'input'>): Fault | null {
  const code = SCHEMA_FAULTS.find((each) => each === message)
  if (code === undefined) return null
  const value = quoted(input)
  return code === 'unseen-character' ? { code, value, character: unseenIn(String(input)) ?? '' } : { code, value }
}

function knownKeysAt(path: Path): readonly string[] {
  let schema: unknown = agendaFileSchema
  for (const part of [...path, null]) {
    while (schema instanceof z.ZodOptional) schema = schema.unwrap()
    if (part === null) break
    if (schema instanceof z.ZodArray) schema = schema.element
    else if (schema instanceof z.ZodObject) schema = schema.shape[part]
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** zod drops `__proto__` from records without a word; an agenda that holds one was not written in good faith. */
function forbiddenKeys(input: unknown, path: Path): readonly Problem[] {
  // Nothing valid lies deeper, and what is not valid is refused as a whole.
  if (typeof input !== 'object' || input === null || path.length > 8) return []
  return Object.entries(input).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(input) ? Number(key) : key]
    return key === '__proto__' ? [problem(at, { code: 'forbidden-key' })] : forbiddenKeys(value, at)
  })
}

function isRecord(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function kindOf(input: unknown): FoundKind {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'list'
  switch (typeof input) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'boolean'
    case 'object':
      return 'object'
    default:
      return 'number'
  }
}

function wantedBy(expected: string): WantedKind {
  switch (expected) {
    case 'string':
      return 'text'
    case 'array':
      return 'list'
    case 'boolean':
      return 'boolean'
    case 'number':
    case 'int':
      return 'number'
    default:
      return 'object'
  }
}

function isOfNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int'
}
