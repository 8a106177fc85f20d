import { placeAttack } from '../faults/attacker.ts'
import { ATTACKS, type AttackName, fillsTheHall } from '../faults/attacks.ts'
import type { Agenda } from '../shared/domain/agenda/agenda.ts'
import { milliseconds, minutes } from '../shared/domain/time.ts'
import { sleep } from '../testing/eventually.ts'
import { sit, type TestGuest } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { inSequence, speech, speeches, T0 } from '../testing/show/agendas.ts'
import { median, quantile } from '../testing/statistics.ts'
import { realEvent } from './event.ts'
import type { Measure, RowSpec, Values } from './row.ts'

const SHOW = 'attacked'
const BUDGET = 2
/** The first presses find cold code. */
const WARM_UP = 20
/** A moderator who works fast: a link may press 20 times a second. */
const BETWEEN = 100

const named = (name: AttackName) => `attack: ${name}: a press against the same while nobody attacks`
const joins = (name: AttackName) => `attack: ${name}: until a page with a key is there, the last of six`
const FULL = 'attack: a press beside a hall of 5,000 against an empty one'

/** A moderator at work while others from the same address do their worst, and pages that join meanwhile. */
export function createAttacks(presses: number, share: number): Measure {
  const names = Object.keys(ATTACKS) as AttackName[]
  const rows = names.flatMap((name): RowSpec[] => [
    { name: named(name), unit: '×', budget: BUDGET },
    { name: joins(name), unit: 'ms', budget: null },
  ])
  return {
    rows: [...rows, { name: FULL, unit: '×', budget: null }],
    async run() {
      const values: Record<string, number> = {}
      for (const name of names) Object.assign(values, await measure(name, presses, share))
      return values
    },
  }
}

async function measure(name: AttackName, presses: number, share: number): Promise<Values> {
  const server = await startServerProcess(longEvent(), { from: 'built' })
  try {
    const { keys, person } = await linksOf(server)
    const [moderator = '', speaker = ''] = [keys.get('moderator'), keys.get('speaker')]
    await server.api(`/shows/${SHOW}/commands`, {
      key: ADMIN_KEY,
      body: { id: crypto.randomUUID(), command: { type: 'StartShow', start: 'now' } },
    })
    const desk = await sit(server.url, { show: SHOW, key: moderator })
    await work(desk, WARM_UP)
    const empty = await work(desk, presses)
    const port = Number(new URL(server.url).port)
    const attacker = await placeAttack(name, { port, show: SHOW, person, key: speaker, share })
    // A hall as full as can be is no attack: what comes on top of it is.
    const quiet = fillsTheHall(name) ? await work(desk, presses) : empty
    attacker.begin()
    const attacked = await work(desk, presses)
    const there = await joining(server.url, [...keys.values()])
    await attacker.end()
    desk.leave()
    return {
      [named(name)]: median(attacked) / median(quiet),
      [joins(name)]: quantile(there, 1),
      ...(fillsTheHall(name) ? { [FULL]: median(quiet) / median(empty) } : {}),
    }
  } finally {
    await server.close()
  }
}

/** The real people and booths, and as many segments as an agenda may have. */
function longEvent(): Agenda {
  const event = realEvent(SHOW)
  const speaker = event.people[0]?.id ?? null
  if (speaker === null) throw new Error('nobody speaks')
  const slots = Array.from({ length: 250 }, (_, n) =>
    speeches(
      `slot-${n}`,
      minutes(4),
      Array.from({ length: 4 }, (_, k) => speech(`segment-${n}-${k}`, speaker)),
    ),
  )
  return { ...event, hardEnd: null, slots: inSequence(T0, slots) }
}

interface LinkAnswer {
  readonly role: string
  readonly person: string | null
  readonly url: string
}

async function linksOf(server: ServerProcess) {
  const { links } = (await server.api(`/shows/${SHOW}/links`, { key: ADMIN_KEY })).body as {
    readonly links: readonly LinkAnswer[]
  }
  const keys = new Map(links.map(({ role, url }) => [role, url.split('#key=')[1] ?? '']))
  const person = links.findLast(({ role }) => role === 'speaker')?.person ?? ''
  return { keys, person }
}

/** How long each press took to be answered, in ms. */
async function work(desk: TestGuest, presses: number): Promise<readonly number[]> {
  const took: number[] = []
  for (let n = 0; n < presses; n += 1) {
    const by = milliseconds(n % 2 === 0 ? 60_000 : -60_000)
    const turn = desk.latest().live.turn?.id ?? null
    const from = performance.now()
    const answer = await desk.press({ type: 'AddTime', turn, to: 'turn', by })
    if (!answer.ok) throw new Error(`a press was refused: ${answer.code}`)
    took.push(performance.now() - from)
    await sleep(BETWEEN)
  }
  return took
}

async function joining(url: string, keys: readonly string[]): Promise<readonly number[]> {
  const took: number[] = []
  for (const key of keys.slice(0, 6)) {
    const from = performance.now()
    const page = await sit(url, { show: SHOW, key })
    took.push(performance.now() - from)
    page.leave()
  }
  return took
}
