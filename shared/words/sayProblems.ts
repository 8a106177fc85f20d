import type { FaultCode, FaultsByCode } from '../files/agenda/faults.ts'
import type { Problem } from '../files/agenda/problem.ts'
import type { SaidProblem } from '../protocol/api/shows.ts'

/** What each fault of an agenda's file is, with the remedy, after its place or alone. */
export type FaultWords = { readonly [C in FaultCode]: (fault: FaultsByCode[C]) => string }

/** As the API, the home page and the terminal say it. */
export function sayProblem(words: FaultWords, { path, fault }: Problem): SaidProblem {
  return { path, message: sayOf(words, fault.code, fault) }
}

/** One line for a terminal. */
export function problemLine(words: FaultWords, problem: Problem): string {
  const { path, message } = sayProblem(words, problem)
  return path === '' ? message : `${path}: ${message}`
}

function sayOf<C extends FaultCode>(words: FaultWords, code: C, fault: FaultsByCode[C]): string {
  return words[code](fault)
}
