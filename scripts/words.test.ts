import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../shared/words/languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A folder a language. Words read words too: what they share lies above. */
const OF_A_LANGUAGE = /^shared\/words\/[a-z]{2}\//

const files = ['client', 'server', 'shared']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !OF_A_LANGUAGE.test(file))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') }))

/** What stands behind a dot, in quotes, or between braces: no other way reads a key. Of which set it is, this does not tell. */
const named = new Set(
  [
    ...files
      .map(({ text }) => text)
      .join('\n')
      .matchAll(/[.'{,]\s*([\w$-]+)/g),
  ].map(([, name]) => name),
)

/** Between two values of a template, before a value in JSX, or behind one. */
const SIGN_BESIDE_A_VALUE = /\$\{[^{}`]*\}[:;?!] |>[:;?!] \{|\}[:;?!] <\/|: [“”]|`“/

test('WRD-10 what stands between two words is said by words too: in French a sign has its space', () => {
  const screens = files.filter(({ path }) => path.endsWith('.tsx'))
  const lines = screens.flatMap(({ path, text }) => text.split('\n').map((line) => `${path}: ${line.trim()}`))
  expect(lines.filter((line) => SIGN_BESIDE_A_VALUE.test(line))).toEqual([])
})

function keysOf(words: unknown): readonly string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return []
  return Object.entries(words).flatMap(([key, inner]) => [key, ...keysOf(inner)])
}

test('each word is read somewhere', async () => {
  const { load } = await languages.en.sets()
  const sets = await Promise.all(Object.values(load).map((loadSet) => loadSet()))
  const keys = sets.flatMap((set) => Object.values(set)).flatMap(keysOf)
  expect(keys.filter((key) => !named.has(key))).toEqual([])
})
