import { SHOW } from '../e2e/server.ts'
import { sleep } from '../testing/eventually.ts'
import { gatherCrowd } from './crowd.ts'
import type { Measure, RowSpec, Values } from './row.ts'
import { startWatched } from './watched.ts'

/** Those who are there before the others come: what they are told meanwhile is counted. */
const THERE = 50
const ABREAST = 50
const GROWTH = 'join: bytes each, the most against the fewest'
/** Of processor time, for each who joins: a thousand in a second of it. */
const MOST_CPU = 1_000

/** Everybody comes at once. Linear: each gets the whole once, and nobody else hears of it. */
export function createJoining(sizes: readonly number[]): Measure {
  return {
    rows: [...sizes.flatMap(rowsOf), { name: GROWTH, unit: '×', budget: 1.01 }],
    run: () => measure(sizes),
  }
}

function rowsOf(count: number): readonly RowSpec[] {
  return [
    { name: named(count, 'bytes each'), unit: 'B', budget: null },
    { name: named(count, 'until the last has its view'), unit: 's', budget: null },
    { name: named(count, 'server CPU each'), unit: 'µs', budget: MOST_CPU },
    { name: named(count, 'messages to those already there'), unit: '', budget: 0 },
  ]
}

function named(count: number, what: string): string {
  return `join of ${count.toLocaleString('en')}: ${what}`
}

async function measure(sizes: readonly number[]): Promise<Values> {
  const server = await startWatched(SHOW)
  const { port } = server
  const [there, coming] = [gatherCrowd(), gatherCrowd()]
  const values: Record<string, number> = {}
  const bytes: number[] = []
  try {
    await server.press({ type: 'StartShow', start: 'now' })
    await there.ask({ do: 'join', port, show: SHOW, count: THERE, abreast: 10 })
    for (const count of sizes) {
      await there.ask({ do: 'heard' })
      const before = await server.cpu()
      const joined = await coming.ask({ do: 'join', port, show: SHOW, count, abreast: ABREAST })
      const cpu = (await server.cpu()) - before
      const { messages } = await there.ask({ do: 'heard' })
      bytes.push(joined.bytes)
      values[named(count, 'bytes each')] = joined.bytes
      values[named(count, 'until the last has its view')] = joined.seconds
      values[named(count, 'server CPU each')] = cpu / count
      values[named(count, 'messages to those already there')] = messages
      await coming.ask({ do: 'leave' })
      await sleep(1_000)
    }
    return { ...values, [GROWTH]: Math.max(...bytes) / Math.min(...bytes) }
  } finally {
    await Promise.all([there.close(), coming.close()])
    await server.close()
  }
}
