import type { CDPSession, Page } from 'playwright-core'
import { sleep } from '../e2e/eventually.ts'
import { plannedTurns } from '../e2e/people.ts'
import { openRoom, type Who } from '../e2e/room.ts'
import type { Measure, RowSpec, Values } from './row.ts'
import { machineTime } from './statistics.ts'
import type { Heard } from './viewer.ts'

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
const SETTLING = 6_000

/** One page at a time: seven at once would fight for the machine. The idle viewer's minute is the programme's own. */
export function createPages(seconds: number, idle: number): Measure {
  return { rows: [...pages.flatMap(({ name }) => rowsOf(name)), ...idleRows(idle)], run: () => measure(seconds, idle) }
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

async function measure(seconds: number, idle: number): Promise<Values> {
  const room = await openRoom()
  try {
    await room.server.command({ type: 'StartShow', start: 'now' })
    const values: Record<string, number> = {}
    for (const { name, who } of pages) {
      const { cost, heard } = await watch(await room.open(who), name === IDLE ? idle : seconds)
      values[`${name}: main thread, a clock running`] = cost.TaskDuration * 1000
      values[`${name}: layouts`] = cost.LayoutCount
      values[`${name}: styles worked out`] = cost.RecalcStyleCount
      if (name !== IDLE) continue
      values[`idle viewer, ${idle} s: messages`] = heard.messages
      values[`idle viewer, ${idle} s: answers to clock probes`] = heard.answers
      values[`idle viewer, ${idle} s: heartbeats`] = heard.heartbeats
      values[`idle viewer, ${idle} s: bytes`] = heard.bytes
    }
    return values
  } finally {
    await room.close()
  }
}

/** What a page costs each second while nobody touches it, and what it hears. */
async function watch(page: Page, seconds: number): Promise<{ readonly cost: Counters; readonly heard: Heard }> {
  const cdp = await page.context().newCDPSession(page)
  const ear = await listen(cdp)
  await shown(page)
  await sleep(SETTLING)
  const [before, began] = [await countersOf(cdp), machineTime()]
  ear.begin()
  await sleep(seconds * 1000)
  const heard = ear.end()
  const [after, passed] = [await countersOf(cdp), (machineTime() - began) / 1000]
  await page.context().close()
  return {
    heard,
    cost: {
      TaskDuration: (after.TaskDuration - before.TaskDuration) / passed,
      LayoutCount: (after.LayoutCount - before.LayoutCount) / passed,
      RecalcStyleCount: (after.RecalcStyleCount - before.RecalcStyleCount) / passed,
    },
  }
}

async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['show'] === 'live')
}

/** Seconds of the main thread's own CPU time, and counts. */
interface Counters {
  readonly TaskDuration: number
  readonly LayoutCount: number
  readonly RecalcStyleCount: number
}

async function countersOf(cdp: CDPSession): Promise<Counters> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return {
    TaskDuration: of('TaskDuration'),
    LayoutCount: of('LayoutCount'),
    RecalcStyleCount: of('RecalcStyleCount'),
  }
}

/** What comes in over a page's socket. */
interface Ear {
  readonly begin: () => void
  readonly end: () => Heard
}

async function listen(cdp: CDPSession): Promise<Ear> {
  let heard: Heard = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
  cdp.on('Network.webSocketFrameReceived', ({ response: { payloadData } }) => {
    heard.bytes += payloadData.length
    if (payloadData === '2') heard.heartbeats += 1
    else if (payloadData.startsWith('43')) heard.answers += 1
    else heard.messages += 1
  })
  // The thread's own time: what else the machine does is not the page's.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Network.enable')
  return {
    begin() {
      heard = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
    },
    end: () => heard,
  }
}
