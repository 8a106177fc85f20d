import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginHistory } from '../../../../shared/domain/history/history.ts'
import { type Instant, instant, minutes } from '../../../../shared/domain/time.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { smallAgenda, T0 } from '../../../../testing/show/agendas.ts'
import { pageView } from '../../../../testing/show/pageView.ts'
import { createShowStore, type ShowStore } from '../showStore.ts'
import { type Beat, createBeat } from './beat.ts'
import { createServerClock } from './serverClock.ts'

const BEGAN = T0 + 120

const agenda = smallAgenda()
const { show } = beginHistory({
  revision: 1,
  at: T0,
  by: { link: 'system', role: 'admin', person: null, booth: null, name: null },
  command: { type: 'LoadAgenda', agenda },
  events: [{ type: 'AgendaLoaded', agenda }],
})

let store: ShowStore
let beat: Beat
let visible = true
let wake: () => void

beforeEach(() => {
  vi.useFakeTimers()
  visible = true
  store = createShowStore('icat', 0)
  const clock = createServerClock(() => performance.now(), instant(BEGAN))
  clock.hear({ askedAt: 0, answeredAt: 0, serverNow: instant(BEGAN) })
  beat = createBeat({
    store,
    clock,
    visible: () => visible,
    onWake: (given) => {
      wake = given
      return () => undefined
    },
  })
})

afterEach(() => {
  vi.useRealTimers()
})

function running(endsAt: Instant): Live {
  const live = pageView('speaker', show)
  const turn = { id: 1, kind: 'chair', slot: 'one', startedAt: T0, timer: { status: 'running', endsAt } }
  return { ...live, status: 'live', turn: turn as unknown as NonNullable<Live['turn']> }
}

/** When it flipped, on the server's clock. */
function flips(): number[] {
  const at: number[] = []
  beat.subscribe(() => at.push(Math.round(BEGAN + performance.now()) % 1_000))
  return at
}

test('LNK-68 the page flips once a second with the clock of the turn, and all that listen at the same time', () => {
  store.setState({ live: running(instant(T0 + minutes(5) + 700)), agenda })
  const [one, another] = [flips(), flips()]
  vi.advanceTimersByTime(3_000)
  expect(one).toEqual([704, 704, 704])
  expect(another).toEqual(one)
  expect(beat.now() % 1_000).toBe(700)
})

test('LNK-68 where no clock of a turn runs it goes by the time of day', () => {
  const at = flips()
  vi.advanceTimersByTime(2_000)
  expect(at).toEqual([4, 4])
})

test('LNK-68 another turn sets another beat, at once', () => {
  store.setState({ live: running(instant(T0 + minutes(5) + 700)), agenda })
  const at = flips()
  vi.advanceTimersByTime(1_000)
  store.setState({ live: running(instant(T0 + minutes(9) + 300)) })
  vi.advanceTimersByTime(1_000)
  expect(at).toEqual([704, 304])
})

test('LNK-68 what is as of the newest flip is never further off than a second, and grows by whole ones', () => {
  store.setState({ live: running(instant(T0 + minutes(5) + 700)), agenda })
  let before = beat.now()
  for (let n = 0; n < 300; n += 1) {
    vi.advanceTimersByTime(37)
    const [now, real] = [beat.now(), BEGAN + performance.now()]
    expect([0, 1_000]).toContain(now - before)
    expect(real - now).toBeGreaterThanOrEqual(0)
    expect(real - now).toBeLessThan(1_000)
    before = now
  }
})

test('LNK-68 a hidden page rests, and is right at once when it is seen again', () => {
  const at = flips()
  visible = false
  vi.advanceTimersByTime(60_000)
  expect(at).toHaveLength(1)
  visible = true
  wake()
  expect(at).toHaveLength(2)
  vi.advanceTimersByTime(2_000)
  expect(at).toHaveLength(4)
})

test('LNK-68 nobody listens, nothing runs', () => {
  const stop = beat.subscribe(() => undefined)
  vi.advanceTimersByTime(500)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
