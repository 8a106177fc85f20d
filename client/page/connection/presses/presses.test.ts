import { beforeEach, expect, test } from 'vitest'
import type { Command } from '../../../../shared/domain/commands.ts'
import { instant, minutes } from '../../../../shared/domain/time.ts'
import type { CommandAnswer, CommandEnvelope } from '../../../../shared/protocol/messages.ts'
import { createPresses, type PressAnswer, type Presses } from './presses.ts'

const HOLD: Command = { type: 'HoldShow', turn: 3 }
const T0 = Date.UTC(2022, 4, 20, 12, 30)

let now = 0
let reachable = true
let connected = true
let arrived: { envelope: CommandEnvelope; answer: (answer: CommandAnswer) => void }[] = []
let shown: readonly Command[] = []
let presses: Presses

beforeEach(() => {
  now = 0
  reachable = true
  connected = true
  arrived = []
  shown = []
  let made = 0
  presses = createPresses({
    monotonic: () => now,
    serverNow: () => instant(T0 + now),
    newId: () => `press-${++made}`,
    reachable: () => reachable,
    connected: () => connected,
    send: (envelope, answer) => arrived.push({ envelope, answer }),
    show: (_control, commands) => {
      shown = commands
    },
  })
})

function outcomes(press: Promise<PressAnswer>): PressAnswer[] {
  const told: PressAnswer[] = []
  press.then((answer) => told.push(answer)).catch(() => undefined)
  return told
}

test('LNK-15 a press without a connection is refused at once, and nothing is sent', async () => {
  reachable = false
  connected = false
  expect(await presses.press(HOLD)).toEqual({ ok: false, code: 'no-connection' })
  connected = true
  presses.resend()
  expect(arrived).toEqual([])
})

test('LNK-16 a press counts for ten seconds and shows as sent until it is answered, once', async () => {
  const told = outcomes(presses.press(HOLD))
  expect(arrived[0]?.envelope).toEqual({ id: 'press-1', until: T0 + 10_000, command: HOLD })
  expect(shown).toEqual([HOLD])
  arrived[0]?.answer({ ok: true, revision: 7 })
  arrived[0]?.answer({ ok: false, code: 'stale-turn' })
  await Promise.resolve()
  expect(told).toEqual([{ ok: true, revision: 7 }])
  expect(shown).toEqual([])
})

test('LNK-16 after a lost connection the same id is sent again, and its first answer is the outcome', async () => {
  const told = outcomes(presses.press(HOLD))
  connected = false
  now = 3_000
  presses.beat()
  expect(arrived).toHaveLength(1)
  connected = true
  presses.resend()
  expect(arrived.map((each) => each.envelope)).toEqual([arrived[0]?.envelope, { ...arrived[0]?.envelope, again: true }])
  arrived[1]?.answer({ ok: true, revision: 7 })
  await Promise.resolve()
  expect(told).toEqual([{ ok: true, revision: 7 }])
})

test('LNK-16 a press that may have arrived stays open past its time: only the server knows', async () => {
  const told = outcomes(presses.press(HOLD))
  connected = false
  now = 60_000
  presses.beat()
  await Promise.resolve()
  expect(told).toEqual([])
  expect(shown).toHaveLength(1)
  connected = true
  presses.resend()
  arrived[1]?.answer({ ok: false, code: 'too-late' })
  await Promise.resolve()
  expect(told).toEqual([{ ok: false, code: 'too-late' }])
})

test('LNK-16 a press made as the connection dropped goes out with the next one, or is said not to be done', async () => {
  connected = false
  const first = outcomes(presses.press(HOLD))
  connected = true
  presses.resend()
  expect(arrived).toHaveLength(1)
  arrived[0]?.answer({ ok: true, revision: 7 })
  await Promise.resolve()
  expect(first).toEqual([{ ok: true, revision: 7 }])

  connected = false
  const second = outcomes(presses.press(HOLD))
  now = 10_001
  presses.beat()
  await Promise.resolve()
  expect(second).toEqual([{ ok: false, code: 'too-late' }])
  connected = true
  presses.resend()
  expect(arrived).toHaveLength(1)
})

test('LNK-16 an answer that does not come is asked for again under the same id', () => {
  outcomes(presses.press(HOLD))
  now = 4_001
  presses.beat()
  now = 5_000
  presses.beat()
  expect(arrived.map((each) => each.envelope.id)).toEqual(['press-1', 'press-1'])
})

test('LNK-16 a no to an earlier copy is not the outcome while a later one is on its way; a yes to any is', async () => {
  for (const code of ['not-stored', 'too-many', 'stale-turn'] as const) {
    const told = outcomes(presses.press(HOLD))
    now += 4_001
    presses.beat()
    const [first, second] = arrived.splice(0)
    expect([first?.envelope.again, second?.envelope.again]).toEqual([undefined, true])
    first?.answer({ ok: false, code })
    await Promise.resolve()
    expect([told, shown.length]).toEqual([[], 1])
    second?.answer({ ok: true, revision: 7 })
    await Promise.resolve()
    expect(told).toEqual([{ ok: true, revision: 7 }])
  }
  const told = outcomes(presses.press(HOLD))
  now += 4_001
  presses.beat()
  arrived[0]?.answer({ ok: true, revision: 8 })
  arrived[1]?.answer({ ok: false, code: 'stale-turn' })
  await Promise.resolve()
  expect(told).toEqual([{ ok: true, revision: 8 }])
})

test('LNK-16 a page that is left answers what waits', async () => {
  const told = outcomes(presses.press(HOLD))
  presses.abandon('no-connection')
  await Promise.resolve()
  expect(told).toEqual([{ ok: false, code: 'no-connection' }])
})

test('LNK-15 a revoked link refuses what never left, and does not say that of what may have been done', async () => {
  const left = outcomes(presses.press(HOLD))
  connected = false
  const kept = outcomes(presses.press(HOLD))
  presses.abandon('not-allowed')
  await Promise.resolve()
  expect(left).toEqual([{ ok: false, code: 'no-connection' }])
  expect(kept).toEqual([{ ok: false, code: 'not-allowed' }])
})

const language = (to: string): Command => ({ type: 'SetFloorLanguage', turn: 3, from: 'en', to })
const time = (by: 1 | -1): Command => ({ type: 'AddTime', turn: 3, to: 'turn', by: minutes(by) })

test('LNK-16 the same command pressed again at a control while it is under way is the same press', async () => {
  const first = presses.press(language('fr'), 'language')
  expect(presses.press(language('fr'), 'language')).toBe(first)
  expect(arrived).toHaveLength(1)
  arrived[0]?.answer({ ok: true, revision: 4 })
  expect(await first).toEqual({ ok: true, revision: 4 })
  expect(shown).toEqual([])
  outcomes(presses.press(language('fr'), 'language'))
  expect(arrived).toHaveLength(2)
  outcomes(presses.press(language('fr'), 'another control'))
  expect(arrived, 'elsewhere it is a press of its own').toHaveLength(3)
})

test('LNK-16 another command is sent at once, and each has its own outcome', async () => {
  const [english, french] = [presses.press(language('en'), 'language'), presses.press(language('fr'), 'language')]
  expect(shown).toEqual([language('en'), language('fr')])
  arrived[0]?.answer({ ok: true, revision: 4 })
  expect(await english).toEqual({ ok: true, revision: 4 })
  expect(shown).toEqual([language('fr')])
  arrived[1]?.answer({ ok: false, code: 'stale-language' })
  expect(await french).toEqual({ ok: false, code: 'stale-language' })
})

test('LNK-16 every press that adds time is sent', () => {
  for (const by of [1, -1, 1] as const) outcomes(presses.press(time(by), 'time'))
  expect(arrived.map(({ envelope }) => envelope.command)).toEqual([time(1), time(-1), time(1)])
})
