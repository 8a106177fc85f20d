import { expect, test } from 'vitest'
import { createAcknowledged } from './acknowledged.ts'
import { createAfterKill } from './afterKill.ts'
import { createAttacks } from './attacks.ts'
import { createBroadcast } from './broadcast.ts'
import { createClocks } from './clocks.ts'
import { createConnectionReturn } from './connectionReturn.ts'
import { createFirstRight } from './firstRight.ts'
import { createFrames } from './frames.ts'
import { createGrowth } from './growth.ts'
import { createJoining } from './joining.ts'
import { measures } from './measures.ts'
import { createMemory } from './memory.ts'
import { createMinute } from './minute.ts'
import { growingBytes } from './pressBytes.ts'
import { growingTold } from './pressTold.ts'
import { judged, type Measure } from './row.ts'
import { createShows } from './sizes.ts'
import { createStarting } from './starting.ts'
import { tableOf } from './table.ts'
import { growingTurns } from './turnsBehind.ts'
import { createViewSizes } from './viewSizes.ts'
import { createWeight } from './weight.ts'

/** Small, and never judged by time: a busy machine would decide. */
const small: Readonly<Record<string, Measure>> = {
  broadcast: createBroadcast([{ viewers: 50, rounds: 2, budget: { cpu: 1.03, last: 1.15 } }]),
  join: createJoining([20, 40]),
  memory: createMemory(50, { idle: 500, rounds: 1 }),
  minute: createMinute({ viewers: 50, turns: 3, presses: 2 }),
  command: createAcknowledged(1),
  kill: createAfterKill(50, 1),
  connection: createConnectionReturn([200]),
  start: createStarting(1),
  growth: createGrowth(growingTurns([2, 4], [2, 6], 20), 1),
  told: createGrowth(growingTold([{ of: 'turns', sizes: [2, 4], promise: 'flat' }], createShows(), 2), 1),
  bytes: createGrowth(growingBytes([{ of: 'waiting', sizes: [1, 3] }], createShows()), 1),
  views: createViewSizes(3, 3),
  weight: createWeight(['stage']),
  first: createFirstRight(1),
  clocks: createClocks(400),
  attacks: createAttacks(2, 0.02),
}

for (const [name, measure] of Object.entries(small))
  test(`LNK-34 the bench can still measure: ${name}`, async () => {
    const rows = judged(measure.rows, await measure.run())
    expect(rows.map((row) => row.name)).toEqual(measure.rows.map((spec) => spec.name))
    for (const { value } of rows) expect(value).toBeGreaterThanOrEqual(0)
    expect(tableOf(rows).split('\n')).toHaveLength(rows.length + 2)
  })

test('LNK-30 while others join, who is there already is told nothing, and each gets as much', async () => {
  const rows = judged(small['join']?.rows ?? [], (await small['join']?.run()) ?? {})
  const told = rows.filter(({ name }) => name.endsWith('messages to those already there'))
  expect(told.map(({ value, ok }) => [value, ok])).toEqual([
    [0, true],
    [0, true],
  ])
  expect(rows.at(-1)?.ok).toBe(true)
})

test('LNK-11 two devices agree as the budget has it', async () => {
  const [apart] = judged(small['clocks']?.rows ?? [], (await small['clocks']?.run()) ?? {})
  expect(apart?.value).toBeLessThanOrEqual(10)
})

test('LNK-31 LNK-32 LNK-33 LNK-43 LNK-44 LNK-64 ACC-48 the bench judges by the budgets of the rules', () => {
  const specs = Object.values(measures).flatMap(({ rows }) => rows)
  const budgetOf = (name: string) => specs.find((spec) => spec.name === name)?.budget
  const budgets: Readonly<Record<string, number>> = {
    'broadcast to 1,000: CPU against raw ws': 1.03,
    'broadcast to 5,000: CPU against raw ws': 1.03,
    'broadcast to 10,000: CPU against raw ws': 1.08,
    'join of 1,000: server CPU each': 1_000,
    'memory a connection': 16,
    '4,000 idle viewers: share of a core for each 1,000': 1,
    '10,000 viewers, a press a second, 200 turns: last viewer, p99': 300,
    '10,000 viewers, a press a second, 200 turns: /healthz, slowest': 100,
    'broadcast to 10,000: last viewer against raw ws': 1.25,
    'acknowledged command against a bare durable insert': 2.03,
    '2,000 back after a kill with the right view': 2,
    'start to first 200, fresh folder': 300,
    'speaker who has the floor: main thread, a clock running': 5,
    'programme: main thread, a clock running': 8,
    'stage: layouts': 1,
    'moderator, 200 turns, 100 waiting: main thread, a clock running': 20,
    'crew, 200 turns, 100 waiting: layouts': 2,
    'speaker page on the wire: JS and CSS': 95,
    'stage page on the wire: JS and CSS': 90,
    'moderator page on the wire: JS and CSS': 180,
    'crew page on the wire: JS and CSS': 140,
    'speaker page on the wire: fonts': 95,
    'speaker page, CPU 4 × slower and Fast 3G: first right time, cold': 3.5,
    'speaker page, CPU 4 × slower and Fast 3G: first right time, warm': 1.8,
    'attack: 3,000 streams on one key: a press against the same while nobody attacks': 2,
  }
  for (const [name, budget] of Object.entries(budgets)) expect([name, budgetOf(name)]).toEqual([name, budget])
})

test('JRN-16 REC-21 what grows is judged against its smallest size: by what it is, or by what each part of it costs', async () => {
  const costs = [
    { what: 'even', promise: 'flat', cost: () => 3 },
    { what: 'as long as it is', promise: 'linear', cost: (size: number) => 3 * size },
    { what: 'longer', promise: 'flat', cost: (size: number) => 3 + size },
    { what: 'squared', promise: 'linear', cost: (size: number) => size * size },
  ] as const
  const growing = costs.map(({ what, promise, cost }) => ({
    what,
    promise,
    budget: null,
    unit: 'ms',
    of: 'turns',
    sizes: [10, 1_000, 100],
    prepare: (size: number) => () => cost(size),
  }))
  const measure = createGrowth(growing, 3)
  const judgedRows = judged(measure.rows, await measure.run()).filter(({ unit }) => unit === '×')
  expect(judgedRows.map(({ name, value, ok }) => [name, Number(value.toFixed(2)), ok])).toEqual([
    ['growth: even: worst against 10 turns', 1, true],
    ['growth: as long as it is: worst for each against 10 turns', 1, true],
    ['growth: longer: worst against 10 turns', 77.15, false],
    ['growth: squared: worst for each against 10 turns', 100, false],
  ])
})

test('LNK-70 LNK-71 LNK-73 LNK-75 the bench judges bytes and growth by the budgets of the rules', () => {
  const specs = Object.values(measures).flatMap(({ rows }) => rows)
  const budgetOf = (name: string) => specs.find((spec) => spec.name === name)?.budget
  const budgets: Readonly<Record<string, number>> = {
    'growth: bytes of a press, to the public, usual: 2,000 turns': 600,
    'growth: bytes of a press, to the public, most: 1,000 segments': 1_500,
    'growth: bytes of a press, to a moderator, most: 500 waiting': 2_500,
    'growth: bytes of a press, to the public, most: worst against 1 turns': 1.5,
    'growth: a minute more, told to all, server CPU: worst against 10 turns': 1.5,
    'whole view, the ICAT event at its end: public, all else': 12_000,
    'whole view, 500 waiting: moderator, list': 64 * 1024,
    '50 Mbit/s shared by 500: last viewer, after 200 turns': 500,
  }
  for (const [name, budget] of Object.entries(budgets)) expect([name, budgetOf(name)]).toEqual([name, budget])
})

test('LNK-34 every row has a name of its own', () => {
  const names = Object.values(measures).flatMap(({ rows }) => rows.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})

test('LNK-34 a row over its budget is missed, one without a budget never, and one not measured is a fault', () => {
  const specs = [
    { name: 'a', unit: 'ms', budget: 10 },
    { name: 'b', unit: 'ms', budget: null },
  ]
  expect(judged(specs, { a: 10, b: 1e9 }).map(({ ok }) => ok)).toEqual([true, true])
  expect(judged(specs, { a: 10.1, b: 1 }).map(({ ok }) => ok)).toEqual([false, true])
  expect(() => judged(specs, { a: 1 })).toThrow('"b" was not measured')
  expect(() => judged(specs, { a: Number.NaN, b: 1 })).toThrow('"a" was not measured')
})

test('LNK-34 the bench’s own reader takes frames of every size, however they are cut', () => {
  const texts = ['2', 'x'.repeat(125), 'y'.repeat(300), 'z'.repeat(70_000), '3']
  const wire = Buffer.concat(texts.map(serverFrame))
  for (const cut of [1, 3, 126, 65_536, wire.length]) {
    const seen: string[] = []
    const take = createFrames((payload) => seen.push(payload.toString()))
    for (let at = 0; at < wire.length; at += cut) take(wire.subarray(at, at + cut))
    expect(seen).toEqual(texts)
  }
}, 60_000)

function serverFrame(text: string): Buffer {
  const { length } = text
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x81
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(length, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, Buffer.from(text)])
}
