import { plannedTurns } from '../e2e/people.ts'
import { openRoom, type RoomMember } from '../e2e/room.ts'
import { type MeasuredShow, playLong } from './longShow.ts'
import { type Counters, watch } from './pageCost.ts'
import type { Measure, RowSpec, Values } from './row.ts'

/** What is on first, and who speaks later. */
const [opening] = plannedTurns
const FIRST = opening?.person ?? ''
const LATER = plannedTurns.find(({ person }) => person !== FIRST)?.person ?? ''

interface Watched {
  readonly name: string
  readonly who: RoomMember
  /** Ms of the main thread a second, in the show as it begins. */
  readonly budget: number
}

const pages: readonly Watched[] = [
  { name: 'speaker who has the floor', who: { role: 'speaker', person: FIRST }, budget: 5 },
  { name: 'speaker who waits', who: { role: 'speaker', person: LATER }, budget: 5 },
  { name: 'moderator', who: { role: 'moderator' }, budget: 8 },
  { name: 'interpreter', who: { role: 'interpreter', person: 'en-1' }, budget: 8 },
  { name: 'crew', who: { role: 'crew' }, budget: 8 },
  { name: 'programme', who: { role: 'programme' }, budget: 8 },
  { name: 'stage', who: { role: 'stage' }, budget: 8 },
]

/** The page of which there are most. */
const IDLE = 'programme'

/** Wherever a show has gone to, and however many wait. */
const LONG = { thread: 20, layouts: 2 }

export interface PagesSize {
  readonly seconds: number
  /** How long the idle viewer is listened to. */
  readonly idle: number
  readonly long: Pick<MeasuredShow, 'turns' | 'waiting'>
}

/** One page at a time: seven at once would fight for the machine. The idle viewer's minute is the programme's own. */
export function createPages(size: PagesSize): Measure {
  const after = afterwards(size.long)
  return {
    rows: [
      ...pages.flatMap(({ name, budget }) => rowsOf(name, budget, 1)),
      ...idleRows(size.idle),
      ...pages.flatMap(({ name }) => rowsOf(`${name}${after}`, LONG.thread, LONG.layouts)),
    ],
    run: async () => ({ ...(await atFirst(size)), ...(await inTheEnd(size)) }),
  }
}

function afterwards({ turns, waiting }: PagesSize['long']): string {
  return `, ${turns} turns, ${waiting} waiting`
}

function rowsOf(page: string, thread: number, layouts: number): readonly RowSpec[] {
  return [
    { name: `${page}: main thread, a clock running`, unit: 'ms/s', budget: thread },
    { name: `${page}: layouts`, unit: '/s', budget: layouts },
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

async function atFirst({ seconds, idle }: PagesSize): Promise<Values> {
  const room = await openRoom()
  try {
    await room.server.command({ type: 'StartShow', start: 'now' })
    const values: Record<string, number> = {}
    for (const { name, who } of pages) {
      const { cost, heard } = await watch(await room.open(who), name === IDLE ? idle : seconds)
      Object.assign(values, valuesOf(name, cost))
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

async function inTheEnd({ seconds, long }: PagesSize): Promise<Values> {
  const room = await openRoom()
  try {
    await playLong(room.server, { ...long, speaker: FIRST, waits: LATER })
    const values: Record<string, number> = {}
    for (const { name, who } of pages) {
      const { cost } = await watch(await room.open(who), seconds)
      Object.assign(values, valuesOf(`${name}${afterwards(long)}`, cost))
    }
    return values
  } finally {
    await room.close()
  }
}

function valuesOf(page: string, cost: Counters): Values {
  return {
    [`${page}: main thread, a clock running`]: cost.TaskDuration * 1000,
    [`${page}: layouts`]: cost.LayoutCount,
    [`${page}: styles worked out`]: cost.RecalcStyleCount,
  }
}
