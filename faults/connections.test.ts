import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PressAnswer } from '../client/page/connection/presses/presses.ts'
import { createSqlJournal } from '../server/storage/sqlite/journal.ts'
import { openBeside } from '../server/storage/sqlite/store.ts'
import type { PageName } from '../shared/protocol/pages.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { createRandom, fromEnvironment, type Random } from '../testing/random.ts'
import { sit } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { type Device, openDevice } from './device.ts'

const ROUNDS = fromEnvironment('CONNECTION_ROUNDS', 4)
const SEED = fromEnvironment('CONNECTION_SEED', 20_220_520)
const SHOW = 'small'
/** A connection that has returned has a second; a busy machine ten times as long. A line that died in silence is found first. */
const TOLD = 10_000
const UNTOLD = 10_000 + 10_000

type Fault = 'cut' | 'half-open' | 'silently dead' | 'reset' | 'slow' | 'short cut'
const FAULTS: readonly Fault[] = ['cut', 'half-open', 'silently dead', 'reset', 'slow', 'short cut']

interface Hand extends Device {
  readonly name: string
  readonly key: string
  readonly presses: { readonly text: string; answer: PressAnswer | null }[]
}

let server: ServerProcess
let devices: readonly Hand[] = []

beforeAll(async () => {
  server = await startServerProcess(meeting(), { from: 'built' })
  await server.api(`/shows/${SHOW}/commands`, {
    key: ADMIN_KEY,
    body: { id: crypto.randomUUID(), command: sample.StartShow },
  })
  const { links } = (await server.api(`/shows/${SHOW}/links`, { key: ADMIN_KEY })).body
  const keyOf = (role: string) => links.find((link: { role: string }) => link.role === role).url.split('#key=')[1]
  const seats: readonly (readonly [PageName, string])[] = [
    ['moderator', ADMIN_KEY],
    ['moderator', keyOf('moderator')],
    ['crew', keyOf('crew')],
    ['speaker', keyOf('speaker')],
    ['interpreter', keyOf('interpreter')],
  ]
  devices = await Promise.all(seats.map(([view, key], n) => opened(`${view} ${n}`, view, key)))
})

afterAll(async () => {
  for (const device of devices) await device.close()
  await server.close()
})

async function opened(name: string, view: PageName, key: string): Promise<Hand> {
  const { next } = createRandom(SEED + name.length)
  return { ...(await openDevice({ url: server.url, show: SHOW, key, view }, next)), name, key, presses: [] }
}

/** A message of its own: whoever finds it in the journal knows which press it was. */
function press(device: Hand): void {
  if (!/moderator/.test(device.name)) return
  const text = `${device.name}, press ${device.presses.length}`
  const one: Hand['presses'][number] = { text, answer: null }
  device.presses.push(one)
  const command = { ...sample.SendMessage, audience: { to: 'role' as const, role: 'crew' as const }, text }
  void device.connection.press(command).then((answer) => {
    expect(one.answer, 'told once').toBeNull()
    one.answer = answer
  })
}

async function suffer(device: Hand, fault: Fault, random: Random): Promise<void> {
  const { proxy } = device
  const lasts = 200 + random.below(fault === 'cut' ? 15_000 : fault === 'half-open' ? 8_000 : 1_500)
  const pressing = async () => {
    for (let n = random.below(3); n > 0; n -= 1) {
      press(device)
      await sleep(random.below(120))
    }
  }
  await pressing()
  if (fault === 'slow') proxy.slow(random.below(2_000), random.below(300))
  else if (fault === 'reset') proxy.reset()
  else proxy.cut(fault === 'half-open' ? random.pick(['deaf', 'mute']) : 'pulled')
  await pressing()
  await sleep(lasts)
  await pressing()
  if (fault === 'slow') proxy.slow(0)
  else if (fault === 'silently dead') proxy.mendSilently()
  else if (fault !== 'reset') proxy.mend()
}

/**
 * What somebody who comes in with this key now is shown, but for who is connected, and for the revision: a page that is told
 * nothing of a press keeps its own.
 */
async function shownBy({ key }: Hand) {
  const guest = await sit(server.url, { key, show: SHOW })
  const { live } = guest.latest()
  guest.leave()
  return plain({ live, mine: guest.mine.at(-1) })
}

function shownOn({ connection }: Device) {
  const { live, mine } = connection.store.getState()
  return plain({ live, mine })
}

function plain({ live, mine }: { readonly live: unknown; readonly mine: object | null | undefined }) {
  return JSON.parse(JSON.stringify({ live, mine: { ...mine, revision: null } }))
}

/** How long after the connection’s return the page showed what the server shows; ms. */
async function converges(device: Hand, bound: number): Promise<number> {
  const from = performance.now()
  await eventually(async () => {
    const said = await shownBy(device)
    expect(shownOn(device)).toEqual(said)
    expect(['live', 'caught-up']).toContain(device.connection.store.getState().connection.status)
  }, bound)
  return performance.now() - from
}

test(
  `LNK-35 through ${ROUNDS} faults each, five pages end up with what the server has, and every press is told what came of it, once`,
  async () => {
    const took = new Map<Fault, number[]>()
    await Promise.all(
      devices.map(async (device, index) => {
        const random = createRandom(SEED + index)
        for (let round = 0; round < ROUNDS; round += 1) {
          const fault = FAULTS[(round + index) % FAULTS.length] ?? 'cut'
          await suffer(device, fault, random)
          const ms = await converges(device, fault === 'silently dead' ? UNTOLD : TOLD)
          took.set(fault, [...(took.get(fault) ?? []), ms])
        }
      }),
    )
    const all = devices.flatMap(({ presses }) => presses)
    await eventually(() => expect(all.filter(({ answer }) => answer === null)).toEqual([]), 20_000)

    const store = await openBeside(server.folder)
    const rows = await createSqlJournal(store).read(SHOW, 0)
    await store.close()
    const written = rows.flatMap(({ command }) => (command.type === 'SendMessage' ? [command.text] : []))
    const codes = new Map<string, number>()
    for (const { text, answer } of all) {
      const said = answer?.ok ? 'done' : (answer?.code ?? 'nothing')
      codes.set(said, (codes.get(said) ?? 0) + 1)
      expect([text, said, written.filter((each) => each === text).length]).toEqual([text, said, answer?.ok ? 1 : 0])
    }
    const figures = [...took].map(([fault, times]) => {
      const sorted = times.sort((a, b) => a - b)
      return `${fault} ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} (${Math.round(sorted.at(-1) ?? 0)})`
    })
    process.stdout.write(
      `${ROUNDS * devices.length} faults (seed ${SEED}); ${all.length} presses: ${JSON.stringify(Object.fromEntries(codes))}; back after, in ms, median (worst): ${figures.join(', ')}\n`,
    )
    expect(all.length).toBeGreaterThan(ROUNDS)
  },
  60_000 + ROUNDS * 30_000,
)
