import { expect, test } from 'vitest'
import { KALLIOPE, smallAgenda } from '../../../testing/show/agendas.ts'
import { agendaIndex } from './agendaIndex.ts'
import { boothCode } from './boothCode.ts'

const agenda = smallAgenda()
const index = agendaIndex(agenda)

test('AGD-27 every id of an agenda is found, and nothing by an id that it does not have', () => {
  for (const person of agenda.people) expect(index.person(person.id)).toBe(person)
  for (const booth of agenda.booths) expect(index.booth(booth.id)).toBe(booth)
  for (const slot of agenda.slots) {
    expect(index.slot(slot.id)).toBe(slot)
    for (const segment of slot.segments) {
      expect(index.segment(segment.id)).toBe(segment)
      expect(index.slotOf(segment.id)).toBe(slot)
    }
  }
  for (const id of ['nobody', '', 'constructor', null]) {
    const found = [index.person, index.booth, index.slot, index.segment, index.slotOf].map((find) => find(id))
    expect([id, ...found]).toEqual([id, null, null, null, null, null])
  }
  expect(index.segments.map(({ id }) => id)).toEqual(['1', '2.1', '2.2', '3', '4.1', '4.2'])
})

test('AGD-27 speakers and interpreters go by their names, whoever is not in the agenda by their id', () => {
  expect([KALLIOPE, 'fr-2', 'gone', null].map(index.nameOf)).toEqual(['Kalliope Mingeirou', 'FR 2', 'gone', ''])
  expect([KALLIOPE, 'fr-2', 'gone', null].map(index.knownName)).toEqual(['Kalliope Mingeirou', 'FR 2', null, null])
})

test('AGD-27 an agenda is indexed once, another one anew', () => {
  expect(agendaIndex(agenda)).toBe(index)
  expect(agendaIndex({ ...agenda })).not.toBe(index)
})

test('AGD-27 two booths of one language are told apart by their ids', () => {
  expect(['fr', 'fr-2'].map(boothCode)).toEqual(['FR', 'FR-2'])
})
