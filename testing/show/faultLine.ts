import type { Problem } from '../../shared/files/agenda/problem.ts'
import { agendaFaults } from '../../shared/words/en/api/agendaFaults.ts'
import { problemLine } from '../../shared/words/sayProblems.ts'

/** As the terminal says it, in English. */
export function faultLine(problem: Problem): string {
  return problemLine(agendaFaults, problem)
}
