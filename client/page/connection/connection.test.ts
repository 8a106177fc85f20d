import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginHistory } from '../../../shared/domain/history/history.ts'
import { instant } from '../../../shared/domain/time.ts'
import type { View } from '../../../shared/protocol/view.ts'
import { agendaSeenBy } from '../../../shared/views/agendaSeenBy.ts'
import { liveSeenBy } from '../../../shared/views/seenBy.ts'
import { smallAgenda } from '../../../testing/show/agendas.ts'
import { type Connection, createConnection } from './connection.ts'
import type { WireEvents } from './wire.ts'

const T0 = Date.UTC(2022, 4, 20, 12, 30)

const show = beginHistory({
  revision: 1,
  at: instant(T0),
  by: { link: 'system', role: 'admin', person: null, booth: null, name: null },
  command: { type: 'LoadAgenda', agenda: smallAgenda() },
  events: [{ type: 'AgendaLoaded', agenda: smallAgenda() }],
}).show

let calls: string[] = []
let events: WireEvents
let wake: () => void
let visible = true
/** How the server answers a probe of its clock; by itself at once. */
let answerClock: (answer: () => void) => void
let connection: Connection

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
  visible = true
  answerClock = (answer) => answer()
  connection = createConnection('icat', 'k', 'speaker', {
    openWire: (_handshake, given) => {
      events = given
      const note = (name: string) => () => {
        calls.push(name)
      }
      return {
        open: note('open'),
        close: note('close'),
        renew: note('renew'),
        askWhole: note('whole'),
        askClock: (answer) => {
          calls.push('clock')
          const now = instant(T0 + performance.now())
          answerClock(() => answer(now))
        },
        sendCommand: (envelope) => {
          calls.push(envelope.id)
        },
      }
    },
    monotonic: () => performance.now(),
    wallClock: () => T0 + 7_200_000,
    visible: () => visible,
    onWake: (given) => {
      wake = given
      return () => undefined
    },
  })
  connection.open()
})

afterEach(() => {
  connection.close()
  vi.useRealTimers()
})

function view(revision: number): View {
  const agenda = agendaSeenBy('speaker', show.agenda)
  return { revision, sentAt: instant(T0 + performance.now()), live: liveSeenBy('speaker', show), agenda }
}

function arrive(revision = 1): void {
  events.opened()
  events.view(view(revision))
}

const status = () => connection.store.getState().connection.status

test('LNK-14 live with the first picture, late after 7 s of silence, lost after 12, and the picture stays', () => {
  expect(status()).toBe('connecting')
  arrive()
  expect(status()).toBe('live')
  vi.advanceTimersByTime(7_000)
  expect(status()).toBe('late')
  vi.advanceTimersByTime(5_000)
  expect(status()).toBe('lost')
  expect(connection.store.getState().live).not.toBeNull()
  events.closed()
  arrive(2)
  expect(status()).toBe('caught-up')
  vi.advanceTimersByTime(4_000)
  expect(status()).toBe('live')
})

test('JRN-26 what the server says of its store is kept, and forgotten with the line that said it', () => {
  const unsaved = () => connection.store.getState().unsavedSince
  arrive()
  expect(unsaved()).toBeNull()
  events.store({ away: instant(T0) })
  expect(unsaved()).toBe(T0)
  events.store({ away: null })
  expect(unsaved()).toBeNull()
  events.store({ away: instant(T0) })
  events.closed()
  expect([unsaved(), status()]).toEqual([T0, 'late'])
  arrive(2)
  expect(unsaved()).toBeNull()
})

test('LNK-14 a heartbeat is enough to stay live', () => {
  arrive()
  for (let i = 0; i < 10; i += 1) {
    vi.advanceTimersByTime(5_000)
    events.heard(instant(T0 + performance.now()))
    expect(status()).toBe('live')
  }
})

test('LNK-11 on a steady line four probes on arriving, one more with each sixth heartbeat', () => {
  arrive()
  const probes = () => calls.filter((call) => call === 'clock').length
  const beat = () => {
    vi.advanceTimersByTime(5_000)
    events.heard(instant(T0 + performance.now()))
    events.heard(null)
  }
  expect(probes()).toBe(4)
  for (let n = 0; n < 5; n += 1) beat()
  expect(probes()).toBe(4)
  beat()
  expect(probes()).toBe(5)
  for (let n = 0; n < 12; n += 1) beat()
  expect(probes()).toBe(7)
  expect(connection.clock.now()).toBe(T0 + performance.now())
})

test('LNK-17 on waking the clock is asked at once, and a line that stays silent is replaced', () => {
  arrive()
  vi.advanceTimersByTime(1_500)
  calls = []
  wake()
  expect(calls.filter((call) => call === 'clock')).toHaveLength(4)
  vi.advanceTimersByTime(1_900)
  expect(calls).not.toContain('renew')
  vi.advanceTimersByTime(200)
  expect(calls).toContain('renew')
})

test('LNK-17 what comes between waking and the answer of the clock counts with that answer', () => {
  arrive()
  vi.advanceTimersByTime(6_000)
  const answers: (() => void)[] = []
  answerClock = (answer) => answers.push(answer)
  wake()
  events.heard(instant(T0 + performance.now()))
  vi.advanceTimersByTime(1_000)
  expect(status(), 'it proves nothing yet').toBe('late')
  for (const answer of answers) answer()
  expect(status()).toBe('live')
})

test('LNK-17 a page that slept through a heartbeat asks for the whole, and is live with it', () => {
  arrive()
  wake()
  expect(calls, 'what is live needs none').not.toContain('whole')
  vi.advanceTimersByTime(8_000)
  expect(status()).toBe('late')
  calls = []
  wake()
  expect(calls.at(-1), 'once the clock was asked').toBe('whole')
  events.view(view(1))
  expect(status()).toBe('caught-up')
})

test('LNK-17 a line that answers after waking is kept', () => {
  arrive()
  vi.advanceTimersByTime(1_500)
  calls = []
  wake()
  vi.advanceTimersByTime(300)
  events.heard(instant(T0 + performance.now()))
  vi.advanceTimersByTime(3_000)
  expect(calls).not.toContain('renew')
})

test('LNK-17 a page that wakes without a connection looks for one at once', () => {
  arrive()
  events.closed()
  calls = []
  wake()
  expect(calls).toEqual(['renew'])
})

test('LNK-51 whatever does not fit, the whole is asked for once until it comes', () => {
  arrive()
  const wholes = () => calls.filter((call) => call === 'whole').length
  const gaps = [
    () => events.screensChanged({ nowhere: { 0: [1] } }),
    () => events.mine({ from: 7, change: {} }),
    () => events.change({ from: 'other', revision: 'another', sentAt: instant(T0), change: {} }),
  ]
  for (const gap of [...gaps, ...gaps]) gap()
  expect(wholes()).toBe(1)
  events.view(view(2))
  for (const gap of [...gaps].reverse()) gap()
  expect(wholes()).toBe(2)
})

const renewals = () => calls.filter((call) => call === 'renew').length

/** The page has been told nothing since; then its line is taken for dead. */
function renewsAfter(ms: number): void {
  expect(renewals()).toBe(0)
  vi.advanceTimersByTime(ms - 1_000)
  expect(renewals()).toBe(0)
  vi.advanceTimersByTime(2_000)
  expect(renewals()).toBeGreaterThan(0)
}

test('LNK-8 a page whose line has answered gives its first view 7 s, and five more for each 20 kB of it, and renews once', () => {
  events.opened()
  vi.advanceTimersByTime(100)
  events.coming({ bytes: 105_000 })
  events.heard(null)
  renewsAfter(7_000 + 5 * 5_000)
  vi.advanceTimersByTime(30_000)
  expect(renewals(), 'until another line stands').toBe(1)
  events.opened()
  vi.advanceTimersByTime(100)
  events.heard(null)
  calls = []
  renewsAfter(7_000)
})

test('LNK-8 a line that answers nothing at all is taken for dead after fifteen seconds', () => {
  events.opened()
  vi.advanceTimersByTime(14_000)
  expect(renewals()).toBe(0)
  vi.advanceTimersByTime(2_000)
  expect(renewals()).toBe(1)
})

test.each([
  [
    'that it has asked for',
    () => events.change({ from: 'other', revision: 'another', sentAt: instant(T0), change: {} }),
  ],
  ['that it is owed', () => undefined],
])('LNK-8 a page gives a whole %s as long as its first, and then takes 7 s of silence', (_, before) => {
  arrive()
  before()
  events.coming({ bytes: 40_000 })
  events.heard(null)
  renewsAfter(17_000)
  arrive()
  calls = []
  renewsAfter(7_000)
})

test('LNK-17 waking leaves a first view that is on its way alone, and one that takes too long is renewed all the same', () => {
  events.opened()
  vi.advanceTimersByTime(100)
  events.coming({ bytes: 40_000 })
  events.heard(null)
  vi.advanceTimersByTime(5_000)
  wake()
  renewsAfter(12_000)
})

test('LNK-66 a page to which the whole is on its way is slow, not without a connection', () => {
  arrive()
  events.coming({ bytes: 100_000 })
  events.heard(null)
  vi.advanceTimersByTime(13_000)
  expect(connection.store.getState().connection).toMatchObject({ status: 'lost', slow: true })
})

test('LNK-17 a whole that is on its way hides the answers that waking asks for', () => {
  arrive()
  events.coming({ bytes: 40_000 })
  events.heard(null)
  vi.advanceTimersByTime(500)
  wake()
  vi.advanceTimersByTime(6_000)
  expect(renewals()).toBe(0)
  events.view(view(2))
  vi.advanceTimersByTime(500)
  wake()
  vi.advanceTimersByTime(2_500)
  expect(renewals()).toBe(1)
})

test('LNK-16 an unanswered press is sent again with the next picture', () => {
  arrive()
  connection.press({ type: 'HoldShow', turn: 1 }).catch(() => undefined)
  const id = calls.at(-1) ?? ''
  events.closed()
  calls = []
  arrive(2)
  expect(calls).toContain(id)
})

test('LNK-10 a refused page keeps still and says why', async () => {
  events.refused('bad-key')
  expect(connection.store.getState().refused).toBe('bad-key')
  expect(calls).toContain('close')
  expect(await connection.press({ type: 'HoldShow', turn: 1 })).toEqual({ ok: false, code: 'no-connection' })
})

test('ACC-40 a page that made room keeps its picture, is not live, and knocks ever more rarely until it is let in', () => {
  arrive()
  const opens = () => calls.filter((call) => call === 'open').length
  calls = []
  events.closed()
  events.refused('too-many')
  expect([status(), opens()]).toEqual(['late', 0])
  for (const wait of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
    vi.advanceTimersByTime(wait * 0.75 - 1)
    expect([wait, opens()]).toEqual([wait, 0])
    vi.advanceTimersByTime(wait * 0.25 + 1)
    expect([wait, opens()]).toEqual([wait, 1])
    calls = []
    events.refused('too-many')
  }
  expect([status(), connection.store.getState().live !== null]).toEqual(['lost', true])
  vi.advanceTimersByTime(60_000)
  arrive(2)
  calls = []
  expect([status(), connection.store.getState().refused]).toEqual(['caught-up', null])
  events.refused('too-many')
  vi.advanceTimersByTime(5_000)
  expect(opens(), 'let in once, it counts anew').toBe(1)
})

test('ACC-40 a page that is closed knocks no more', () => {
  arrive()
  events.refused('too-many')
  connection.close()
  calls = []
  vi.advanceTimersByTime(120_000)
  expect(calls).toEqual([])
})

test('LNK-15 a revoked link answers what waits: what was sent may have been done', async () => {
  arrive()
  const sent = connection.press({ type: 'HoldShow', turn: 1 })
  events.closed()
  const kept = connection.press({ type: 'HoldShow', turn: 1 })
  events.revoked()
  expect(await sent).toEqual({ ok: false, code: 'no-connection' })
  expect(await kept).toEqual({ ok: false, code: 'not-allowed' })
})

test('LNK-51 a page follows what changes, and asks for the whole when it has missed something', () => {
  arrive(1)
  const { store } = connection
  const change = (from: number, revision: number, status: string) =>
    events.change({ from, revision, sentAt: instant(T0), change: { live: { status: [status] } } })
  change(1, 2, 'live')
  expect([store.getState().revision, store.getState().live?.status]).toEqual([2, 'live'])
  change(3, 4, 'ended')
  expect([store.getState().revision, store.getState().live?.status], 'the last picture stays').toEqual([2, 'live'])
  expect(calls).toContain('whole')
  change(4, 5, 'ended')
  expect(store.getState().revision, 'nothing is made of what is not the whole').toBe(2)
  events.view(view(5))
  change(5, 6, 'ended')
  expect([store.getState().revision, store.getState().live?.status]).toEqual([6, 'ended'])
})
