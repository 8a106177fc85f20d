import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const spec = readFileSync(join(root, 'SPEC.md'), 'utf8')

const sections = [...spec.matchAll(/^## ([A-Z]{3}): /gm)].map(([, section = '']) => section)
const code = `(?:${sections.join('|')})-\\d+`
/** Each is in bold where it is laid down. */
const rules = [...spec.matchAll(new RegExp(`\\*\\*(${code})\\*\\*`, 'g'))].map(([, rule = '']) => rule)

/** What tests' names begin with, one rule or several. */
function namedIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`['"\`](${code}(?: ${code})*)\\b`, 'g'))].flatMap(([, names = '']) =>
    names.split(' '),
  )
}

const tests = ['shared', 'server', 'client', 'scripts', 'e2e', 'faults', 'bench', 'testing'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
)
const named = new Set(tests.flatMap(namedIn))

test('each rule begins a line of its own, in its own section, in the order of the numbers', () => {
  const found = [...spec.matchAll(/^## ([A-Z]{3}):|(^- )?\*\*([A-Z]{3})-(\d+)\*\*/gm)]
  const wrong: string[] = []
  let [section, last] = ['', 0]
  for (const [, opened, bullet, of, number] of found) {
    if (opened !== undefined) [section, last] = [opened, 0]
    else if (bullet === undefined || of !== section || Number(number) <= last) wrong.push(`${of}-${number}`)
    else last = Number(number)
  }
  expect(wrong).toEqual([])
  expect(rules.length).toBeGreaterThan(400)
})

test('each rule is laid down once', () => {
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([])
})

test('each rule is held by a test that names it, and each rule that a test names is laid down', () => {
  expect(rules.filter((rule) => !named.has(rule))).toEqual([])
  expect([...named].filter((rule) => !rules.includes(rule))).toEqual([])
})
