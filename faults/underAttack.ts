import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { sit, type TestGuest } from '../testing/server/guest.ts'
import { ADMIN_KEY, type ServerProcess, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting } from '../testing/show/sample.ts'

export interface UnderAttack {
  readonly url: () => string
  readonly moderatorKey: () => string
  readonly count: (kind: string, n?: number) => void
  /** To the one door with the moderator's key, raw; the status. */
  readonly post: (body: string | Buffer, path?: string, key?: string) => Promise<number>
  readonly refused: (kind: string, bodies: readonly (string | Buffer)[], path?: string, key?: string) => Promise<void>
  /** What was done was meant: from here on it is how things stand. */
  readonly accept: () => Promise<void>
}

export const press = (command: unknown, id: unknown = randomUUID()) => ({ id, command })

/** A built server with a bystander, for all tests of a file; after each of them all is as it was. */
export function underAttack(): UnderAttack {
  /** How many messages of each kind were sent. */
  const counts = new Map<string, number>()
  const count = (kind: string, n = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + n)

  let server: ServerProcess
  let bystander: TestGuest
  let moderatorKey: string
  let before: unknown
  let pid: number
  beforeAll(async () => {
    server = await startServerProcess(meeting(), { from: 'built' })
    pid = server.pid()
    const { links } = (await server.api('/shows/small/links', { key: ADMIN_KEY })).body
    moderatorKey = links.find((link: { role: string }) => link.role === 'moderator').url.split('#key=')[1]
    bystander = await sit(server.url, { key: null, show: 'small' })
    before = await state()
  })

  /** Whatever came: the same server lives, the show is as it was, nothing failed in it, and others are served. */
  afterEach(async () => {
    expect(server.pid()).toBe(pid)
    expect(server.said()).not.toMatch(/"level":(50|60)|UnhandledPromise|Uncaught/)
    expect(await state()).toEqual(before)
    expect(bystander.socket.connected).toBe(true)
    const said = await new Promise((resolve) => bystander.socket.emit('clock', resolve))
    expect(said).toEqual({ now: expect.any(Number) })
  })

  afterAll(async () => {
    const rows = [...counts].map(([kind, n]) => `  ${kind.padEnd(60)}${String(n).padStart(7)}`)
    process.stdout.write(`Hostile messages, by kind:\n${rows.join('\n')}\n`)
    bystander.leave()
    await server.close()
  })

  async function state() {
    const { revision, live, agenda } = (await server.api('/shows/small/view', { key: ADMIN_KEY })).body
    const { shows } = (await server.api('/shows', { key: ADMIN_KEY })).body
    return { revision, live, agenda, shows }
  }
  /** To the one door with the moderator's key, raw; the status. */
  async function post(body: string | Buffer, path = '/shows/small/commands', key = moderatorKey): Promise<number> {
    // One link may ask only so often, and here it would be that which is tested and nothing else.
    return eventually(async () => {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method: 'POST',
        body: body as BodyInit,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      })
      await response.arrayBuffer()
      if (response.status === 429) throw new Error('too many')
      return response.status
    }, 20_000)
  }

  async function refused(
    kind: string,
    bodies: readonly (string | Buffer)[],
    path?: string,
    key?: string,
  ): Promise<void> {
    for (const body of bodies) {
      const status = await post(body, path, key)
      count(kind)
      expect([kind, String(body).slice(0, 80), status >= 400 && status < 500 ? 'refused' : status]).toEqual([
        kind,
        String(body).slice(0, 80),
        'refused',
      ])
    }
  }

  return {
    url: () => server.url,
    moderatorKey: () => moderatorKey,
    count,
    post,
    refused,
    async accept() {
      before = await state()
    },
  }
}
