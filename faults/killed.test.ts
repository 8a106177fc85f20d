import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSqlJournal } from '../server/storage/sqlite/journal.ts'
import { openBeside } from '../server/storage/sqlite/store.ts'
import type { Row } from '../server/storage/storage.ts'
import type { Role } from '../shared/domain/actor.ts'
import type { Command } from '../shared/domain/commands.ts'
import { mayPress } from '../shared/domain/commands.ts'
import { entriesOf, extend, type History, replay } from '../shared/domain/history/history.ts'
import type { Show } from '../shared/domain/show.ts'
import { milliseconds } from '../shared/domain/time.ts'
import type { ClientToServer, ServerToClient } from '../shared/protocol/messages.ts'
import { PROTOCOL, type View } from '../shared/protocol/view.ts'
import { apiLive } from '../shared/views/apiView.ts'
import { liveSeenBy } from '../shared/views/seenBy.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { createRandom, fromEnvironment } from '../testing/random.ts'
import { sit } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { FELIPE, ZITA } from '../testing/show/agendas.ts'
import { interpreterFor } from '../testing/show/interpreterFor.ts'
import { commandFor, randomPresses } from '../testing/show/randomPresses.ts'
import { meeting } from '../testing/show/sample.ts'

const ROUNDS = fromEnvironment('KILLS', 12)
const SEED = fromEnvironment('KILL_SEED', 20_220_520)
const SHOW = 'small'
const LONGEST_ROUND = 500
/** As long as a hand that presses without a pause takes. */
const PAUSE = 15
const SECOND = milliseconds(1_000)

const SEATS: readonly { readonly role: Role; readonly person: string; readonly key: string }[] = [
  { role: 'moderator', person: FELIPE, key: 'moderator' },
  { role: 'speaker', person: ZITA, key: `speaker ${ZITA}` },
  ...['en-1', 'en-2', 'fr-1', 'fr-2'].map((person) => ({
    role: 'interpreter' as const,
    person,
    key: `interpreter ${person}`,
  })),
]

const agenda = meeting()
const presses = randomPresses(agenda, 400)
const random = createRandom(SEED)

interface Hand {
  readonly role: Role
  readonly person: string | null
  readonly key: string
  readonly press: (command: Command, id: string) => Promise<{ readonly ok: boolean; readonly revision?: number }>
}

interface Pressed {
  readonly id: string
  readonly key: string
  readonly command: Command
  /** `null` where the server died first. */
  answer: { readonly ok: boolean; readonly revision?: number } | null
}

let server: ServerProcess
let keys: ReadonlyMap<string, string>
let watcher: Socket<ServerToClient, ClientToServer>
let seen: View | null = null

beforeAll(async () => {
  server = await startServerProcess(agenda, { from: 'built' })
  const { links } = (await server.api(`/shows/${SHOW}/links`, { key: ADMIN_KEY })).body
  keys = new Map(
    links.map(({ role, person, url }: Readonly<Record<string, string>>) => [
      role === 'moderator' || role === 'crew' ? role : `${role} ${person}`,
      url?.split('#key=')[1] ?? '',
    ]),
  )
  // Comes back by itself, as every page does.
  watcher = io(server.url, {
    auth: { show: SHOW, key: null, protocol: PROTOCOL },
    transports: ['websocket'],
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
  })
  watcher.on('view', (view) => {
    seen = view
  })
})

afterAll(async () => {
  watcher.disconnect()
  await server.close()
})

test(
  `JRN-4 killed ${ROUNDS} times at any instant, it has every press that it acknowledged, once`,
  async () => {
    const counts = { acknowledged: 0, refused: 0, unanswered: 0, unansweredDone: 0 }
    let history = await historyNow(null)
    for (let round = 0; round < ROUNDS; round += 1) {
      const pressed = await pressUntilKilled(round, history)
      await server.restart()
      history = await historyNow(history)
      const rows = new Map(entriesOf(history).map((entry) => [(entry as Row).id, entry as Row]))
      const all = new Map((await rowsAfter(0)).map((row) => [row.id, row]))

      for (const { id, command, answer } of pressed) {
        const row = all.get(id)
        if (answer?.ok) {
          expect(row, `revision ${answer.revision} was acknowledged`).toBeDefined()
          expect(row?.revision).toBe(answer.revision)
        }
        if (answer && !answer.ok) expect(row, 'a refused press leaves nothing').toBeUndefined()
        // Whole: what it asked for and what came of it.
        if (row !== undefined) expect({ ...row.command }).toEqual(JSON.parse(JSON.stringify(command)))
        if (answer === null) counts[row === undefined ? 'unanswered' : 'unansweredDone'] += 1
        else counts[answer.ok ? 'acknowledged' : 'refused'] += 1
      }
      const own = new Set(pressed.map(({ id }) => id))
      const strangers = [...rows.values()].filter(
        (row) => row.by.link !== 'system' && !known.has(row.id) && !own.has(row.id),
      )
      expect(strangers, 'nothing that nobody pressed').toEqual([])
      for (const id of own) known.add(id)

      await showsWhatTheJournalSays(history)
      await answersAgain(pressed)
      await watcherIsBack()
      history = await historyNow(history)
    }
    process.stdout.write(`Killed ${ROUNDS} times (seed ${SEED}): ${JSON.stringify(counts)}\n`)
    expect(counts.acknowledged).toBeGreaterThan(ROUNDS * 3)
    expect(counts.unanswered + counts.unansweredDone, 'some kills hit a press on its way').toBeGreaterThan(0)
  },
  60_000 + ROUNDS * 20_000,
)

/** Every id that was ever pressed. */
const known = new Set<string>()

async function pressUntilKilled(round: number, history: History): Promise<readonly Pressed[]> {
  const pressed: Pressed[] = []
  const guests = await Promise.all(SEATS.map(({ key }) => sit(server.url, { key: keyOf(key), show: SHOW })))
  const sockets = SEATS.map(({ key, role, person }, index): Hand => {
    const guest = guests[index]
    return { role, person, key: keyOf(key), press: (command, id) => guest?.press(command, id) ?? Promise.reject() }
  })
  const hands = [...sockets, overHttp('admin', ADMIN_KEY), overHttp('crew', keyOf('crew'))]
  let show = history.show
  let alive = true
  const pressOnce = async (hand: Hand, command: Command) => {
    const one: Pressed = { id: randomUUID(), key: hand.key, command, answer: null }
    pressed.push(one)
    one.answer = await hand.press(command, one.id).catch(() => null)
  }
  const first = hands[0]
  if (first && show.runOfShow.status === 'ended') await pressOnce(first, { type: 'ResetShow' })
  if (first && show.runOfShow.status !== 'live') await pressOnce(first, { type: 'StartShow', start: 'as-planned' })

  const script = fc.sample(presses, { seed: SEED + round, numRuns: 1 }).flat()
  const pressing = (async () => {
    for (const press of script) {
      if (!alive) return
      const command = commandFor(show, press)
      // Not awaited: several are on their way when the server dies.
      void pressOnce(handFor(show, command, hands), command)
      await sleep(random.below(PAUSE))
      show = (await historyNow(history)).show
    }
  })()
  await sleep(random.below(LONGEST_ROUND))
  // Among several that are on their way, one is caught between the disk and its answer.
  for (const hand of hands)
    void pressOnce(hand, { type: 'AddTime', turn: show.floor.turn?.id ?? null, to: 'slot', by: SECOND })
  await sleep(random.below(8))
  await server.kill()
  alive = false
  await pressing
  // What is on its way when the line breaks is given up at once.
  await sleep(20)
  for (const guest of guests) guest.leave()
  return pressed
}

/** Mostly one that may press this, and whose turn it is in the booth. */
function handFor(show: Show, command: Command, hands: readonly Hand[]): Hand {
  const { person } = interpreterFor(show, command)
  const allowed = hands.filter(({ role }) => mayPress(role, command.type))
  const fitting = allowed.filter((hand) => hand.role !== 'interpreter' || hand.person === person)
  if (random.below(10) === 0) return random.pick(hands)
  return random.pick(fitting.length > 0 ? fitting : allowed)
}

function overHttp(role: Role, key: string): Hand {
  return {
    role,
    person: null,
    key,
    async press(command, id) {
      const { status, body } = await server.api(`/shows/${SHOW}/commands`, { key, body: { id, command } })
      expect(status).toBeLessThan(500)
      return status === 200 ? body : { ok: false }
    },
  }
}

function keyOf(person: string): string {
  const key = keys.get(person)
  if (key === undefined) throw new Error(`nobody has a link for ${person}`)
  return key
}

/** Read from the file, past the server: what is durable. */
async function rowsAfter(revision: number): Promise<readonly Row[]> {
  const store = await openBeside(server.folder)
  try {
    return await createSqlJournal(store).read(SHOW, revision)
  } finally {
    await store.close()
  }
}

async function historyNow(known: History | null): Promise<History> {
  if (known !== null) return (await rowsAfter(known.show.revision)).reduce(extend, known)
  const history = replay(await rowsAfter(0))
  if (history === null) throw new Error('the show has an agenda')
  return history
}

/** The same turn, clocks, list and all the rest; and the server's time has not gone back. */
async function showsWhatTheJournalSays(history: History): Promise<void> {
  const { body } = await server.api(`/shows/${SHOW}/view`, { key: ADMIN_KEY })
  expect(body.revision).toBe(history.show.revision)
  expect(body.live).toEqual(
    JSON.parse(JSON.stringify(apiLive('admin', history.show, liveSeenBy('admin', history.show)))),
  )
  expect(body.sentAt).toBeGreaterThanOrEqual(entriesOf(history).at(-1)?.at ?? 0)
}

/** It came back by itself, and asked, it is told what everybody else is. */
async function watcherIsBack(): Promise<void> {
  await eventually(async () => {
    watcher.emit('whole')
    await sleep(200)
    const { body } = await server.api(`/shows/${SHOW}/view`, { key: null })
    expect(seen?.revision).toBe(body.revision)
  }, 10_000)
}

/** Pressed again under its id, what was acknowledged gets its first answer, and what was not is done once at most. */
async function answersAgain(pressed: readonly Pressed[]): Promise<void> {
  for (const { id, key, command, answer } of pressed) {
    if (answer !== null && !answer.ok) continue
    const again = () =>
      eventually(async () => {
        const reply = await server.api(`/shows/${SHOW}/commands`, { key, body: { id, command } })
        if (reply.status === 429) throw new Error('one hand may press only so often')
        return reply
      })
    const { status, body } = await again()
    if (answer?.ok) expect(body).toEqual(answer)
    if (answer === null && status === 200) expect((await again()).body).toEqual(body)
  }
}
