import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../shared/domain/actor.ts'
import { moderates, moderators } from '../../shared/domain/roles.ts'
import { sleep } from '../../testing/eventually.ts'
import type { Reply } from '../../testing/server/ask.ts'
import { startTestServer, type TestServer } from '../../testing/server/testServer.ts'
import { meeting, sample } from '../../testing/show/sample.ts'
import { openApi } from './openapi/openapi.ts'
import { type Endpoint, endpoints, mayAsk } from './routes/endpoints.ts'

let server: TestServer
beforeAll(async () => {
  // Behind a proxy, so that wrong keys can come from many addresses.
  server = await startTestServer([meeting(), meeting({ id: 'other' })], { TRUST_PROXY: '1' })
  await server.api('/shows/small/commands', {
    key: server.keyOf('moderator'),
    body: { id: randomUUID(), command: sample.StartShow },
  })
})
afterAll(() => server.close())

/** Each asked in a way that changes nothing even where it is allowed. */
const bodies: Readonly<Partial<Record<Endpoint, unknown>>> = {
  'POST /shows': {},
  'POST /shows/{show}/commands': {},
  'POST /shows/{show}/links': { renew: 'nobody' },
  'DELETE /shows/{show}/links': { link: 'nobody' },
  'POST /shows/{show}/screens': { screen: 'nobody', do: 'identify' },
}

const asked = (Object.keys(endpoints) as Endpoint[]).map((endpoint) => {
  const [method = '', path = ''] = endpoint.split(' ')
  return { endpoint, method, path: path.replace('{show}', 'small'), body: bodies[endpoint] }
})

let callers = 0

async function ask(method: string, path: string, body: unknown, key: string | null): Promise<Reply> {
  const headers = { 'x-forwarded-for': `10.0.${callers >> 8}.${callers++ & 255}` }
  // A stream that is let in never ends by itself.
  const way = path.endsWith('/stream') ? { method: 'HEAD' } : { method, body }
  return server.api(path, { ...way, key, headers })
}

describe.each(asked)('ACC-1 $endpoint', ({ endpoint, method, path, body }) => {
  test.each(roles)('as %s', async (role) => {
    const { status, body: said } = await ask(method, path, body, server.keyOf(role))
    if (mayAsk(role, endpoint)) return expect([401, 403, 429]).not.toContain(status)
    expect(status).toBe(role === 'public' ? 401 : 403)
    expect(said.code).toBe(role === 'public' ? 'key-needed' : 'not-allowed')
  })

  test('with a key that is wrong, revoked or of another show', async () => {
    const admin = server.keyOf('admin')
    const made = await server.api('/shows/small/links', {
      key: admin,
      body: { role: 'moderator', name: 'For a minute' },
    })
    const revoked = keyIn(made.body.url)
    await server.api('/shows/small/links', { key: admin, method: 'DELETE', body: { link: made.body.id } })
    const foreign = server.keyOf('moderator', 'other') ?? ''
    const isOfShows = path === '/shows' || path === '/openapi.json'
    for (const key of [`${'a'.repeat(36)}`, revoked, ...(isOfShows ? [] : [foreign])]) {
      expect((await ask(method, path, body, key)).status).toBe(401)
    }
  })
})

test('ACC-22 the table has every endpoint that is described, and no other', () => {
  const { paths } = openApi('https://rostrum.example.org') as { readonly paths: Readonly<Record<string, object>> }
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => method !== 'parameters' && path.startsWith('/api/v1'))
      .map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  )
  expect(Object.keys(endpoints).sort()).toEqual(described.sort())
})

test('ACC-13 no GET changes anything, whoever asks', async () => {
  const before = await everything()
  for (const role of roles) {
    for (const { method, path } of asked.filter((each) => each.method === 'GET')) {
      await ask(method, path, undefined, server.keyOf(role))
    }
  }
  for (const query of ['?type=EndShow', '?command={"type":"EndShow"}', '?renew=x', '?_method=POST']) {
    for (const path of ['commands', 'links'])
      await server.api(`/shows/small/${path}${query}`, { key: server.keyOf('admin') })
  }
  expect(await everything()).toEqual(before)
})

async function everything() {
  const authority = server.app.shows.find('small')
  return structuredClone({ show: authority?.history().show, links: server.app.links.list('small') })
}

test('ACC-2 each role sees its own: undo lines for moderators, backstage for those who need it', async () => {
  for (const role of roles) {
    const { live, agenda, me } = (await server.api('/shows/small/view', { key: server.keyOf(role) })).body
    expect([role, live.undo.length > 0]).toEqual([role, moderates(role)])
    const backstage = [...moderators, 'crew', 'interpreter']
    expect([role, JSON.stringify(agenda).includes('FR 1')]).toEqual([role, backstage.includes(role)])
    expect(me?.role ?? 'public').toBe(role)
  }
  const agendaOf = async (key?: string | null) =>
    (await server.api('/shows/small/agenda.json', key ? { key } : {})).text
  expect(await agendaOf()).not.toContain('FR 1')
  expect(await agendaOf(server.keyOf('speaker'))).not.toContain('FR 1')
  expect(await agendaOf(server.keyOf('moderator')), 'whole, to be saved as agenda.json').toContain('FR 1')
})

test('ACC-3 a key that is wrong, malformed or of another show opens nothing', async () => {
  const key = server.keyOf('moderator') ?? ''
  const wrong = [`${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`, key.slice(1), key.toUpperCase(), 'x']
  for (const each of wrong) {
    const { status, body } = await server.api('/shows/small/view', { key: each })
    expect([status, body.code]).toEqual([401, 'bad-key'])
  }
  const elsewhere = await server.api('/shows/other/view', { key })
  expect([elsewhere.status, elsewhere.body.code]).toEqual([401, 'bad-key'])
  expect((await server.api('/shows/none/view', { key })).body.code).toBe('unknown-show')
})

test('ACC-6 renewed and revoked keys open nothing; the new one does', async () => {
  const admin = server.keyOf('admin')
  const made = await server.api('/shows/small/links', { key: admin, body: { role: 'crew', name: 'Camera' } })
  expect(made.status).toBe(201)
  const first = keyIn(made.body.url)
  const renewed = await server.api('/shows/small/links', { key: admin, body: { renew: made.body.id } })
  const second = keyIn(renewed.body.url)
  const opens = async (key: string) => (await server.api('/shows/small/record.json', { key })).status
  expect([await opens(first), await opens(second)]).toEqual([401, 200])
  const body = { link: made.body.id }
  const revoked = await server.api('/shows/small/links', { key: admin, method: 'DELETE', body })
  expect([revoked.status, revoked.body.url]).toEqual([200, null])
  expect(await opens(second)).toBe(401)
  const foreign = await server.api('/shows/other/links', { key: admin, method: 'DELETE', body })
  expect([foreign.status, foreign.body.code]).toEqual([404, 'unknown-link'])
})

test('ACC-22 who may not ask is refused before the body is read', async () => {
  for (const [path, key, status] of [
    ['/shows', server.keyOf('moderator'), 403],
    ['/shows/small/links', null, 401],
    ['/shows/small/commands', 'a'.repeat(36), 401],
    ['/shows/none/commands', null, 404],
  ] as const) {
    const { hostname, port } = new URL(server.url)
    const asking = request({
      hostname,
      port,
      method: 'POST',
      path: `/api/v1${path}`,
      // Ten megabytes are announced and one byte comes.
      headers: { 'content-length': 10_000_000, ...(key ? { authorization: `Bearer ${key}` } : {}) },
    })
    asking.on('error', () => undefined)
    asking.write('{')
    const [response] = await once(asking, 'response')
    expect([path, response.statusCode]).toEqual([path, status])
    asking.destroy()
  }
})

test('ACC-6 a key that is revoked while its request is on the way does nothing', async () => {
  const admin = server.keyOf('admin')
  const made = (await server.api('/shows/small/links', { key: admin, body: { role: 'moderator', name: 'Gone' } })).body
  const body = JSON.stringify({ role: 'crew', name: 'By nobody' })
  const { hostname, port } = new URL(server.url)
  const headers = { 'content-length': body.length, authorization: `Bearer ${keyIn(made.url)}` }
  const asking = request({ hostname, port, method: 'POST', path: '/api/v1/shows/small/links', headers })
  asking.write(body.slice(0, 1))
  await sleep(100)
  await server.api('/shows/small/links', { key: admin, method: 'DELETE', body: { link: made.id } })
  asking.end(body.slice(1))
  const [response] = await once(asking, 'response')
  expect(response.statusCode).toBe(401)
  expect(server.app.links.list('small').map(({ name }) => name)).not.toContain('By nobody')
})

test('ACC-10 keys in an address are refused with an explanation', async () => {
  const key = server.keyOf('moderator') ?? ''
  for (const path of [
    `/shows?key=${key}`,
    `/shows?KEY=${key}`,
    '/shows?token=x',
    `/shows?k=${key}`,
    `/shows?a[b]=${key}`,
    `/${key}`,
    `/shows/key=${key}`,
  ]) {
    const { status, body } = await server.api(path)
    expect([path, status, body.code]).toEqual([path, 400, 'key-in-address'])
    expect(body.title).toContain('Authorization')
  }
})

test('ACC-14 links carry their keys for moderators, and nobody makes an admin link', async () => {
  const { body } = await server.api('/shows/small/links', { key: server.keyOf('moderator') })
  const roles = new Set(body.links.map((link: { role: string }) => link.role))
  expect([...roles].sort()).toEqual(['crew', 'interpreter', 'moderator', 'speaker'])
  for (const key of [server.keyOf('moderator'), server.keyOf('admin')]) {
    for (const role of ['admin', 'public']) {
      expect((await server.api('/shows/small/links', { key, body: { role } })).body.code).toBe('malformed')
    }
  }
  expect(JSON.stringify(body)).not.toContain(server.app.links.adminKey())
})

test('ACC-16 nothing inline, nothing from elsewhere, no framing, no referrer', async () => {
  const { headers } = await server.api('/shows')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('cache-control')).toBe('no-store')
})

function keyIn(url: string): string {
  return url.split('#key=')[1] ?? ''
}
