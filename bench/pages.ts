import type { CDPSession, Page } from 'playwright-core'
import { sleep } from '../e2e/eventually.ts'
import { plannedTurns } from '../e2e/people.ts'
import { openRoom, type Who } from '../e2e/room.ts'
import type { Measure, RowSpec, Values } from './row.ts'

/** What is on first, and who speaks later. */
const [opening] = plannedTurns
const FIRST = opening?.person ?? ''
const LATER = plannedTurns.find(({ person }) => person !== FIRST)?.person ?? ''

interface Watched {
  readonly name: string
  readonly who: Who
}

const pages: readonly Watched[] = [
  { name: 'speaker who has the floor', who: { role: 'speaker', person: FIRST } },
  { name: 'speaker who waits', who: { role: 'speaker', person: LATER } },
  { name: 'moderator', who: { role: 'moderator' } },
  { name: 'interpreter', who: { role: 'interpreter', person: 'en-1' } },
  { name: 'crew', who: { role: 'crew' } },
  { name: 'programme', who: { role: 'programme' } },
  { name: 'stage', who: { role: 'stage' } },
]

/** The page whose device is least looked after, and the one of which there are most. */
const JUDGED = ['speaker who has the floor', 'speaker who waits', 'programme', 'stage']
const IDLE = 'programme'
/** After it was opened: fonts, the burst of probes, what is fetched on demand. */
const SETTLING = 8_000

export function createPages(seconds: number): Measure {
  return { rows: [...pages.flatMap(({ name }) => rowsOf(name)), ...idleRows(seconds)], run: () => measure(seconds) }
}

function rowsOf(page: string): readonly RowSpec[] {
  const judged = JUDGED.includes(page)
  return [
    { name: `${page}: main thread, a clock running`, unit: 'ms/s', budget: judged ? 10 : null },
    { name: `${page}: layouts`, unit: '/s', budget: judged ? 2 : null },
    { name: `${page}: styles worked out`, unit: '/s', budget: null },
  ]
}

function idleRows(seconds: number): readonly RowSpec[] {
  return [
    { name: `idle viewer, ${seconds} s: messages`, unit: '', budget: 0 },
    { name: `idle viewer, ${seconds} s: answers to clock probes`, unit: '', budget: Math.ceil(seconds / 30) },
    { name: `idle viewer, ${seconds} s: heartbeats`, unit: '', budget: null },
    { name: `idle viewer, ${seconds} s: bytes`, unit: 'B', budget: null },
  ]
}

async function measure(seconds: number): Promise<Values> {
  const room = await openRoom()
  try {
    await room.server.command({ type: 'StartShow', start: 'now' })
    const watched: { readonly name: string; readonly cdp: CDPSession; readonly ear: Ear }[] = []
    for (const { name, who } of pages) {
      const page = await room.open(who)
      const cdp = await page.context().newCDPSession(page)
      watched.push({ name, cdp, ear: await listen(cdp) })
      await shown(page)
    }
    await sleep(SETTLING)
    const before = await Promise.all(watched.map(({ cdp }) => countersOf(cdp)))
    for (const { ear } of watched) ear.begin()
    await sleep(seconds * 1000)
    const after = await Promise.all(watched.map(({ cdp }) => countersOf(cdp)))
    const values: Record<string, number> = {}
    for (const [index, { name, ear }] of watched.entries()) {
      const [from, to] = [before[index], after[index]]
      if (from === undefined || to === undefined) continue
      const passed = to.Timestamp - from.Timestamp
      values[`${name}: main thread, a clock running`] = ((to.TaskDuration - from.TaskDuration) * 1000) / passed
      values[`${name}: layouts`] = (to.LayoutCount - from.LayoutCount) / passed
      values[`${name}: styles worked out`] = (to.RecalcStyleCount - from.RecalcStyleCount) / passed
      if (name !== IDLE) continue
      const { messages, answers, heartbeats, bytes } = ear.end()
      values[`idle viewer, ${seconds} s: messages`] = messages
      values[`idle viewer, ${seconds} s: answers to clock probes`] = answers
      values[`idle viewer, ${seconds} s: heartbeats`] = heartbeats
      values[`idle viewer, ${seconds} s: bytes`] = bytes
    }
    return values
  } finally {
    await room.close()
  }
}

async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['show'] === 'live')
}

interface Counters {
  readonly Timestamp: number
  readonly TaskDuration: number
  readonly LayoutCount: number
  readonly RecalcStyleCount: number
}

async function countersOf(cdp: CDPSession): Promise<Counters> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    Timestamp: of('Timestamp'),
    TaskDuration: of('TaskDuration'),
    LayoutCount: of('LayoutCount'),
    RecalcStyleCount: of('RecalcStyleCount'),
  }
}

/** What comes in over a page's socket. */
interface Ear {
  readonly begin: () => void
  readonly end: () => { messages: number; answers: number; heartbeats: number; bytes: number }
}

async function listen(cdp: CDPSession): Promise<Ear> {
  let heard = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
  cdp.on('Network.webSocketFrameReceived', ({ response: { payloadData } }) => {
    heard.bytes += payloadData.length
    if (payloadData === '2') heard.heartbeats += 1
    else if (payloadData.startsWith('43')) heard.answers += 1
    else heard.messages += 1
  })
  await cdp.send('Performance.enable')
  await cdp.send('Network.enable')
  return {
    begin() {
      heard = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
    },
    end: () => heard,
  }
}
