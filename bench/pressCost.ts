import { startTestServer } from '../server/testing/testServer.ts'
import type { Role } from '../shared/domain/actor.ts'
import type { Agenda } from '../shared/domain/agenda.ts'
import { extend, type History } from '../shared/domain/history.ts'
import { type Command, decide } from '../shared/domain/show.ts'
import { minutes } from '../shared/domain/time.ts'
import {
  at,
  FELIPE,
  inSequence,
  KALLIOPE,
  PIERRE,
  smallAgenda,
  speech,
  speeches,
  T0,
} from '../shared/testing/agendas.ts'
import { MODERATOR, type Rehearsal, rehearse } from '../shared/testing/rehearsal.ts'
import { asking, must } from '../shared/testing/room.ts'
import { liveSeenBy } from '../shared/views/seenBy.ts'
import { press } from './event.ts'
import type { Measure, RowSpec, Values } from './row.ts'
import { median } from './statistics.ts'
import { addressFor, openViewer } from './viewer.ts'

const ROLES: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']
const SHOW = 'grown'
const SPEAKERS = [FELIPE, KALLIOPE, PIERRE]
const IN_A_PART = 10
/** A press at the largest size, in µs: within one frame of a screen, it is felt as at once. */
const FELT = 16_000
/**
 * What is whole on the wire costs as it is long: a cost with the square of it would come to many times this. Objects of
 * a thousand keys are slower to fill than those of ten, hence not 1.
 */
const LINEAR = 2

/** One show that has grown in one direction, and the press that is made on it. */
interface Grown {
  readonly what: string
  readonly sizes: readonly number[]
  readonly make: (size: number) => Rehearsal
  readonly command: (history: History) => Command
}

const minuteMore = ({ show }: History): Command => ({
  type: 'AddTime',
  turn: show.floor.turn?.id ?? null,
  to: 'turn',
  by: minutes(1),
})

function grownShows(most: number): readonly Grown[] {
  const [segments, requests] = [
    [10, most / 10, most],
    [1, most / 10, most],
  ]
  return [
    { what: 'a minute more, segments', sizes: segments, make: (size) => running(size, 0), command: minuteMore },
    { what: 'next, segments', sizes: segments, make: (size) => running(size, 0), command: nextOf },
    {
      what: 'a minute more, requests waiting',
      sizes: requests,
      make: (size) => running(IN_A_PART, size),
      command: minuteMore,
    },
    {
      what: 'one more request, requests waiting',
      sizes: requests,
      make: (size) => running(IN_A_PART, size),
      command: oneMore,
    },
  ]
}

/** What one press costs the server as a show grows: decided, kept in mind and written out for all six roles. */
export function createPressCost(most: number, rounds: number): Measure {
  const shows = grownShows(most)
  return {
    rows: [...shows.flatMap((grown) => rowsOf(grown)), ...endToEndRows(most)],
    async run() {
      const pure = shows.map((grown) => pureCost(grown, rounds))
      return Object.assign({}, ...pure, await endToEnd(most, rounds))
    },
  }
}

function rowsOf({ what, sizes }: Grown): readonly RowSpec[] {
  const each = sizes.map((size) => ({
    name: named(what, size),
    unit: 'µs',
    budget: size === sizes.at(-1) ? FELT : null,
  }))
  return [...each, { name: grows(what), unit: '×', budget: null }, { name: beyond(what), unit: '×', budget: LINEAR }]
}

const named = (what: string, size: number) => `press: ${what}: ${size.toLocaleString('en')}`
const grows = (what: string) => `press: ${what}: fewest to most`
const beyond = (what: string) => `press: ${what}: growth against that of what is sent`

function pureCost({ what, sizes, make, command }: Grown, rounds: number): Values {
  const costs = sizes.map((size) => {
    const history = make(size).history()
    const wanted = command(history)
    const once = () => pressOnce(history, wanted)
    for (let n = 0; n < rounds; n += 1) once()
    const took = Array.from({ length: rounds }, () => {
      const began = performance.now()
      once()
      return (performance.now() - began) * 1000
    })
    return { size, took: median(took), bytes: once() }
  })
  const [fewest, most] = [costs[0], costs.at(-1)]
  if (fewest === undefined || most === undefined) throw new Error('no size was given')
  const growth = most.took / fewest.took
  return {
    ...Object.fromEntries(costs.map(({ size, took }) => [named(what, size), took])),
    [grows(what)]: growth,
    [beyond(what)]: growth / (most.bytes / fewest.bytes),
  }
}

/** Answers the bytes of what would be sent. */
function pressOnce(history: History, command: Command): number {
  const now = at(1)
  const decision = decide(history.show, command, { by: MODERATOR, now })
  if ('refused' in decision) throw new Error(`${command.type} was refused: ${decision.refused}`)
  const revision = history.show.revision + 1
  const { show } = extend(history, { revision, at: now, by: MODERATOR, command, events: decision.events })
  return ROLES.reduce(
    (sum, role) => sum + JSON.stringify({ revision, sentAt: now, live: liveSeenBy(role, show) }).length,
    0,
  )
}

function nextOf({ show }: History): Command {
  return { type: 'StartSegment', turn: show.floor.turn?.id ?? null, to: '1-1' }
}

function oneMore(): Command {
  const guest = { name: 'Ana Silva', organisation: 'IOM' }
  return { type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }
}

/** Questions first, with so many in the list, then parts of ten speeches. */
function agendaOf(segments: number): Agenda {
  const parts = Array.from({ length: segments / IN_A_PART }, (_, part) =>
    speeches(
      `part-${part}`,
      minutes(30),
      Array.from({ length: IN_A_PART }, (_each, n) =>
        speech(`${part + 1}-${n + 1}`, SPEAKERS[n % SPEAKERS.length] ?? FELIPE),
      ),
    ),
  )
  const questions = { ...speeches('qa', minutes(20), [speech('q', FELIPE)]), kind: 'discussion' as const }
  return { ...smallAgenda({ slots: inSequence(T0, [questions, ...parts]), hardEnd: null }), id: SHOW }
}

function running(segments: number, requests: number): Rehearsal {
  const stage = rehearse(agendaOf(segments), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  for (let n = 0; n < requests; n += 1) must(stage.press(requestOf(n), at(0)))
  return stage
}

function requestOf(nth: number): Command {
  const guest = { name: `Guest ${nth}`, organisation: 'IOM' }
  return { type: 'EnterRequest', slot: 'qa', asker: { is: 'guest', guest }, ...asking() }
}

const together = (segments: number) =>
  `press, durable and seen by all six roles: ${segments.toLocaleString('en')} segments`

function endToEndRows(most: number): readonly RowSpec[] {
  return [10, most].map((segments) => ({ name: together(segments), unit: 'ms', budget: 2 * (FELT / 1000) }))
}

/** From the press until somebody of each role has the view, over real sockets; in one process, so one after the other. */
async function endToEnd(most: number, rounds: number): Promise<Values> {
  const values: Record<string, number> = {}
  for (const segments of [10, most]) {
    const server = await startTestServer([agendaOf(segments)])
    const authority = server.app.shows.find(SHOW)
    if (authority === null) throw new Error('the show is not open')
    let seen: () => void = () => undefined
    const port = Number(new URL(server.url).port)
    const seats = ROLES.map((role, n) => {
      const key = server.keyOf(role, SHOW)
      const message = (payload: Buffer) => {
        if (payload.toString('latin1', 0, 9) === '42["view"') seen()
      }
      const events = { message, answer: () => undefined, closed: () => undefined }
      return openViewer({ port, show: SHOW, key, view: 'stage', from: addressFor(n) }, events)
    })
    const all = () =>
      new Promise<void>((resolve) => {
        let missing = seats.length
        seen = () => {
          missing -= 1
          if (missing === 0) resolve()
        }
      })
    await all()
    await press(authority, { type: 'StartShow', start: 'as-planned' })
    const took: number[] = []
    for (let n = 0; n < rounds; n += 1) {
      const there = all()
      const began = performance.now()
      await press(authority, minuteMore(authority.history()))
      await there
      took.push(performance.now() - began)
    }
    values[together(segments)] = median(took)
    for (const seat of seats) seat.leave()
    await server.close()
  }
  return values
}
