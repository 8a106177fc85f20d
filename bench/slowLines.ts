import type { Authority } from '../server/show/authority.ts'
import { sleep } from '../server/testing/eventually.ts'
import { startTestServer, type TestServer } from '../server/testing/testServer.ts'
import { asking } from '../shared/testing/room.ts'
import { type Crowd, gatherCrowd } from './crowd.ts'
import { beginIn, minutePress, press, realEvent } from './event.ts'
import { type Listener, listenAs } from './listener.ts'
import type { Measure, Values } from './row.ts'
import { openShapedLine, type ShapedLine } from './shapedLine.ts'
import { machineTime, median, quantile } from './statistics.ts'

export interface SlowLines {
  readonly viewers: number
  readonly turns: number
  readonly waiting: number
  /** Of each kind. */
  readonly presses: number
  /** For so long more is sent to a line than it can carry, in ms. */
  readonly flood: number
}

const SHOW = 'narrow'
const HALL = 50_000_000
const PHONE = 1_500_000
/** Less than what a moderator is sent while somebody presses twenty times a second. */
const TRICKLE = 64_000
const FLOOD_EVERY = 50
const PHONE_EVERY = 250
/** A press is felt as late beyond this, in ms. */
const AT_ONCE = 500
/** From the last press until a line that had fallen behind shows what is so: one heartbeat, and one whole view. */
const MADE_GOOD = 10_000

/** What a network does to those who watch: loopback has no narrow lines, so the bench brings its own. */
export function createSlowLines(sizes: SlowLines): Measure {
  const { hall, phone, behind } = namesOf(sizes)
  return {
    rows: [
      { name: hall.start, unit: 'ms', budget: AT_ONCE },
      { name: hall.later, unit: 'ms', budget: AT_ONCE },
      { name: hall.growth, unit: '×', budget: 1.5 },
      { name: hall.bytes, unit: 'B', budget: null },
      { name: phone.first, unit: 's', budget: null },
      { name: phone.median, unit: 'ms', budget: null },
      { name: phone.most, unit: 'ms', budget: AT_ONCE },
      { name: phone.bytes, unit: 'B', budget: 2_500 },
      { name: behind.share, unit: '×', budget: 1 },
      { name: behind.wholes, unit: '', budget: null },
      { name: behind.madeGood, unit: 'ms', budget: MADE_GOOD },
    ],
    run: () => measure(sizes),
  }
}

function namesOf({ viewers, turns, waiting }: SlowLines) {
  const hall = `50 Mbit/s shared by ${viewers.toLocaleString('en')}`
  const phone = `moderator’s phone at 1.5 Mbit/s, ${waiting.toLocaleString('en')} waiting`
  const behind = 'line of 64 kbit/s that falls behind'
  return {
    hall: {
      start: `${hall}: last viewer, at the start`,
      later: `${hall}: last viewer, after ${turns.toLocaleString('en')} turns`,
      growth: `${hall}: last viewer, after ${turns.toLocaleString('en')} turns against the start`,
      bytes: `${hall}: bytes a viewer and press, after ${turns.toLocaleString('en')} turns`,
    },
    phone: {
      first: `${phone}: until it has its first view`,
      median: `${phone}: how late, median`,
      most: `${phone}: how late, the most`,
      bytes: `${phone}: bytes a press`,
    },
    behind: {
      share: `${behind}: bytes against all changes`,
      wholes: `${behind}: whole views in place of changes`,
      madeGood: `${behind}: from the last press until it shows what is so`,
    },
  }
}

async function measure(sizes: SlowLines): Promise<Values> {
  const server = await startTestServer([realEvent(SHOW)])
  const crowd = gatherCrowd()
  const lines: ShapedLine[] = []
  const narrow = async (bits: number) => {
    const line = await openShapedLine(Number(new URL(server.url).port), bits)
    lines.push(line)
    return line
  }
  try {
    const authority = await beginIn(server.app, SHOW)
    await press(authority, { type: 'StartSegment', turn: turnOf(authority), to: 'questions-discussion' })
    const hall = await inTheHall(sizes, authority, crowd, await narrow(HALL))
    const phone = await onThePhone(sizes, authority, server, await narrow(PHONE))
    const behind = await fallingBehind(sizes, authority, server, await narrow(TRICKLE))
    return { ...hall, ...phone, ...behind }
  } finally {
    await crowd.close()
    for (const line of lines) await line.close()
    await server.close()
  }
}

async function inTheHall(sizes: SlowLines, authority: Authority, crowd: Crowd, { port }: ShapedLine): Promise<Values> {
  const { viewers, turns, presses } = sizes
  const { hall } = namesOf(sizes)
  await crowd.ask({ do: 'join', port, show: SHOW, count: viewers, abreast: 20 })
  const heard = async () => {
    const rounds: { readonly late: number; readonly bytes: number }[] = []
    for (let n = 0; n < presses; n += 1) {
      const request = await ask(authority, `Guest ${n} of ${authority.history().show.revision}`)
      await sleep(100)
      await crowd.ask({ do: 'arm' })
      const arrived = crowd.ask({ do: 'arrived' })
      const began = machineTime()
      await press(authority, { type: 'GiveFloor', turn: turnOf(authority), request, interrupt: false })
      const { last, bytes } = await arrived
      rounds.push({ late: last - began, bytes })
    }
    return { late: median(rounds.map(({ late }) => late)), bytes: median(rounds.map(({ bytes }) => bytes)) }
  }
  const start = await heard()
  await crowd.ask({ do: 'leave' })
  while (authority.history().show.floor.turns.length < turns) {
    const request = await ask(authority, `Guest of turn ${authority.history().show.revision}`)
    await press(authority, { type: 'GiveFloor', turn: turnOf(authority), request, interrupt: false })
  }
  await crowd.ask({ do: 'join', port, show: SHOW, count: viewers, abreast: 20 })
  const later = await heard()
  await crowd.ask({ do: 'leave' })
  return {
    [hall.start]: start.late,
    [hall.later]: later.late,
    [hall.growth]: later.late / start.late,
    [hall.bytes]: later.bytes,
  }
}

async function onThePhone(
  sizes: SlowLines,
  authority: Authority,
  server: TestServer,
  line: ShapedLine,
): Promise<Values> {
  const { waiting, presses } = sizes
  const { phone } = namesOf(sizes)
  const requests: string[] = []
  for (let n = 0; n < waiting; n += 1) requests.push(await ask(authority, `Somebody who waits ${n}`))
  const began = machineTime()
  const listener = await listen(line, server)
  const first = (machineTime() - began) / 1000
  const carried = line.carried()
  const late: number[] = []
  // Paced, and not waited for: what comes too slowly piles up.
  const all = Array.from({ length: presses }, (_, n) => [
    () => ask(authority, `One more ${n}`),
    () => press(authority, { type: 'CallRequest', request: requests[n * 2] ?? '' }),
    () => press(authority, { type: 'RemoveRequest', request: requests[n * 2 + 1] ?? '' }),
    () => press(authority, minutePress(authority, n)),
  ]).flat()
  const shown: Promise<number>[] = []
  for (const act of all) {
    const pressed = machineTime()
    await act()
    shown.push(listener.shows(authority.history().show.revision).then((at) => at - pressed))
    await sleep(PHONE_EVERY)
  }
  late.push(...(await Promise.all(shown)))
  const bytes = (line.carried() - carried) / all.length
  listener.leave()
  return { [phone.first]: first, [phone.median]: median(late), [phone.most]: quantile(late, 1), [phone.bytes]: bytes }
}

async function fallingBehind(
  sizes: SlowLines,
  authority: Authority,
  server: TestServer,
  line: ShapedLine,
): Promise<Values> {
  const { behind } = namesOf(sizes)
  // Its first view is small: nobody waits.
  for (const { id, state } of authority.history().show.queue.requests) {
    if (state === 'waiting' || state === 'called') await press(authority, { type: 'RemoveRequest', request: id })
  }
  const [slow, fast] = [await listen(line, server), await listen({ port: Number(new URL(server.url).port) }, server)]
  const until = machineTime() + sizes.flood
  for (let n = 0; machineTime() < until; n += 1) {
    await press(authority, minutePress(authority, n))
    await sleep(FLOOD_EVERY)
  }
  const { revision } = authority.history().show
  const last = machineTime()
  const at = await slow.shows(revision)
  await fast.shows(revision)
  const values = {
    [behind.share]: slow.heard().changes / fast.heard().changes,
    [behind.wholes]: slow.heard().wholes,
    [behind.madeGood]: at - last,
  }
  slow.leave()
  fast.leave()
  return values
}

function listen({ port }: Pick<ShapedLine, 'port'>, server: TestServer): Promise<Listener> {
  return listenAs({ port, show: SHOW, key: server.keyOf('moderator', SHOW), view: 'moderator', from: '127.0.0.1' })
}

/** Answers the request's id. */
async function ask(authority: Authority, name: string): Promise<string> {
  const guest = { name, organisation: 'IOM' }
  await press(authority, { type: 'EnterRequest', slot: 'questions', asker: { is: 'guest', guest }, ...asking() })
  return `r${authority.history().show.revision}`
}

function turnOf(authority: Authority): number | null {
  return authority.history().show.floor.turn?.id ?? null
}
