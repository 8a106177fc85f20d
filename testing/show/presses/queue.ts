import fc from 'fast-check'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import type { Closing } from '../../../shared/domain/queue/queue.ts'
import {
  type Asker,
  isWaiting,
  REQUEST_KINDS,
  type RequestKind,
  waitingIn,
} from '../../../shared/domain/queue/speakerList.ts'
import type { Show } from '../../../shared/domain/show.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { plainPresses } from './plain.ts'
import type { PressesOf, Seen } from './seen.ts'

const ASKED = { kind: 'question', language: 'fr', note: 'on funding', behalf: null } as const

/** Whoever came into the agenda last, in the slot that came into it last. */
export function asNewcomer({ agenda }: Show): {
  readonly slot: string
  readonly asker: Asker
  readonly kind: RequestKind
} {
  const slots = agenda.slots.filter(({ id }) => id.startsWith('slot-'))
  const slot = (slots.at(-1) ?? agenda.slots.at(-1))?.id ?? ''
  return { slot, asker: { is: 'person', person: agenda.people.at(-1)?.id ?? '' }, kind: 'question' }
}

/** On requests that are there, or were. */
export function queuePresses(agenda: Agenda): PressesOf<CommandOf<'queue'>['type']> {
  const slot = fc.constantFrom(...agenda.slots.map((each) => each.id))
  const pick = fc.nat()
  const asked = fc.record({
    kind: fc.constantFrom(...REQUEST_KINDS),
    language: fc.constantFrom(...agenda.languages),
    note: fc.constantFrom(null, 'on funding, 100 %'),
    behalf: fc.constantFrom(null, 'the Group of 77'),
  })
  const guest: Asker = { is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } }
  /** Of the agenda as it stands; in one of eight somebody typed in. */
  const asker = ({ show }: Seen, n: number): Asker => {
    const person = show.agenda.people[(n >> 3) % show.agenda.people.length]
    return n % 8 === 0 || person === undefined ? guest : { is: 'person', person: person.id }
  }
  const limit = fc.integer({ min: 1, max: 10 }).map((n) => milliseconds(n * 30_000))
  /** Mostly somebody who waits. */
  const request = ({ show }: Pick<Seen, 'show'>, n: number) => {
    const waiting = show.queue.requests.filter(isWaiting)
    const among = n % 4 === 0 || waiting.length === 0 ? show.queue.requests : waiting
    return among[(n >> 2) % Math.max(1, among.length)]
  }
  const named = (seen: Pick<Seen, 'show'>, n: number) => request(seen, n)?.id ?? 'r0'
  /** Mostly the slot that is on; else any, those that were added too. */
  const here = ({ show }: Seen, other: string, n = 1) =>
    n % 4 === 0 ? (show.agenda.slots[(n >> 2) % show.agenda.slots.length]?.id ?? other) : (show.floor.slot ?? other)
  return {
    ...plainPresses('queue', {
      slot: {
        sample: 'qa',
        random: fc.tuple(slot, pick).map(
          ([id, n]) =>
            (seen: Seen) =>
              here(seen, id, n),
        ),
      },
      request: { sample: 'r3', random: pick.map((n) => (seen: Seen) => named(seen, n)) },
    }),
    CloseList: {
      sample: { type: 'CloseList', slot: 'qa', when: { after: milliseconds(300_000) } },
      random: [
        fc
          .tuple(slot, fc.constantFrom<Closing>('now', { after: milliseconds(120_000) }))
          .map(([id, when]) => (seen: Seen) => ({ type: 'CloseList', slot: here(seen, id), when })),
      ],
    },
    EnterRequest: {
      sample: {
        type: 'EnterRequest',
        slot: 'qa',
        asker: { is: 'guest', guest: { name: 'Ana Silva', organisation: 'IOM' } },
        ...ASKED,
      },
      random: [
        {
          weight: 4,
          arbitrary: fc.tuple(slot, pick, asked).map(([id, n, said]) => (seen: Seen) => ({
            type: 'EnterRequest',
            slot: here(seen, id, n >> 1),
            asker: asker(seen, n),
            ...said,
          })),
        },
      ],
    },
    RequestFloor: {
      sample: { type: 'RequestFloor', slot: 'qa', ...ASKED },
      random: [
        {
          weight: 2,
          arbitrary: fc.tuple(slot, pick, asked).map(([id, n, said]) => (seen: Seen) => ({
            type: 'RequestFloor',
            slot: here(seen, id, n),
            ...said,
          })),
        },
      ],
    },
    YieldPlace: {
      sample: { type: 'YieldPlace', request: 'r3', after: 'r4' },
      random: [
        {
          weight: 2,
          arbitrary: fc.tuple(pick, pick).map(([n, m]) => (seen: Seen) => ({
            type: 'YieldPlace',
            request: named(seen, n),
            after: named(seen, m),
          })),
        },
      ],
    },
    EditRequest: {
      sample: { type: 'EditRequest', request: 'r3', seen: 3, ...ASKED },
      random: [
        fc.tuple(pick, asked).map(([n, said]) => (seen: Seen) => ({
          type: 'EditRequest',
          request: named(seen, n),
          seen: request(seen, n)?.changed ?? 1,
          ...said,
        })),
      ],
    },
    MoveRequest: {
      sample: { type: 'MoveRequest', request: 'r3', from: null, after: 'r4' },
      random: [
        {
          weight: 4,
          arbitrary: fc.tuple(pick, pick).map(([n, m]) => (seen: Seen) => {
            const moved = request(seen, n)
            const order =
              moved === undefined ? [] : waitingIn(seen.show.queue.requests, moved.slot).map((each) => each.id)
            const from = order[order.indexOf(moved?.id ?? '') - 1] ?? null
            return {
              type: 'MoveRequest',
              request: moved?.id ?? 'r0',
              from,
              after: order[m % (order.length + 1)] ?? null,
            }
          }),
        },
      ],
    },
    SetLimit: {
      sample: { type: 'SetLimit', slot: 'qa', of: { kind: 'question' }, limit: milliseconds(120_000) },
      random: [
        fc.tuple(slot, pick, limit).map(([id, n, length]) => (seen: Seen) => ({
          type: 'SetLimit',
          slot: here(seen, id),
          of: n % 2 === 0 ? 'all' : { request: named(seen, n) },
          limit: length,
        })),
      ],
    },
    CarryRequests: {
      sample: { type: 'CarryRequests', from: 'qa', to: 'closing' },
      random: [
        fc.tuple(slot, slot).map(([id, to]) => ({ show }: Seen) => {
          const left = show.queue.requests.find((each) => each.state === 'not-reached')
          return { type: 'CarryRequests', from: left?.slot ?? id, to: show.floor.slot ?? to }
        }),
      ],
    },
    GiveFloor: {
      sample: { type: 'GiveFloor', turn: 2, request: 'r3', interrupt: false, despite: ['not-ready'] },
      random: [
        {
          weight: 4,
          arbitrary: fc.tuple(pick, fc.boolean()).map(([n, interrupt]) => (seen: Seen) => ({
            type: 'GiveFloor',
            turn: seen.turn,
            request: named(seen, n),
            interrupt,
          })),
        },
      ],
    },
  }
}
