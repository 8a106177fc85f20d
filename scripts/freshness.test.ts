import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sources } from './freshness.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What it imports of this folder, itself included. */
function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(join(root, file), 'utf8')
  for (const [, from = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
    const path = relative(root, join(root, dirname(file), from))
    if (path.startsWith('scripts/')) reachedFrom(path, seen)
  }
  return seen
}

test('ACC-54 a change of whatever a build runs makes dist stale', () => {
  // Neither is built from: one marks what is, the other counts tests.
  const apart = ['scripts/freshness.js', 'scripts/countReporter.ts']
  const run = new Set([...reachedFrom('scripts/build.ts'), ...reachedFrom('vite.config.ts')])
  expect([...run].filter((file) => !apart.includes(file) && !sources.includes(file))).toEqual([])
  expect(run).toContain('scripts/thirdParty.ts')
})
