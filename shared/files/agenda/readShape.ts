import { z } from 'zod'
import { agendaFileSchema } from './agendaFileSchema.ts'
import type { DidYouMean } from './didYouMean.ts'
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
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_PROBLEMS)
        .map((key) => problem([...path, key], `unknown key${remedyForKey(key, path, didYouMean)}`))
    case 'invalid_key':
      return issue.issues.flatMap((each) => problemsOf(each, path, didYouMean))
    case 'invalid_union':
      return problemsOfText(issue, path, didYouMean)
    default:
      return [
        problem(path, path.length === 0 ? `the agenda ${sentence(issue, didYouMean)}` : sentence(issue, didYouMean)),
      ]
  }
}

/** The only union is `Text`: one line, or one line a language. */
function problemsOfText(issue: z.core.$ZodIssueInvalidUnion, path: Path, didYouMean: DidYouMean): readonly Problem[] {
  const { input } = issue
  if (input === undefined) return [problem(path, 'is missing; add a text')]
  const branch = typeof input === 'string' ? issue.errors[0] : isRecord(input) ? issue.errors[1] : undefined
  if (branch !== undefined) return branch.slice(0, MOST_PROBLEMS).flatMap((each) => problemsOf(each, path, didYouMean))
  return [problem(path, `is ${kindOf(input)}; write a text in quotes, or { "en": "…", "fr": "…" }`)]
}

function sentence(issue: Issue, didYouMean: DidYouMean): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; add ${article(issue.expected)}`
        : `is ${kindOf(issue.input)}; write ${article(issue.expected)}`
    case 'invalid_value': {
      const values = issue.values.map(String)
      return `${quoted(issue.input)} is not one of ${values.map(quoted).join(', ')}${didYouMean(String(issue.input), values)}`
    }
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long; write at most ${issue.maximum} characters`
        : `has too many entries; ${issue.maximum} is the most`
    case 'too_small':
      return `has too few entries; write at least ${issue.minimum}`
    default:
      return `${quoted(issue.input)} ${issue.message}`
  }
}

function remedyForKey(key: string, path: Path, didYouMean: DidYouMean): string {
  const known = knownKeysAt(path)
  return didYouMean(key, known) || `; known here: ${known.join(', ')}`
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
    return key === '__proto__' ? [problem(at, 'cannot be a key; take it out')] : forbiddenKeys(value, at)
  })
}

function isRecord(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function kindOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'a list'
  return typeof input === 'string' ? 'a text' : typeof input === 'object' ? 'an object' : `a ${typeof input}`
}

function article(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text in quotes'
    case 'array':
      return 'a list, [ … ]'
    case 'boolean':
      return 'true or false'
    default:
      return 'an object, { … }'
  }
}
