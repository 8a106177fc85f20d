import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milliseconds } from '../shared/domain/time.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { knock, sit, type TestGuest } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { FELIPE } from '../testing/show/agendas.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { median } from '../testing/statistics.ts'
import { placeAttack } from './attacker.ts'
import { ATTACKS, type AttackName, fillsTheHall } from './attacks.ts'

/** The rest is tried at a fifth of its size. */
const TRUE_SIZE: readonly AttackName[] = [
  'more sockets than the address may have',
  'lines that never say whole what they want',
]
const PRESSES = 15

const SHOW = 'small'

let server: ServerProcess
let desk: TestGuest
let keys: readonly { readonly role: string; readonly person: string | null; readonly key: string }[]

beforeAll(async () => {
  server = await startServerProcess(meeting(), { from: 'built' })
  const { links } = (await server.api(`/shows/${SHOW}/links`, { key: ADMIN_KEY })).body
  keys = links.map((link: { role: string; person: string | null; url: string }) => ({
    ...link,
    key: link.url.split('#key=')[1],
  }))
  const body = { id: randomUUID(), command: sample.StartShow }
  expect((await server.api(`/shows/${SHOW}/commands`, { key: ADMIN_KEY, body })).status).toBe(200)
})

afterAll(() => server.close())

function keyOf(role: string, person: string | null = null): string {
  const found = keys.find((link) => link.role === role && (person === null || link.person === person))
  if (found === undefined) throw new Error(`no link for ${role}`)
  return found.key
}

/** How long the moderator's presses took to be answered, in ms. */
async function work(): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < PRESSES; n += 1) {
    const by = milliseconds(n % 2 === 0 ? 60_000 : -60_000)
    const from = performance.now()
    const answer = await desk.press({ type: 'AddTime', turn: desk.latest().live.turn?.id ?? null, to: 'turn', by })
    expect(answer).toMatchObject({ ok: true })
    took.push(performance.now() - from)
    await sleep(60)
  }
  return median(took)
}

async function expectTurnedAway(): Promise<void> {
  const answer = await knock(server.url, { key: null, show: SHOW })
  if (typeof answer !== 'string') answer.leave()
  expect(typeof answer === 'string' ? answer : 'let in').toBe('too-many')
}

const names = Object.keys(ATTACKS) as AttackName[]

test.each(names)(
  'ACC-48 beside %s the moderator’s presses are answered and every page joins',
  async (name) => {
    desk = await sit(server.url, { key: keyOf('moderator'), show: SHOW })
    const quiet = await work()
    const pid = server.pid()
    const person = FELIPE
    const attacker = await placeAttack(name, {
      port: Number(new URL(server.url).port),
      show: SHOW,
      person,
      key: keyOf('speaker', person),
      share: TRUE_SIZE.includes(name) ? 1 : 0.2,
    })
    try {
      attacker.begin()
      expect(await work()).toBeLessThan(Math.max(2_000, 10 * quiet))
      for (const role of ['moderator', 'crew', 'speaker', 'interpreter']) {
        const page = await eventually(() => sit(server.url, { key: keyOf(role), show: SHOW }), 10_000)
        page.leave()
      }
      // The places that those pages left are taken again at once.
      if (fillsTheHall(name)) await eventually(() => expectTurnedAway(), 10_000)
      else (await eventually(() => sit(server.url, { key: null, show: SHOW }), 10_000)).leave()
      expect((await server.api(`/shows/${SHOW}/view`, { key: keyOf('crew') })).status).toBe(200)
      expect(await work()).toBeLessThan(Math.max(2_000, 10 * quiet))
    } finally {
      await attacker.end()
    }
    // Nothing of it is left once it has ended: whoever has no key is let in again.
    const viewer = await eventually(() => sit(server.url, { key: null, show: SHOW }), 30_000)
    viewer.leave()
    desk.leave()
    expect(server.pid()).toBe(pid)
    expect(server.said()).not.toMatch(/"level":(50|60)|UnhandledPromise|Uncaught/)
  },
  120_000,
)
