import { sleep } from '../server/testing/eventually.ts'
import { startTestServer } from '../server/testing/testServer.ts'
import { gatherCrowd } from './crowd.ts'
import { beginIn, realEvent } from './event.ts'
import { heldMemory } from './memory.ts'
import type { Measure, RowSpec, Values } from './row.ts'

/** Those who are there before the others come: what they are told meanwhile is counted. */
const THERE = 50
const ABREAST = 50
const SHOW = 'joined'
const GROWTH = 'join: bytes each, the most against the fewest'

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
    { name: named(count, 'server CPU each'), unit: 'µs', budget: null },
    { name: named(count, 'messages to those already there'), unit: '', budget: 0 },
  ]
}

function named(count: number, what: string): string {
  return `join of ${count.toLocaleString('en')}: ${what}`
}

async function measure(sizes: readonly number[]): Promise<Values> {
  const server = await startTestServer([realEvent(SHOW)])
  const port = Number(new URL(server.url).port)
  const [there, coming] = [gatherCrowd(), gatherCrowd()]
  const values: Record<string, number> = {}
  const bytes: number[] = []
  try {
    await beginIn(server.app, SHOW)
    await there.ask({ do: 'join', port, show: SHOW, count: THERE, abreast: 10 })
    for (const count of sizes) {
      await there.ask({ do: 'heard' })
      const before = process.cpuUsage()
      const joined = await coming.ask({ do: 'join', port, show: SHOW, count, abreast: ABREAST })
      const { user, system } = process.cpuUsage(before)
      const { messages } = await there.ask({ do: 'heard' })
      bytes.push(joined.bytes)
      values[named(count, 'bytes each')] = joined.bytes
      values[named(count, 'until the last has its view')] = joined.seconds
      values[named(count, 'server CPU each')] = (user + system) / count
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

const EACH = 'memory a connection'
const WARM_UP = 200

/** What the server holds for each of so many who look on, its rubbish collected. */
export function createMemory(count: number): Measure {
  return {
    rows: [{ name: EACH, unit: 'kB', budget: 64 }],
    async run() {
      const server = await startTestServer([realEvent(SHOW)])
      const port = Number(new URL(server.url).port)
      const crowd = gatherCrowd()
      try {
        await beginIn(server.app, SHOW)
        await crowd.ask({ do: 'join', port, show: SHOW, count: WARM_UP, abreast: ABREAST })
        const before = await heldMemory()
        await crowd.ask({ do: 'join', port, show: SHOW, count, abreast: ABREAST })
        return { [EACH]: ((await heldMemory()) - before) / count / 1000 }
      } finally {
        await crowd.close()
        await server.close()
      }
    },
  }
}
