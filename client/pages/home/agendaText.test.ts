import { expect, test } from 'vitest'
import { readAgendaText } from './agendaText.ts'

test('AGD-20 a file that is no JSON is refused with its line and column', () => {
  const reading = readAgendaText('{\n  "id": "a",\n  "title" "b"\n}', 'agenda.json')
  expect(reading).toMatchObject({ ok: false, problems: [{ path: 'agenda.json:3:11' }] })
})

test('AGD-20 a mark at the start of a file is no fault', () => {
  expect(readAgendaText('\uFEFF{"id":"a"}', 'agenda.json')).toEqual({ ok: true, agenda: { id: 'a' } })
})
