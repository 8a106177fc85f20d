import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inSequence, smallAgenda, speech, speeches, T0 } from '../../testing/show/agendas.ts'
import { pastTurns } from '../../testing/show/pastTurns.ts'
import { play } from '../../testing/show/play.ts'
import { randomPresses } from '../../testing/show/randomPresses.ts'
import { actor, interpreterNamed, MODERATOR } from '../../testing/show/rehearsal.ts'
import { asking, CREW, ordinaryGuest, speakerNamed } from '../../testing/show/room.ts'
import { type Actor, roles } from '../domain/actor.ts'
import type { Agenda } from '../domain/agenda/agenda.ts'
import type { Command } from '../domain/commands.ts'
import { decide } from '../domain/decide.ts'
import { beginHistory, extend, type History } from '../domain/history/history.ts'
import { isWaiting } from '../domain/queue/speakerList.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Show } from '../domain/show.ts'
import { type Instant, later, minutes, seconds } from '../domain/time.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import { agendaSeenBy } from './agendaSeenBy.ts'
import { BOUNDS, outgrown, outgrownBy, overBounds, type WeighedPart, weightOf } from './bounds.ts'
import { liveSeenBy, mineSeenBy } from './seenBy.ts'

const LANGUAGES = Array.from({ length: 30 }, (_, n) => `a${String.fromCharCode(97 + (n % 26))}${n < 26 ? '' : '-x'}`)

/** In letters of three bytes, the longest that there are. */
const wide = (length: number) => '語'.repeat(length)
const inAll = (length: number) => Object.fromEntries(LANGUAGES.map((code) => [code, wide(length)]))

/** A show whose presses are bounded as the server bounds them. */
function bounded(agenda: Agenda) {
  let history: History = beginHistory({
    revision: 1,
    at: T0,
    by: actor('admin', 'system'),
    command: { type: 'LoadAgenda', agenda },
    events: [{ type: 'AgendaLoaded', agenda }],
  })
  let now: Instant = T0
  const press = (command: Command, by: Actor = MODERATOR): Refusal | 'done' => {
    now = later(now, seconds(11))
    const { show } = history
    const decision = decide(show, command, { by, now })
    if ('refused' in decision) return decision.refused
    const entry = { revision: show.revision + 1, at: now, by, command, events: decision.events }
    const after = extend(history, entry)
    const over = outgrown(show, after.show, command)
    if (over !== null) return over.code
    history = after
    return 'done'
  }
  return { press, show: () => history.show, turn: () => history.show.floor.turn?.id ?? null }
}

/** Presses until it is refused; answers with what. */
function until(press: (n: number) => Refusal | 'done', most: number): Refusal | 'done' {
  for (let n = 0; n < most; n += 1) {
    const said = press(n)
    if (said !== 'done') return said
  }
  return 'done'
}

function expectWithin(show: Show): void {
  for (const part of ['agenda', 'papers', 'list', 'show'] as const) {
    expect([part, weightOf(show, part) <= BOUNDS[part]]).toEqual([part, true])
  }
  for (const role of roles) {
    const { allotted, fates, clocks, queue, past, ...rest } = liveSeenBy(role, show)
    const ofAgenda = sizeOf({ agenda: agendaSeenBy(role, show.agenda), allotted, fates, clocks, spans: past.spans })
    expect([role, 'agenda', ofAgenda <= BOUNDS.agenda]).toEqual([role, 'agenda', true])
    expect([role, 'list', sizeOf(queue) <= BOUNDS.list]).toEqual([role, 'list', true])
    const people = show.agenda.people.slice(0, 20).map(({ id }) => speakerNamed(id))
    const keys = [...people, interpreterNamed('fr-1'), interpreterNamed('en-1'), CREW].filter((by) => by.role === role)
    const mine = keys.map((by) => sizeOf(mineSeenBy(by, show)))
    const all = sizeOf({ ...rest, past: past.blocks }) + Math.max(0, ...mine)
    expect([role, 'all else', Math.ceil(all / 1024) <= 32]).toEqual([role, 'all else', true])
  }
}

test('ACC-65 whatever is pressed, each role’s whole view stays within its bounds, and is refused where it would not', () => {
  const stage = bounded(smallAgenda())
  const { press, turn } = stage
  const [one, other] = [interpreterNamed('fr-1'), interpreterNamed('en-1')]
  press({ type: 'StartShow', start: 'as-planned' })
  press({ type: 'StartSegment', turn: turn(), to: '3' })
  const refused: Record<string, Refusal | 'done'> = {
    terms: until(
      (n) => press({ type: 'AddPaper', paper: { is: 'term', on: null, words: inAll(100), note: `${n}` } }, one),
      300,
    ),
    list: until((n) => {
      const guest = { name: `${n} ${wide(190)}`, organisation: wide(190) }
      return press({ type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }, CREW)
    }, 600),
    messages: until(
      (n) =>
        press({
          type: 'SendMessage',
          audience: n % 2 === 0 ? { to: 'everybody' } : { to: 'role', role: n % 4 === 1 ? 'speaker' : 'crew' },
          text: wide(280),
          weight: 'full',
          lasts: null,
        }),
      400,
    ),
    titles: until(
      (n) =>
        press({
          type: 'EditAgenda',
          edit: {
            edit: 'add-slot',
            after: stage.show().agenda.slots.at(-1)?.id ?? null,
            slot: {
              id: `more-${n}`,
              kind: 'speeches',
              title: inAll(60),
              duration: minutes(5),
              segment: {
                id: `more-${n}-1`,
                title: inAll(60),
                speaker: 'cabais',
                language: 'fr',
                assumed: false,
                duration: null,
              },
            },
          },
        }),
      600,
    ),
  }
  // To the last byte: with names as short as there are.
  const short = (n: number) => ({ is: 'guest', guest: { name: `g${n}`, organisation: null } }) as const
  const enter = (n: number) => press({ type: 'EnterRequest', slot: 'qa', asker: short(n), ...asking() }, CREW)
  expect(until(enter, 600)).toBe('list-full')
  const full = { type: 'EnterRequest', slot: 'qa', ...asking('point-of-order') } as const
  const [first] = stage.show().agenda.people
  expect(press({ ...full, asker: { is: 'person', person: first?.id ?? '' } }, CREW), 'a point of order').toBe('done')
  const limit = { type: 'SetLimit', slot: 'qa', of: { is: 'kind', kind: 'question' }, limit: seconds(60) } as const
  expect(press(limit), 'a limit').toBe('done')
  expect(refused).toEqual({ terms: 'papers-full', list: 'list-full', messages: 'done', titles: 'agenda-full' })
  for (const by of [...stage.show().agenda.people.map(({ id }) => speakerNamed(id)), one, other, CREW]) {
    for (const { id } of stage.show().messages.sent) press({ type: 'SeeMessage', message: id }, by)
  }
  for (let n = 0; n < 60; n += 1) {
    for (const by of [one, other]) press({ type: 'SendSignal', kind: 'need-text', turn: turn() }, by)
    press({ type: 'SetFloorLanguage', turn: turn(), from: n % 2 === 0 ? 'en' : 'fr', to: n % 2 === 0 ? 'fr' : 'en' })
  }
  expectWithin(stage.show())
  // The floor goes on, whatever there is.
  for (let n = 0; n < 200; n += 1) {
    const waiting = stage.show().queue.requests.find((each) => isWaiting(each))
    const given =
      waiting !== undefined && n % 2 === 0
        ? press({ type: 'GiveFloor', turn: turn(), request: waiting.id, interrupt: false })
        : press({ type: 'StartSegment', turn: turn(), to: n % 4 === 1 ? '2.1' : '3' })
    expect(given).toBe('done')
    expect(press({ type: 'AddTime', turn: turn(), to: 'turn', by: minutes(1) })).toBe('done')
  }
  expectWithin(stage.show())
}, 120_000)

test('ACC-65 after two thousand turns the whole is no larger than after two hundred, but for its figures', () => {
  const [some, many] = [pastTurns(200).show(), pastTurns(2_000).show()]
  for (const role of roles) {
    const [small, large] = [some, many].map((show) => sizeOf(liveSeenBy(role, show)))
    expect(large).toBeLessThan((small ?? 0) * 1.05)
  }
  expectWithin(many)
}, 60_000)

/** As an older version let it grow. */
function large(): Show {
  const slots = Array.from({ length: 400 }, (_, n) =>
    speeches(`slot-${n}`, minutes(1), [{ ...speech(`segment-${n}`, 'cabais'), title: inAll(30) }]),
  )
  return bounded(smallAgenda({ slots: inSequence(T0, slots) })).show()
}

test('ACC-66 a show that is too large already is said to be, runs, and only may not grow', () => {
  const show = large()
  expect(overBounds(show)).toMatchObject([{ part: 'agenda', code: 'agenda-full', bound: 512 * 1024 }])
  const after = (edit: Extract<Command, { type: 'EditAgenda' }>['edit']) => {
    const command = { type: 'EditAgenda', edit } as const
    const decision = decide(show, command, { by: MODERATOR, now: T0 })
    if ('refused' in decision) throw new Error(decision.refused)
    const entry = { revision: 2, at: T0, by: MODERATOR, command, events: decision.events }
    const begun = beginHistory({
      revision: 1,
      at: T0,
      by: actor('admin', 'system'),
      command: { type: 'LoadAgenda', agenda: show.agenda },
      events: [{ type: 'AgendaLoaded', agenda: show.agenda }],
    })
    return outgrown(show, extend(begun, entry).show, command)
  }
  const title = (to: string) => ({ edit: 'title-slot', slot: 'slot-1', from: 'slot-1', to }) as const
  expect(after(title('longer than it was'))?.code).toBe('agenda-full')
  expect(after(title('s'))).toBe(null)
  expect(outgrownBy(show.agenda, show.agenda)).toBe(null)
  expect(outgrownBy(show.agenda, null)?.size).toBeGreaterThan(BOUNDS.agenda)
})

test('ACC-67 nothing that gives the floor, holds, ends or undoes is refused for its size', () => {
  const show = large()
  const larger = { ...show, agenda: { ...show.agenda, goals: [wide(1_000)] } }
  const types: readonly Command['type'][] = [
    ...(['StartShow', 'StartSegment', 'SkipSegment', 'RestoreSegment', 'GiveFloor', 'EndTurn', 'EndShow'] as const),
    ...(['HoldShow', 'ResumeShow', 'AddTime', 'SetFloorLanguage', 'CloseList', 'ResetShow', 'Undo'] as const),
    ...(['WithdrawRequest', 'RemoveRequest', 'CallRequest', 'MarkAbsent', 'ClearMessage', 'RemovePaper'] as const),
  ]
  for (const type of types) expect(outgrown(show, larger, { type })).toBe(null)
  expect(outgrown(show, larger, { type: 'EditAgenda' })?.part satisfies WeighedPart | undefined).toBe('agenda')
})

/** As many guests as a list takes, with long names. */
function fullList(slot: string) {
  const stage = bounded(smallAgenda())
  const { press, turn } = stage
  press({ type: 'StartShow', start: 'as-planned' })
  press({ type: 'StartSegment', turn: turn(), to: slot === 'qa' ? '3' : '2.1' })
  const enter = (n: number) => {
    const guest = { name: `${n} ${wide(60)}`, organisation: null }
    return press({ type: 'EnterRequest', slot, asker: { is: 'guest', guest }, ...asking() }, CREW)
  }
  expect(until(enter, 2_000)).toBe('list-full')
  return { ...stage, enter }
}

test('ACC-65 of a full list the last 4 kB are kept from ordinary requests, and from nothing else', () => {
  const { show } = fullList('qa')
  const full = show()
  const [first] = full.queue.requests
  if (first === undefined) throw new Error('nobody asked')
  const longer = {
    ...full,
    queue: { ...full.queue, requests: [...full.queue.requests, { ...first, note: wide(300) }] },
  }
  const weight = weightOf(longer, 'list')
  expect([weight > 60 * 1024, weight < 64 * 1024]).toEqual([true, true])
  for (const type of ['RequestFloor', 'EnterRequest', 'EditRequest', 'CarryRequests'] as const) {
    expect([type, outgrown(full, longer, { type, kind: 'question' })]).toMatchObject([type, { bound: 60 * 1024 }])
    expect([type, outgrown(full, longer, { type, kind: 'point-of-order' })]).toEqual([type, null])
  }
  for (const type of ['OpenList', 'SetLimit', 'EditAgenda', 'SetReady'] as const) {
    expect([type, outgrown(full, longer, { type })]).toEqual([type, null])
  }
})

test('ACC-67 beside a full list another one is opened', () => {
  const { press } = fullList('qa')
  const asker = (n: number) => ({ is: 'guest', guest: { name: `g${n}`, organisation: null } }) as const
  const enter = (n: number) => press({ type: 'EnterRequest', slot: 'qa', asker: asker(n), ...asking() }, CREW)
  expect(until(enter, 600), 'to the last byte').toBe('list-full')
  expect(press({ type: 'OpenList', slot: 'closing' })).toBe('done')
})

test('ACC-67 from a full list anybody can leave, be called or be marked absent, and somebody else can come in', () => {
  const { press, show, enter } = fullList('qa')
  const [first, second, third] = show().queue.requests.map(({ id }) => id)
  expect(enter(5_000)).toBe('list-full')
  expect(press({ type: 'CallRequest', request: first ?? '' })).toBe('done')
  expect(press({ type: 'MarkAbsent', request: second ?? '' })).toBe('done')
  for (const request of [
    third,
    ...show()
      .queue.requests.slice(10, 20)
      .map(({ id }) => id),
  ]) {
    expect(press({ type: 'RemoveRequest', request: request ?? '' })).toBe('done')
  }
  expect(enter(6_000)).toBe('done')
  expectWithin(show())
})

test('QUE-27 whoever waits now is told before those who were not reached, however many these are', () => {
  const { press, show, turn } = fullList('brief')
  const waited = show().queue.requests.filter(isWaiting).length
  expect(press({ type: 'StartSegment', turn: turn(), to: '3' })).toBe('done')
  expect(show().queue.requests.filter(({ state }) => state === 'not-reached')).toHaveLength(waited)
  for (const n of [1, 2, 3, 4]) {
    const guest = { name: `Guest ${n}`, organisation: null }
    expect(press({ type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }, CREW)).toBe('done')
  }
  for (const role of ['moderator', 'crew', 'speaker'] as const) {
    expect([role, liveSeenBy(role, show()).queue.requests['qa']?.length]).toEqual([role, 4])
  }
  expectWithin(show())
})

test('QUE-27 all who are taken into a list are told', () => {
  const { show } = fullList('qa')
  const told = Object.values(liveSeenBy('moderator', show()).queue.requests).flat()
  expect(told).toHaveLength(Math.min(500, show().queue.requests.length))
})

describe.each([
  { ...MODERATOR, name: 'Chair and secretary' },
  { ...CREW, name: 'Registration desk' },
])('QUE-27 a list with 500 ordinary guests, typed in by $role', (by) => {
  const { press, show, turn } = bounded(smallAgenda())
  press({ type: 'StartShow', start: 'as-planned' })
  press({ type: 'StartSegment', turn: turn(), to: '3' })
  const enter = (n: number) =>
    press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asking('statement') }, by)
  const refused = until(enter, 500)
  const entered = Array.from({ length: 500 }, (_, n) => [ordinaryGuest(n).guest.name, 'statement', 'en'])
  const full = show()

  test('takes them all, and tells them all to everybody who sees the list, within 60 kB', () => {
    expect(refused).toBe('done')
    for (const role of roles) {
      const { queue } = liveSeenBy(role, full)
      const told = Object.values(queue.requests).flat()
      expect([role, told.length]).toEqual([role, role === 'public' ? 0 : 500])
      expect([role, sizeOf(queue) <= 60 * 1024]).toEqual([role, true])
      const named = told.map(({ who, kind, language }) => [who[0], kind, language])
      expect([role, named]).toEqual([role, role === 'public' ? [] : entered])
    }
  })

  test('takes some more, and then says that it is full', () => {
    expect(until((n) => enter(500 + n), 200)).toBe('list-full')
    expect(show().queue.requests.length).toBeGreaterThan(500)
    expectWithin(show())
  })

  test('comes along whole, carried into a later slot or brought back to its own', () => {
    for (const { id } of show().queue.requests.slice(500)) press({ type: 'RemoveRequest', request: id })
    const start = (to: string) => press({ type: 'StartSegment', turn: turn(), to })
    const expectTold = (slot: string) => {
      for (const role of ['moderator', 'crew', 'interpreter', 'speaker'] as const) {
        const told = liveSeenBy(role, show()).queue.requests[slot]
        expect([role, told?.filter(({ state }) => state === undefined).length]).toEqual([role, 500])
      }
      expectWithin(show())
    }
    expect([start('4.1'), start('3')]).toEqual(['done', 'done'])
    expectTold('qa')
    expect([start('4.1'), press({ type: 'CarryRequests', from: 'qa', to: 'closing' })]).toEqual(['done', 'done'])
    expectTold('closing')
  })
})

test('ACC-65 in random shows each role’s whole view stays within its bounds', () => {
  let looked = 0
  for (const presses of fc.sample(randomPresses(smallAgenda(), 600), { seed: 65, numRuns: 12 })) {
    let pressed = 0
    play(smallAgenda(), presses, ({ after }) => {
      pressed += 1
      if (pressed % 100 !== 0) return
      looked += 1
      expectWithin(after)
    })
  }
  expect(looked).toBeGreaterThan(15)
})
