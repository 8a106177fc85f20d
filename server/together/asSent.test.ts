import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Role, roles } from '../../shared/domain/actor.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { isWaiting } from '../../shared/domain/queue/speakerList.ts'
import { moderates } from '../../shared/domain/roles.ts'
import { apiViewSchema } from '../../shared/protocol/api/apiViewSchema.ts'
import { applyChange } from '../../shared/protocol/change/change.ts'
import { answerSchemas, eventSchemas } from '../../shared/protocol/eventSchema.ts'
import { requestSchema } from '../../shared/protocol/queueSchema.ts'
import type { Mine, View } from '../../shared/protocol/view.ts'
import { wireViewSchema } from '../../shared/protocol/viewSchema.ts'
import { eventually } from '../../testing/eventually.ts'
import { follow, joined, type Streamed } from '../../testing/server/asSent.ts'
import { busyKey, fillShow, showOf } from '../../testing/server/busyShow.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { FELIPE } from '../../testing/show/agendas.ts'
import { sample } from '../../testing/show/sample.ts'
import { messagesSchema, papersSchema } from '../http/openapi/answerSchemas.ts'

const pictureSchema = wireViewSchema.pick({ live: true, agenda: true, mine: true })

interface Heard {
  readonly role: Role
  readonly socket: Streamed[]
  readonly stream: readonly Streamed[]
}

let server: TestServer
let heard: readonly Heard[]

/** Everybody is there from before the show begins until it has some of everything in it. */
beforeAll(async () => {
  server = await startTestServer()
  heard = await Promise.all(
    roles.map(async (role) => {
      const key = busyKey(server, role)
      const socket: Streamed[] = []
      const guest = await server.sit(key)
      guest.socket.onAny((event, said) => socket.push({ event, said }))
      const { events } = await follow(server, key, '?changes=1')
      return { role, socket, stream: events }
    }),
  )
  await fillShow(server)
  const { revision } = showOf(server)
  for (const { role, socket, stream } of heard) {
    if (role === 'public') continue
    for (const events of [socket, stream])
      await eventually(() => expect([role, newest(events)?.said.revision]).toEqual([role, revision]))
  }
})
afterAll(() => server.close())

const isPicture = ({ event }: Streamed) => event === 'change' || event === 'view'
const newest = (events: readonly Streamed[]) => events.findLast(isPicture)

/** Whatever is sent is of its shape, and of no other: no field more, none less. */
function expectShape(schema: z.ZodType, said: unknown, told: string): void {
  const { success, data, error } = schema.safeParse(said)
  expect([told, success ? [] : error?.issues]).toEqual([told, []])
  expect(data).toEqual(said)
}

/** What a stream's changes make of its whole, which has to be of its shape after each of them. */
function followed(stream: readonly Streamed[], role: Role): Pick<View, 'live' | 'agenda' | 'mine'> {
  let [seen, mine]: [unknown, unknown] = [null, undefined]
  for (const { event, said } of stream) {
    if (event === 'view') [seen, mine] = [{ live: said.live, agenda: said.agenda }, said.mine]
    if (event === 'change') seen = applyChange(seen, said.change)
    if (event === 'mine') mine = applyChange(mine, said.change)
    expectShape(pictureSchema, { ...(seen as object), ...(mine !== undefined && { mine }) }, `${role} ${event}`)
  }
  return { ...(seen as Pick<View, 'live' | 'agenda'>), ...(mine !== undefined && { mine: mine as Mine }) }
}

test.each(roles)('LNK-56 %s is sent what the schemas describe, over sockets and over ?changes=1', async (role) => {
  const { socket, stream } = heard.find((each) => each.role === role) as Heard
  // At most once a second.
  if (moderates(role)) await eventually(() => expect(socket.some(({ event }) => event === 'screensChanged')).toBe(true))
  for (const { event, said } of [...socket, ...stream]) {
    const schema = eventSchemas[event as keyof typeof eventSchemas]
    expectShape(schema, said, `${role} ${event}`)
  }
  // A whole one may have taken the place of changes.
  const told = (events: readonly Streamed[]) =>
    [...new Set(events.map(({ event }) => event))].filter((event) => event !== 'view').sort()
  const own = ['speaker', 'interpreter', 'crew'].includes(role)
  const changes = own ? ['change', 'mine'] : ['change']
  expect(told(stream)).toEqual(changes)
  expect(told(socket)).toEqual(moderates(role) ? ['change', 'screensChanged'] : changes)
  expect(stream.length).toBeGreaterThan(role === 'public' ? 10 : 50)
  const whole = await joined(server, busyKey(server, role))
  expectShape(eventSchemas.view, whole, `${role} view`)
  await eventually(() => expect(newest(stream)?.said.revision).toBe(whole.revision))
  const { live, agenda, mine } = followed(stream, role)
  expect({ live, agenda, mine }).toEqual({ live: whole.live, agenda: whole.agenda, mine: whole.mine })
})

test.each(roles)('LNK-56 %s is answered what the schemas describe', async (role) => {
  const get = (path: string) => server.api(`/shows/small/${path}`, { key: busyKey(server, role) })
  expectShape(apiViewSchema, (await get('view')).body, `${role} view`)
  const request = showOf(server).queue.requests.find((each) => each.note !== null && isWaiting(each))
  expect(request).toBeDefined()
  for (const [path, schema] of [
    ['papers', papersSchema],
    ['messages', messagesSchema],
    [`requests?id=${request?.id}`, requestSchema],
  ] as const) {
    const { status, body } = await get(path)
    if (status === 200) expectShape(schema, body, `${role} ${path}`)
    else expect([role, path, [401, 403].includes(status)]).toEqual([role, path, true])
  }
})

test('LNK-56 presses and probes are answered what the schemas describe', async () => {
  const { socket, press } = await server.sit(busyKey(server, 'moderator'))
  const done = await press({ type: 'SetReady', person: FELIPE, ready: true })
  const refused = await press(sample.StartShow)
  const authority = server.app.shows.find('small')
  const asker = (n: number) => ({
    is: 'guest' as const,
    guest: { name: `${n} ${'x'.repeat(290)}`, organisation: null },
  })
  const enter = (n: number): Command => ({ ...sample.EnterRequest, slot: 'brief', asker: asker(n) })
  const crew = { link: 'crew', role: 'crew' as const, person: null, booth: null, name: null }
  for (let n = 0; n < 300; n += 1) await authority?.press({ id: randomUUID(), command: enter(n) }, crew)
  const full = await press(enter(300))
  expect([done.ok, refused.ok, full]).toMatchObject([true, false, { ok: false, code: 'list-full', over: {} }])
  for (const answer of [done, refused, full]) expectShape(answerSchemas.command, answer, JSON.stringify(answer))
  const probe = await new Promise((resolve) => socket.emit('clock', resolve))
  expectShape(answerSchemas.clock, probe, 'clock')
})
