import type { BenchRow } from './row.ts'

/** As a terminal shows it: what is judged says whether it holds. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines = [['', 'value', 'unit', 'budget', 'verdict'], ...rows.map(cellsOf)]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return `${lines.map((line) => lineOf(line, widths)).join('\n')}\n`
}

function cellsOf({ name, value, unit, budget, ok }: BenchRow): string[] {
  return [name, figure(value), unit, budget === null ? '–' : `≤ ${figure(budget)}`, verdict(budget, ok)]
}

function verdict(budget: number | null, ok: boolean): string {
  if (budget === null) return '–'
  return ok ? 'met' : 'MISSED'
}

/** Three figures, whole numbers whole. */
function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) =>
      column === 1 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
    .join('  ')
    .trimEnd()
}
