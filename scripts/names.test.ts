import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const MOST_IN_A_FOLDER = 20

const files = ['client', 'server', 'shared', 'e2e', 'faults', 'bench', 'scripts', 'testing'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .map((file) => join(folder, file)),
)

const FUNCTION = /^export (?:async )?(?:function|const) (\w+)/gm

test('no two exported types have one name', () => {
  expect(namedTwice(files, /^export (?:interface|type) (\w+)/gm)).toEqual([])
})

/** Each language has all the words. A schema is named as its field is on the wire. */
const NAMED_ALIKE = /^shared\/words\/[a-z]+\/|Schema\.ts$/

test('no two exported functions or constants have one name', () => {
  const code = files.filter((file) => /^(client|server|shared|testing)\//.test(file) && !NAMED_ALIKE.test(file))
  expect(namedTwice(code, FUNCTION)).toEqual([])
})

test('no two schemas have one name', () => {
  expect(
    namedTwice(
      files.filter((file) => file.endsWith('Schema.ts')),
      FUNCTION,
    ),
  ).toEqual([])
})

function namedTwice(among: readonly string[], pattern: RegExp) {
  const places = new Map<string, string[]>()
  for (const file of among) {
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(pattern)) {
      places.set(name, [...(places.get(name) ?? []), file])
    }
  }
  return [...places].filter(([, all]) => all.length > 1)
}

test('no folder of the product holds more files than one can look over', () => {
  const counts = new Map<string, number>()
  for (const file of files.filter((each) => /^(client|server|shared)\//.test(each))) {
    const folder = file.slice(0, file.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  expect([...counts].filter(([, count]) => count > MOST_IN_A_FOLDER)).toEqual([])
})

/** Tables are as long as they are. */
const TABLES = /shared\/words\/|\/walls\.ts$|\.test\.tsx?$/

test('no file is longer than one reads at a time, but tables and tests', () => {
  const long = files.filter(
    (file) => !TABLES.test(file) && readFileSync(join(root, file), 'utf8').split('\n').length > 301,
  )
  expect(long).toEqual([])
})
