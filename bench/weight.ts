import { pageBudgets, weighPages } from '../scripts/weights.ts'
import type { Measure } from './row.ts'

const PAGES = ['speaker', 'moderator', 'interpreter', 'crew', 'programme', 'stage', 'record', 'home']

/** JavaScript and CSS of a page at first sight, in one language, gzipped. */
export const weight: Measure = {
  rows: PAGES.map((page) => ({ name: named(page), unit: 'kB', budget: pageBudgets[page] ?? null })),
  run: async () => Object.fromEntries(weighPages().map(({ page, total }) => [named(page), total])),
}

function named(page: string): string {
  return `${page} page, JS and CSS`
}
