import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../shared/words/languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A folder a language. Words read words too: what they share lies above. */
const OF_A_LANGUAGE = /^shared\/words\/[a-z]{2}\//

const code = ['client', 'server', 'shared']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !OF_A_LANGUAGE.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  .join('\n')

/** What stands behind a dot, in quotes, or between braces: no other way reads a key. Of which set it is, this does not tell. */
const named = new Set([...code.matchAll(/[.'{,]\s*([\w$-]+)/g)].map(([, name]) => name))

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
