import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../shared/domain/actor.ts'
import { MODERATORS, meeting, ROLES, sample } from '../testing/sample.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer([meeting(), meeting({ id: 'other' })])
  await server.api('/shows/small/commands', {
    key: server.keyOf('moderator'),
    body: { id: randomUUID(), command: sample.StartShow },
  })
})
afterAll(() => server.close())

const EVERYBODY = ROLES

/** Each asked in a way that changes nothing even where it is allowed. */
const endpoints: readonly (readonly [method: string, path: string, body: unknown, allowed: readonly Role[]])[] = [
  ['GET', '/shows', undefined, EVERYBODY],
  ['POST', '/shows', {}, ['admin']],
  ['GET', '/shows/small/view', undefined, EVERYBODY],
  ['GET', '/shows/small/links', undefined, MODERATORS],
  ['POST', '/shows/small/links', { renew: 'nobody' }, MODERATORS],
  ['DELETE', '/shows/small/links', { link: 'nobody' }, MODERATORS],
  ['GET', '/shows/small/record.json', undefined, [...MODERATORS, 'crew']],
  ['GET', '/shows/small/record.csv', undefined, [...MODERATORS, 'crew']],
  ['GET', '/shows/small/agenda.json', undefined, EVERYBODY],
  ['GET', '/shows/small/agenda.csv', undefined, EVERYBODY],
  ['GET', '/shows/small/agenda.ics', undefined, EVERYBODY],
  ['GET', '/openapi.json', undefined, EVERYBODY],
]

describe.each(endpoints)('ACC-1 %s %s', (method, path, body, allowed) => {
  test.each(ROLES)('as %s', async (role) => {
    const key = role === 'admin' && path === '/shows' ? server.app.links.adminKey() : server.keyOf(role)
    const { status, body: said } = await server.api(path, { method, body, key })
    if (allowed.includes(role)) return expect([401, 403]).not.toContain(status)
    expect([status, said.code]).toEqual(role === 'public' ? [401, 'key-needed'] : [403, 'not-allowed'])
  })
})

test('ACC-2 each role sees its own: undo lines for moderators, backstage for those who need it', async () => {
  for (const role of ROLES) {
    const { live, agenda, me } = (await server.api('/shows/small/view', { key: server.keyOf(role) })).body
    expect([role, live.undo.length > 0]).toEqual([role, MODERATORS.includes(role)])
    const backstage = [...MODERATORS, 'crew', 'interpreter']
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

test('ACC-13 no GET changes anything', async () => {
  const key = server.keyOf('admin')
  const state = async () => {
    const { revision, live } = (await server.api('/shows/small/view', { key })).body
    return { revision, live, links: (await server.api('/shows/small/links', { key })).body }
  }
  const before = await state()
  for (const [, path] of endpoints) {
    await server.api(path, { key, method: 'GET' })
    await server.api(path, { key, method: 'HEAD' })
  }
  expect((await server.api('/shows/small/view/stream', { key, method: 'HEAD' })).status).toBe(200)
  for (const query of ['?type=EndShow', '?command={"type":"EndShow"}', '?renew=x', '?_method=POST']) {
    await server.api(`/shows/small/commands${query}`, { key })
    await server.api(`/shows/small/links${query}`, { key })
  }
  expect(await state()).toEqual(before)
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
