import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultLine } from '../../../testing/show/faultLine.ts'
import { readJson } from './json.ts'
import { findJsonFault } from './jsonFault.ts'
import { readAgendaText } from './readAgenda.ts'

test.each([
  ['a comma too many', '{\n  "a": 1,\n}', '2:9', 'a comma too many before }; take it out'],
  ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', '3:3', '"\\"" stands where a comma or } belongs'],
  ['a comment', '{\n  // note\n}', '2:3', 'JSON has no comments; take this one out'],
  ['single quotes', "{ 'a': 1 }", '1:3', `' is no quotation mark in JSON; write "`],
  ['a typographer’s quotes', '{ "a": “x” }', '1:8', '“ is no quotation mark in JSON; write "'],
  ['a key without quotes', '{ a: 1 }', '1:3', '"a" stands where a key in quotes belongs'],
  [
    'a text over two lines',
    '{ "a": "x\ny" }',
    '1:8',
    'this text is not closed on its line, or holds a \\ that should be \\\\',
  ],
  ['a lost brace', '{ "a": [1, 2]', '1:14', 'the file ends here, where a comma or } belongs'],
  ['nothing', '', '1:1', 'the file ends here, where a value belongs'],
  ['two values', '{} {}', '1:4', '"{" stands where the end of the file belongs'],
  ['Windows line ends', '{\r\n"a": 1,\r\n}', '2:7', 'a comma too many before }; take it out'],
  [
    'a key twice',
    '{ "a": 1,\n "b": { "a": 2 },\n "a": 3 }',
    '3:2',
    'the key "a" is written twice in one object; keep one',
  ],
  ['a pit', `${'['.repeat(100_000)}`, '1:62', 'nested too deeply for an agenda'],
])('AGD-11 %s', (_, text, place, message) => {
  const reading = readAgendaText(text, 'agenda.json')
  expect(!reading.ok && reading.problems.map(faultLine)).toEqual([`agenda.json:${place}: ${message}`])
})

test('AGD-11 a byte order mark does no harm', () => {
  const reading = readAgendaText('\uFEFF{}', 'agenda.json')
  expect(!reading.ok && reading.problems[0]?.path).toBe('id')
})

test('AGD-20 a file that is no JSON is refused with its line and column', () => {
  const reading = readJson('{\n  "id": "a",\n  "title" "b"\n}', 'agenda.json')
  expect(reading).toMatchObject({ ok: false, problems: [{ path: 'agenda.json:3:11' }] })
})

test('AGD-20 a mark at the start of a file is no fault', () => {
  expect(readJson('\uFEFF{"id":"a"}', 'agenda.json')).toEqual({ ok: true, value: { id: 'a' } })
})

test('AGD-11 what JSON.parse takes has no fault, and the other way round', () => {
  const cut = fc.tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', ']', '\\', '1', 'e', '\n'),
  )
  fc.assert(
    fc.property(cut, ([json, where, put]) => {
      const at = where % (json.length + 1)
      const text = json.slice(0, at) + put + json.slice(at + (where % 2))
      const fault = findJsonFault(text)
      expect(fault === null || fault.fault.code === 'json-key-twice').toBe(parses(text))
    }),
    { seed: 20220520, numRuns: 2000 },
  )
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
