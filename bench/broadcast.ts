import { createAudiences } from '../server/show/audiences.ts'
import type { Authority } from '../server/show/deciding/authority.ts'
import { HEARTBEAT } from '../shared/protocol/beats.ts'
import { sleep } from '../testing/eventually.ts'
import { startTestServer } from '../testing/server/testServer.ts'
import { machineTime, median } from '../testing/statistics.ts'
import { type Crowd, gatherCrowd } from './crowd.ts'
import { beginIn, minutePress, press, realEvent } from './event.ts'
import { watchConnections } from './rawSide.ts'
import type { Measure, RowSpec, Values } from './row.ts'

export interface BroadcastSize {
  readonly viewers: number
  /** Of each side. */
  readonly rounds: number
  /** How much of what bare `ws` costs it may cost, in CPU and for the last viewer; the noise of the machine is in it. */
  readonly budget: { readonly cpu: number; readonly last: number } | null
}

interface Round {
  readonly cpu: number
  readonly p99: number
  readonly last: number
  readonly bytes: number
}

const WARM_UP = 3

/** One press shown to everybody, by the server and by bare `ws` in turn, over the same connections. */
export function createBroadcast(sizes: readonly BroadcastSize[]): Measure {
  return { rows: sizes.flatMap(rowsOf), run: () => measure(sizes) }
}

function rowsOf({ viewers, budget }: BroadcastSize): readonly RowSpec[] {
  return [
    { name: named(viewers, 'CPU against raw ws'), unit: '×', budget: budget?.cpu ?? null },
    { name: named(viewers, 'last viewer against raw ws'), unit: '×', budget: budget?.last ?? null },
    { name: named(viewers, 'server CPU a viewer'), unit: 'µs', budget: null },
    { name: named(viewers, 'raw ws CPU a viewer'), unit: 'µs', budget: null },
    { name: named(viewers, 'p99'), unit: 'ms', budget: null },
    { name: named(viewers, 'last viewer'), unit: 'ms', budget: null },
  ]
}

function named(viewers: number, what: string): string {
  return `broadcast to ${viewers.toLocaleString('en')}: ${what}`
}

async function measure(sizes: readonly BroadcastSize[]): Promise<Values> {
  const raw = watchConnections()
  const server = await startTestServer([realEvent('shown'), realEvent('by-hand')])
  const crowd = gatherCrowd()
  try {
    const shown = await beginIn(server.app, 'shown')
    // Pressed, kept and serialised like the other, in the same process; only its views are sent by hand.
    const byHand = await beginIn(server.app, 'by-hand')
    createAudiences().watch(byHand, 'public', ({ json }) => raw.sendAll(Buffer.from(`42["change",${json}]`)))
    const values: Record<string, number> = {}
    let there = 0
    for (const size of sizes) {
      const port = Number(new URL(server.url).port)
      await crowd.ask({ do: 'join', port, show: 'shown', count: size.viewers - there, abreast: 50 })
      there = size.viewers
      if (raw.count() !== there) throw new Error(`bare ws reaches ${raw.count()} of ${there} viewers`)
      Object.assign(values, await compare(size, shown, byHand, crowd))
    }
    return values
  } finally {
    await crowd.close()
    await server.close()
  }
}

async function compare(
  { viewers, rounds }: BroadcastSize,
  shown: Authority,
  byHand: Authority,
  crowd: Crowd,
): Promise<Values> {
  const ours: Round[] = []
  const theirs: Round[] = []
  const idle = await idleShare()
  for (let n = -WARM_UP; n < rounds; n += 1) {
    // Neither side always comes after the other.
    const order = n % 2 === 0 ? [shown, byHand] : [byHand, shown]
    for (const side of order) {
      const seen = await round(side, n, crowd, idle)
      if (n >= 0) (side === shown ? ours : theirs).push(seen)
    }
  }
  const of = (list: readonly Round[], what: keyof Round) => median(list.map((each) => each[what]))
  const apart = Math.abs(of(ours, 'bytes') / of(theirs, 'bytes') - 1)
  if (apart > 0.01) throw new Error(`the two sides sent ${of(ours, 'bytes')} and ${of(theirs, 'bytes')} bytes`)
  return {
    [named(viewers, 'CPU against raw ws')]: of(ours, 'cpu') / of(theirs, 'cpu'),
    [named(viewers, 'last viewer against raw ws')]: of(ours, 'last') / of(theirs, 'last'),
    [named(viewers, 'server CPU a viewer')]: of(ours, 'cpu') / viewers,
    [named(viewers, 'raw ws CPU a viewer')]: of(theirs, 'cpu') / viewers,
    [named(viewers, 'p99')]: of(ours, 'p99'),
    [named(viewers, 'last viewer')]: of(ours, 'last'),
  }
}

/** From the press until the last viewer has it; CPU in µs, less what heartbeats cost anyway. */
async function round(side: Authority, nth: number, crowd: Crowd, idle: number): Promise<Round> {
  await crowd.ask({ do: 'arm' })
  const arrived = crowd.ask({ do: 'arrived' })
  const cpuBefore = process.cpuUsage()
  const began = machineTime()
  await press(side, minutePress(side, nth))
  const { p99, last, bytes } = await arrived
  const { user, system } = process.cpuUsage(cpuBefore)
  const took = machineTime() - began
  await sleep(20)
  return { cpu: user + system - idle * took, p99: p99 - began, last: last - began, bytes }
}

/** What connections cost that are told nothing, in µs of CPU a ms, over one heartbeat of each. */
async function idleShare(): Promise<number> {
  await sleep(500)
  const before = process.cpuUsage()
  await sleep(HEARTBEAT)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / HEARTBEAT
}
