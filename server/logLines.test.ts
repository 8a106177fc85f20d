import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const server = fileURLToPath(new URL('.', import.meta.url))
const manual = readFileSync(join(server, '../docs/operations.md'), 'utf8')

const [, table = ''] = /^\| Line \|.*\n((?:\|.*\n)+)/m.exec(manual) ?? []
const lines = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, line = '']) => line)

/** What is said of each thing by its name has `…` there, as operators read it. */
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .map((file) => readFileSync(join(server, file), 'utf8').replaceAll(/\$\{[^}]*\}/g, '…'))

test('each line of the log that operators look up is one that the server writes', () => {
  expect(lines.length).toBeGreaterThan(10)
  const unwritten = lines.filter(
    (line) => !sources.some((text) => ["'", '`'].some((mark) => text.includes(mark + line))),
  )
  expect(unwritten).toEqual([])
})

test('each line whose text stands whole in the code can be looked up', () => {
  const written = sources.flatMap((text) =>
    [...text.matchAll(/\blog\.(?:info|warn|error)\(\s*(?:\{[^}]*\},\s*)?'([^']+)'/g)].map(([, line = '']) => line),
  )
  expect(written.length).toBeGreaterThan(8)
  expect(written.filter((line) => !lines.some((known) => line.startsWith(known)))).toEqual([])
})
