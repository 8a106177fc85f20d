import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginHistory } from '../../../shared/domain/history/history.ts'
import { instant } from '../../../shared/domain/time.ts'
import { HEARTBEAT } from '../../../shared/protocol/beats.ts'
import type { View } from '../../../shared/protocol/view.ts'
import { agendaSeenBy } from '../../../shared/views/agendaSeenBy.ts'
import { liveSeenBy } from '../../../shared/views/seenBy.ts'
import { common as en } from '../../../shared/words/en/common.ts'
import { smallAgenda } from '../../../testing/show/agendas.ts'
import { connectionText } from './ConnectionLine.tsx'
import { type Connection, createConnection } from './connection.ts'
import type { WireEvents } from './wire.ts'

const T0 = Date.UTC(2022, 4, 20, 12, 30)
/** A page looks at its connection once a second. */
const LOOKS = 1_000

const show = beginHistory({
  revision: 1,
  at: instant(T0),
  by: { link: 'system', role: 'admin', person: null, booth: null, name: null },
  command: { type: 'LoadAgenda', agenda: smallAgenda() },
  events: [{ type: 'AgendaLoaded', agenda: smallAgenda() }],
}).show

/** A line on which what is sent comes in after so long, in its order; what goes up takes 20 ms. */
let delay: () => number = () => 50
let events: WireEvents
let connection: Connection
/** As of when the page truly is, and every status that it showed. */
let truth: number
let shown: string[]
let beating: ReturnType<typeof setInterval>
let wholes = 0
let answersWhole = true

const serverNow = () => instant(T0 + performance.now())
const connectionNow = () => connection.store.getState().connection

function down(deliver: () => void): void {
  const at = Math.max(free, performance.now() + delay())
  free = at
  setTimeout(deliver, at - performance.now())
}
let free = 0

function sayWhole(): void {
  const view: View = {
    revision: 1,
    sentAt: serverNow(),
    live: liveSeenBy('speaker', show),
    agenda: agendaSeenBy('speaker', show.agenda),
  }
  const sent = performance.now()
  down(() => {
    events.heard(null)
    truth = sent
    events.view(view)
  })
}

function sayClock(): void {
  const [stamp, sent] = [serverNow(), performance.now()]
  down(() => {
    truth = Math.max(truth, sent)
    events.heard(stamp)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  ;[delay, free, truth, shown, wholes, answersWhole] = [() => 50, 0, Number.NEGATIVE_INFINITY, [], 0, true]
  connection = createConnection('icat', 'k', 'speaker', {
    openWire: (_, given) => {
      events = given
      return {
        open() {
          events.opened()
          setTimeout(sayWhole, 20)
        },
        close: () => undefined,
        renew: () => undefined,
        askWhole() {
          wholes += 1
          if (answersWhole) setTimeout(sayWhole, 20)
        },
        askClock: (answer) => {
          setTimeout(() => {
            const now = serverNow()
            down(() => {
              events.heard(null)
              answer(now)
            })
          }, 20)
        },
        sendCommand: () => undefined,
      }
    },
    monotonic: () => performance.now(),
    wallClock: () => T0 + 7_200_000,
    visible: () => true,
    onWake: () => () => undefined,
  })
  connection.store.subscribe(({ connection: { status } }) => {
    if (shown.at(-1) !== status) shown.push(status)
  })
  beating = setInterval(sayClock, HEARTBEAT)
})

afterEach(() => {
  clearInterval(beating)
  connection.close()
  vi.useRealTimers()
})

/** Goes on for so long, and never calls live what is older than it may be. */
function pass(ms: number): void {
  for (let gone = 0; gone < ms; gone += 100) {
    vi.advanceTimersByTime(100)
    const old = performance.now() - truth
    const { status } = connectionNow()
    if (status === 'live' || status === 'caught-up') expect(old).toBeLessThan(7_000 + LOOKS)
    if (status === 'late') expect(old).toBeLessThan(12_000 + LOOKS)
  }
}

test('LNK-66 a line that falls 9 to 17 s behind is late within 8 s of it, then lost, says since when, and is live again by itself', () => {
  connection.open()
  pass(30_000)
  expect(shown).toEqual(['connecting', 'live'])
  const lates = [9_000, 13_000, 17_000]
  delay = () => {
    lates.push(lates.shift() ?? 0)
    return lates[0] ?? 0
  }
  pass(8_000)
  expect(connectionNow()).toMatchObject({ status: 'late', slow: false })
  pass(60_000)
  expect(connectionNow()).toMatchObject({ status: 'lost', slow: true })
  expect(shown, 'nothing flickers').toEqual(['connecting', 'live', 'late', 'lost'])
  const behind = Math.floor((performance.now() - connectionNow().asOf) / 1000)
  expect(behind).toBeGreaterThanOrEqual(9)
  expect(connectionText(connectionNow(), performance.now(), en)).toBe(`Slow connection: as of ${behind}\u00a0s ago`)
  delay = () => 50
  pass(25_000)
  expect(connectionNow()).toMatchObject({ status: 'live', slow: false })
  expect(shown.slice(-1)).toEqual(['live'])
  expect(shown.filter((status) => status === 'live')).toHaveLength(2)
})

test('LNK-66 a page that joins on such a line is never called live', () => {
  delay = () => 9_000
  connection.open()
  pass(120_000)
  expect(shown).not.toContain('live')
  expect(shown).not.toContain('caught-up')
})

test.each([1_500, 3_000, 4_000, 6_000, 8_000, 10_000])(
  'LNK-66 %i ms late for minutes: whatever it says, it goes on saying',
  (late) => {
    connection.open()
    pass(20_000)
    delay = () => late
    pass(180_000)
    const { status } = connectionNow()
    pass(120_000)
    expect(shown.length).toBeLessThanOrEqual(4)
    expect(connectionNow().status).toBe(status)
    expect(status).toBe(late < 2_000 ? 'live' : late < 7_000 ? 'late' : 'lost')
  },
)

test('LNK-66 on a line of any delays whatever, what is called live is never older than it may be', () => {
  let state = 7
  delay = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state / 2 ** 32) ** 3 * 20_000
  }
  connection.open()
  pass(600_000)
  expect(shown.length).toBeGreaterThan(2)
})

test('LNK-67 while the whole is awaited nothing proves that the page is up to date, and it is asked for once', () => {
  connection.open()
  pass(20_100)
  answersWhole = false
  events.change({ from: 'other', revision: 'another', sentAt: serverNow(), change: {} })
  expect(wholes).toBe(1)
  events.change({ from: 'another', revision: 'third', sentAt: serverNow(), change: {} })
  vi.advanceTimersByTime(8_000)
  expect([connectionNow().status, wholes]).toEqual(['late', 1])
  expect(connection.store.getState().live, 'the last picture stays').not.toBeNull()
  answersWhole = true
  sayWhole()
  vi.advanceTimersByTime(8_000)
  expect([connectionNow().status, wholes]).toEqual(['live', 1])
})

test('LNK-67 a heartbeat without the clock proves nothing: the server owes this page something', () => {
  connection.open()
  pass(20_000)
  clearInterval(beating)
  beating = setInterval(() => events.heard(null), HEARTBEAT)
  vi.advanceTimersByTime(9_000)
  expect(connectionNow()).toMatchObject({ status: 'late', slow: true })
})
