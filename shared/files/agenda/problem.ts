import type { Fault } from './faults.ts'

/** What keeps an agenda from being read: where, and what. `sayProblems` has it in words. */
export interface Problem {
  /** `slots[3].segments[1].speaker`, or a line and column of the file; empty for the whole. */
  readonly path: string
  readonly fault: Fault
}

/** What is said about an agenda that is accepted all the same. */
export type Remark = Problem

/** Beyond so many places nothing is told but how many more there are. */
export const MOST_PROBLEMS = 1_000

export type Path = readonly (string | number)[]

export function problem(path: Path, fault: Fault): Problem {
  return { path: pathText(path), fault }
}

export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `${text}[${quoted(part)}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** A value as the file has it, cut where it is long. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
