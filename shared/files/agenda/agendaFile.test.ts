import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Agenda, plannedEnd, planOf, segmentsInOrder } from '../../domain/agenda/agenda.ts'
import { instant, minutes, NONE, seconds } from '../../domain/time.ts'
import { writeAgenda } from '../write.ts'
import { agendaJsonSchema } from './agendaJsonSchema.ts'
import { readAgendaText } from './readAgenda.ts'

const root = new URL('../../../', import.meta.url)
const text = readFileSync(new URL('agenda.json', root), 'utf8')

function theEvent(): Agenda {
  const reading = readAgendaText(text, 'agenda.json')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  expect(reading.remarks).toEqual([])
  return reading.agenda
}

test('AGD-13 the event is whole: seven slots, twelve segments, ten people, two booths of two', () => {
  const agenda = theEvent()
  const segments = segmentsInOrder<Agenda['slots'][number]['segments'][number]>(agenda)
  expect(agenda.slots).toHaveLength(7)
  expect(segments).toHaveLength(12)
  expect(agenda.people).toHaveLength(10)
  expect(agenda.booths.map((booth) => booth.interpreters.map(({ name }) => name))).toEqual([
    ['EN 1', 'EN 2'],
    ['FR 1', 'FR 2'],
  ])
  expect(segments.map(({ speaker, language }) => `${speaker} ${language}`)).toEqual([
    ...['gonzalez en', 'schantz en', 'mingeirou en', 'cazenave en', 'komenda en', 'todorovska en'],
    ...['cochetel en', 'harouna fr', 'gonzalez en', 'pluim en', 'cabais fr', 'gonzalez en'],
  ])
  expect(segments.every(({ assumed }) => assumed)).toBe(true)
})

test('AGD-13 its times: 08:30 to 10:00 in New York, the floor shared evenly, interpretation until 10:15', () => {
  const agenda = theEvent()
  const plan = planOf(agenda, NONE)
  expect(agenda.start).toBe(instant(Date.UTC(2022, 4, 20, 12, 30)))
  expect(plannedEnd(agenda.slots, plan)).toBe(instant(Date.UTC(2022, 4, 20, 14, 0)))
  expect(agenda.hardEnd).toEqual({ at: instant(Date.UTC(2022, 4, 20, 14, 15)), assumed: true })
  expect(plan['panel-harouna']?.duration).toBe(seconds(525))
  expect(plan['issue-brief-cazenave']).toEqual({
    start: instant(Date.UTC(2022, 4, 20, 12, 47, 30)),
    duration: seconds(450),
  })
  expect(plan['closing-cabais']?.duration).toBe(minutes(2.5))
})

test('AGD-13 titles, short titles and functions stand in English and French, set as French is set', () => {
  const agenda = theEvent()
  const both = { en: expect.any(String), fr: expect.any(String) }
  expect([agenda.title, agenda.subtitle, agenda.organiser, agenda.occasion]).toEqual([both, both, both, both])
  for (const slot of agenda.slots) expect([slot.title, slot.short]).toEqual([both, both])
  for (const person of agenda.people) expect(person.function).toEqual(both)
  const french = frenchIn(JSON.parse(text))
  expect(french.length).toBeGreaterThan(30)
  expect(french.filter((each) => /['"“”]| [;:?!»–]|« /.test(each))).toEqual([])
})

test('AGD-13 its links lead nowhere until somebody writes the real ones', () => {
  const { place } = theEvent()
  const links = [place?.join, place?.registration, ...(place?.documents ?? []).map(({ url }) => url)]
  expect(links).toHaveLength(4)
  for (const link of links) expect(link).toMatch(/^https:\/\/example\.org\/replace-me\//)
})

test('AGD-1 it is written back as it stands, but for the schema’s line', () => {
  const { $schema, ...file } = JSON.parse(text)
  expect($schema).toBe('./agenda.schema.json')
  expect(writeAgenda(theEvent())).toEqual(file)
})

test('AGD-14 the schema that editors use is the one the server checks by: npm run agenda:schema', () => {
  const committed: unknown = JSON.parse(readFileSync(new URL('agenda.schema.json', root), 'utf8'))
  expect(committed).toEqual(agendaJsonSchema())
})

function frenchIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'fr' && typeof each === 'string' ? each : frenchIn(each),
  )
}
