import { expect, test } from 'vitest'
import type { Event } from '../../shared/domain/show.ts'
import { at, smallAgenda } from '../../testing/show/agendas.ts'
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

test('JRN-10 an agenda of the second format has neither relays nor papers', () => {
  const { terms: _, listed: _listed, ...agenda } = smallAgenda()
  const old = {
    ...agenda,
    booths: agenda.booths.map(({ retour: _retour, relay: _relay, ...booth }) => booth),
    slots: agenda.slots.map((slot) => ({
      ...slot,
      segments: slot.segments.map(({ delivery: _d, text: _t, documents: _o, terms: _e, ...segment }) => segment),
    })),
  }
  const loaded = { type: 'AgendaLoaded', agenda: JSON.parse(JSON.stringify(old)) } as Event
  expect(upcast([loaded], 2)).toEqual([{ type: 'AgendaLoaded', agenda: smallAgenda() }])
  expect(upcast([loaded], 5)).toEqual([loaded])
})

test('JRN-10 ACC-55 QUE-27 an agenda of the fourth format is not listed; a note is its speaker’s where they asked themself', () => {
  const { listed: _, ...agenda } = smallAgenda()
  const loaded = { type: 'AgendaLoaded', agenda } as Event
  expect(upcast([loaded], 4)).toEqual([{ type: 'AgendaLoaded', agenda: smallAgenda({ listed: false }) }])
  const made = (role: string) =>
    JSON.parse(`{"type":"RequestMade","request":{"id":"r3","note":"on funding","by":{"role":"${role}"}}}`) as Event
  expect(upcast([made('speaker'), made('crew')], 4)).toMatchObject([
    { request: { note: 'on funding', ownNote: 'on funding' } },
    { request: { note: 'on funding', ownNote: null } },
  ])
  const carried = { type: 'RequestsCarried', at: at(0), requests: [{ id: 'r3', note: 'on funding' }] }
  expect(upcast([carried as unknown as Event], 4)).toMatchObject([{ requests: [{ ownNote: null }] }])
})
