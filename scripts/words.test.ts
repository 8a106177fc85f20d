import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../shared/words/languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A folder a language. Words read words too: what they share lies above. */
const OF_A_LANGUAGE = /^shared\/words\/[a-z]{2}\//

/** Comments and imports. */
const NO_CODE = /\/\*[\s\S]*?\*\/|\/\/.*$|^import [\s\S]*? from '.*$/gm

function codeIn(folders: readonly string[]) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8').replace(NO_CODE, '') }))
}

const files = codeIn(['client', 'server', 'shared']).filter(({ path }) => !OF_A_LANGUAGE.test(path))

/** What stands behind a dot, in quotes, or between braces: no other way reads a key. */
const NAMED = /[.'{,]\s*([\w$-]+)/g

/** A value by which words that stand in a table are looked up. */
const VALUE = /'([\w-]+)'/g

const found = (pattern: RegExp, among = files) =>
  new Set(among.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name)))

const values = found(VALUE)

/** What is named in the folders that take a set, by its hook or its type, or by the server, which loads it for all of its own. */
function namedWith(set: string): ReadonlySet<string | undefined> {
  const hooks = found(new RegExp(`const (\\w+) = createWords\\w*\\('${set}'\\)`, 'g'))
  const types = found(new RegExp(`readonly ${set}: (\\w+Words)$`, 'gm'))
  const takes = new RegExp(`\\b(${[...hooks, ...types].join('|')})\\b`)
  const loaded = files.some(({ text }) => text.includes(`load.${set}()`))
  const folders = new Set(files.filter(({ text }) => takes.test(text)).map(({ path }) => dirname(path)))
  return found(
    NAMED,
    files.filter(({ path }) => folders.has(dirname(path)) || (loaded && !path.startsWith('client'))),
  )
}

/** Between two values of a template, before a value in JSX, or behind one. */
const SIGN_BESIDE_A_VALUE = /\$\{[^{}`]*\}[:;?!] |>[:;?!] \{|\}[:;?!] <\/|: [“”]|`“/

test('WRD-10 what stands between two words is said by words too: in French a sign has its space', () => {
  const screens = files.filter(({ path }) => path.startsWith('client'))
  const lines = screens.flatMap(({ path, text }) => text.split('\n').map((line) => `${path}: ${line.trim()}`))
  expect(lines.filter((line) => SIGN_BESIDE_A_VALUE.test(line))).toEqual([])
})

/** A time or a length begins with a figure, a booth's code is said letter by letter, and what is quoted has its sign before it. */
const NAME_BEHIND_DE = /\bde \$\{[^}]*\b(name|nameOf|asker|person|who|title|slot|speaker|partner)\b/i

test('WRD-18 in French no name stands behind a bare de', () => {
  const words = codeIn(['shared/words/fr']).filter(({ path }) => !path.endsWith('/elided.ts'))
  const lines = words.flatMap(({ path, text }) => text.split('\n').map((line) => `${path}: ${line.trim()}`))
  expect(lines.filter((line) => NAME_BEHIND_DE.test(line) && !/de \$\{quoted\(/.test(line))).toEqual([])
})

test('in words a space that does not break is written \\u00a0 or \\u202f: as itself nobody sees it', () => {
  const texts = codeIn(['shared/words']).filter(({ text }) => /[\u00a0\u202f]/.test(text))
  expect(texts.map(({ path }) => path)).toEqual([])
})

/** The paths of the words that no file reads. A table, most of whose keys are values, is read by them. */
function unread(words: unknown, path: string, named: ReadonlySet<string | undefined>): readonly string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return []
  const keys = Object.keys(words)
  const isTable = keys.filter((key) => !values.has(key)).length < 2
  return [
    ...keys.filter((key) => !named.has(key) && !(isTable && values.has(key))).map((key) => `${path}.${key}`),
    ...Object.entries(words).flatMap(([key, inner]) => unread(inner, `${path}.${key}`, named)),
  ]
}

test('each word is read where its set is taken', async () => {
  const { load } = await languages.en.sets()
  const sets = await Promise.all(Object.values(load).map((loadSet) => loadSet()))
  const all = sets.flatMap((set) => Object.entries(set))
  expect(all.flatMap(([set, words]) => unread(words, set, namedWith(set)))).toEqual([])
})
