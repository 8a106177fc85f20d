import { ensureBuilt } from './build.ts'
import { pageBudgets as budgets, weighPages } from './weights.ts'

await ensureBuilt()
const pages = weighPages()
const missing = Object.keys(budgets).filter((page) => !pages.some((weight) => weight.page === page))
const over = pages.filter(({ page, total }) => total > (budgets[page] ?? Number.POSITIVE_INFINITY))

print()
for (const page of missing) process.stderr.write(`The build has no chunk views/${page}: its budget cannot be judged.\n`)
for (const { page, total } of over)
  process.stderr.write(`${page}: ${total.toFixed(1)} kB, over its ${budgets[page]} kB.\n`)
if (missing.length > 0 || over.length > 0) process.exitCode = 1

function print(): void {
  const row = (...cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(10))).join('')
  process.stdout.write(`${row('kB, gzipped', 'JS', 'CSS', 'together', 'budget', 'on demand')}\n`)
  for (const { page, js, css, total, later } of pages) {
    const budget = budgets[page]
    process.stdout.write(
      `${row(page, js.toFixed(1), css.toFixed(1), total.toFixed(1), budget === undefined ? '–' : `≤ ${budget}`, later.toFixed(1))}\n`,
    )
  }
}
