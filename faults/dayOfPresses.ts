import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getHeapCodeStatistics } from 'node:v8'
import fc from 'fast-check'
import { pino } from 'pino'
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { loadAgenda } from '../server/loadAgenda.ts'
import type { Actor } from '../shared/domain/actor.ts'
import { plannedStart } from '../shared/domain/agenda/agenda.ts'
import type { Command } from '../shared/domain/commands.ts'
import { mayPress } from '../shared/domain/commands.ts'
import type { Show } from '../shared/domain/show.ts'
import { hours } from '../shared/domain/time.ts'
import { readAgendaText } from '../shared/files/agenda/readAgenda.ts'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { sleep } from '../testing/eventually.ts'
import { createRandom, fromEnvironment } from '../testing/random.ts'
import { interpreterFor } from '../testing/show/interpreterFor.ts'
import { commandFor, randomPresses } from '../testing/show/randomPresses.ts'
import { openLine } from './line.ts'

// A process of its own, started with `--expose-gc` by day.test.ts: a whole server, with pages of every role connected,
// on a clock that this script moves. It prints what it held after the first hour and after the last.

const HOURS = fromEnvironment('DAY_HOURS', 24)
const SEED = fromEnvironment('DAY_SEED', 5)
/** Between presses, in ms of the simulated day. */
const LONGEST_PAUSE = 20_000
const VIEWERS_A_ROLE = 5

const random = createRandom(SEED)
const reading = readAgendaText(readFileSync(new URL('../agenda.json', import.meta.url), 'utf8'), 'agenda.json')
if (!reading.ok) throw new Error('the agenda of the real event is sound')
const { agenda } = reading
const show = agenda.id

let gone = 0
const began = plannedStart(agenda)
const time = { wall: () => began + gone, monotonic: () => gone, uptime: () => gone }
const folder = mkdtempSync(join(tmpdir(), 'rostrum-day-'))
const config = readConfig([], { HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder })
const app = await createApp(config, join(folder, 'no-pages'), pino({ level: 'silent' }), time)
await loadAgenda(app, agenda)
const url = `http://127.0.0.1:${await app.listen()}`
const authority = app.shows.find(show)
if (authority === null) throw new Error('the show is open')

const links = app.links.list(show)
const lines = []
for (const link of links) {
  for (let n = 0; n < VIEWERS_A_ROLE; n += 1) {
    lines.push(await openLine(url, { show, key: app.links.keyOf(link), protocol: PROTOCOL }))
  }
}
const actors: readonly Actor[] = links.map(({ id, role, person, booth, name }) => ({
  link: id,
  role,
  person,
  booth,
  name,
}))

let accepted = 0
let refused = 0
let afterAnHour: number | null = null
let seed = SEED
while (gone < hours(HOURS)) {
  for (const press of fc.sample(randomPresses(agenda, 500), { seed: seed++, numRuns: 1 }).flat()) {
    gone += Math.min(press.after, LONGEST_PAUSE)
    await authority.wake()
    const now = authority.history().show
    const command = commandFor(now, press)
    const answer = await authority.press({ id: crypto.randomUUID(), command }, handFor(now, command))
    if (answer.ok) accepted += 1
    else refused += 1
    if (gone > hours(1)) afterAnHour ??= await held()
    if (gone > hours(HOURS)) break
    // Pages take what they are sent.
    if ((accepted + refused) % 20 === 0) await sleep(1)
  }
}
const atTheEnd = await held()
process.stdout.write(
  `${JSON.stringify({ hours: HOURS, accepted, refused, viewers: lines.length, runs: authority.history().show.run, afterAnHour, atTheEnd })}\n`,
)
for (const line of lines) line.end()
await app.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)

function handFor(now: Show, command: Command): Actor {
  const allowed = actors.filter(({ role }) => mayPress(role, command.type))
  const { person } = interpreterFor(now, command)
  return allowed.find((actor) => actor.role === 'interpreter' && actor.person === person) ?? random.pick(allowed)
}

/**
 * Bytes that live, once everything that is on its way has arrived and all that is dead is swept away. What the engine
 * compiled is not the server's data, and grows for as long as a function is called often for the first time.
 */
async function held(): Promise<number> {
  for (let n = 0; n < 3; n += 1) {
    await sleep(300)
    globalThis.gc?.()
  }
  const compiled = getHeapCodeStatistics()
  return process.memoryUsage().heapUsed - compiled.code_and_metadata_size - compiled.bytecode_and_metadata_size
}
