import { expect, test } from 'vitest'
import type { Event } from '../../shared/domain/show.ts'
import { at } from '../../shared/testing/agendas.ts'
import { upcast } from './upcast.ts'

test('JRN-10 a journal of the first format is read with the facts that have been added since', () => {
  const turn = JSON.parse(
    `{"type":"TurnStarted","at":${at(0)},"turn":2,"kind":"segment","slot":"welcome","slotLimit":300000,"segment":"w","request":null,"person":"silva","limit":300000,"language":null}`,
  ) as Event
  const undone = JSON.parse('{"type":"Undone","revision":2}') as Event
  expect(upcast([turn, undone], 1)).toMatchObject([
    { turn: 2, left: 300_000, guest: null, interrupts: false, resumes: null, before: 0, despite: [] },
    { revision: 2, notice: null },
  ])
  expect(upcast([turn], 2), 'what this version wrote is taken as it is').toEqual([turn])
})
