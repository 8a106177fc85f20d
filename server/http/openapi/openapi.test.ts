import type { Router } from 'express'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../../shared/domain/actor.ts'
import { NONE } from '../../../shared/domain/time.ts'
import { apiViewSchema } from '../../../shared/protocol/api/apiViewSchema.ts'
import { problemCodes } from '../../../shared/protocol/problems.ts'
import { startTestServer, type TestServer } from '../../../testing/server/testServer.ts'
import { T0 } from '../../../testing/show/agendas.ts'
import { sample } from '../../../testing/show/sample.ts'
import { createDoor, DOOR_LIMITS } from '../../access/door.ts'
import { createKeyThrottle } from '../../access/keyThrottle.ts'
import { createAudiences } from '../../show/audiences.ts'
import { createScreens } from '../../show/screens.ts'
import { createHttp } from '../http.ts'
import { openApi } from './openapi.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses?: object }>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const described = openApi('https://rostrum.example.org') as Description

/** `GET /api/v1/shows/{show}/view`, of every route that is no page. */
function routesOf(router: Router, mounted: string): string[] {
  return router.stack.flatMap(({ route, handle, name }) => {
    if (name === 'router' && 'stack' in handle) return routesOf(handle as unknown as Router, '/api/v1')
    if (route === undefined || typeof route.path !== 'string') return []
    const path = `${mounted}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`
    return [...new Set(route.stack.map((layer) => `${layer.method.toUpperCase()} ${path}`))]
  })
}

test('ACC-12 every route is described, and every described path is a route', () => {
  const { app } = server
  const log = pino({ level: 'silent' })
  const keyThrottle = createKeyThrottle(() => T0)
  const door = createDoor({ links: app.links, keyThrottle, origins: [], trustProxy: 0, limits: DOOR_LIMITS, log })
  const http = createHttp({
    ...app,
    door,
    screens: createScreens(() => T0),
    log,
    baseUrl: 'http://localhost',
    pagesFolder: 'no-pages',
    readRun: async () => null,
    health: { awayFor: () => NONE, remarks: () => [] },
    audiences: createAudiences(),
    engine: 'SQLite 3.0.0',
  })
  const listed = Object.entries(described.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => method !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(listed.sort()).toEqual(routesOf(http.router, '').sort())
  expect(listed.length).toBeGreaterThan(14)
})

test('ACC-12 every reference leads somewhere, every problem code is named', () => {
  const text = JSON.stringify(described)
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  for (const name of names) expect(described.components.schemas).toHaveProperty(name ?? '')
  expect(text).not.toContain('$defs')
  const answered = problemCodes.filter((code) => !['bad-origin', 'no-such-page'].includes(code))
  const inPaths = JSON.stringify(described.paths)
  for (const code of answered) expect(inPaths).toContain(`"${code}"`)
})

test('JRN-26 readyz says of a store that fails what a probe can use, and never to press again', () => {
  const said = JSON.stringify(described.paths['/readyz'])
  expect(said).toContain('`not-stored`: The server cannot write anything down: look at its disk.')
  expect(said).not.toMatch(/press again/i)
})

test('LNK-56 a stream’s events are described by what they carry, changes too', () => {
  const stream = JSON.stringify(described.paths['/api/v1/shows/{show}/view/stream'])
  for (const name of ['View', 'WireView', 'ViewChange', 'MineChange']) {
    expect(stream).toContain(`"#/components/schemas/${name}"`)
    expect(described.components.schemas[name]).toMatchObject({ type: 'object', additionalProperties: false })
  }
  const change = { $ref: '#/components/schemas/Change' }
  expect(described.components.schemas).toMatchObject({
    ViewChange: { properties: { change } },
    MineChange: { properties: { change } },
    Change: {
      anyOf: [
        { type: 'array', maxItems: 0 },
        { type: 'array', minItems: 1, maxItems: 1 },
        { $ref: '#/components/schemas/Inside' },
      ],
    },
    Inside: { type: 'object', additionalProperties: change },
  })
})

test('LNK-8 a stream’s readers are told that whoever takes nothing is cut off', () => {
  const stream = JSON.stringify(described.paths['/api/v1/shows/{show}/view/stream'])
  expect(stream).toContain('A reader that takes nothing for 15 s is cut off; one that comes back gets the whole.')
})

test('ACC-12 it is served, and a view is what it says, for every role and state', async () => {
  const served = await server.api('/openapi.json')
  expect([served.status, served.body.openapi]).toEqual([200, '3.1.0'])
  const moderator = await server.sit(server.keyOf('moderator'))
  for (const command of [
    null,
    sample.StartShow,
    { type: 'StartSegment', turn: 2, to: '2-1' } as const,
    { type: 'HoldShow', turn: 3 } as const,
    sample.EndShow,
  ]) {
    if (command !== null) expect(await moderator.press(command)).toMatchObject({ ok: true })
    for (const role of roles)
      apiViewSchema.parse((await server.api('/shows/small/view', { key: server.keyOf(role) })).body)
  }
})

test('ACC-54 readyz names the SQLite inside to the admin, to nobody else; a wrong key is refused', async () => {
  const ready = async (key: string | null) => {
    const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
    const response = await fetch(`${server.url}/readyz`, { headers })
    return [response.status, await response.json()] as const
  }
  const [status, said] = await ready(server.keyOf('admin'))
  expect([status, said]).toEqual([
    200,
    { ok: true, shows: 1, remarks: [], engine: expect.stringMatching(/^SQLite 3\.\d+\.\d+$/) },
  ])
  for (const key of [null, server.keyOf('moderator')])
    expect(await ready(key)).toEqual([200, { ok: true, shows: 1, remarks: [] }])
  expect(await ready('a'.repeat(36))).toMatchObject([401, { code: 'bad-key' }])
})

test('LNK-1 healthz and readyz answer without a key', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const response = await fetch(`${server.url}${path}`)
    expect([response.status, await response.json()]).toMatchObject([200, { ok: true }])
  }
})
