import { expect, test } from 'vitest'
import { readJson } from './json.ts'

test('AGD-20 a file that is no JSON is refused with its line and column', () => {
  const reading = readJson('{\n  "id": "a",\n  "title" "b"\n}', 'agenda.json')
  expect(reading).toMatchObject({ ok: false, problems: [{ path: 'agenda.json:3:11' }] })
})

test('AGD-20 a mark at the start of a file is no fault', () => {
  expect(readJson('\uFEFF{"id":"a"}', 'agenda.json')).toEqual({ ok: true, value: { id: 'a' } })
})
