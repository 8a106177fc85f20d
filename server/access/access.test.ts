import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minutes } from '../../shared/domain/time.ts'
import { FELIPE, MARTIJN, smallAgenda, T0, ZITA } from '../../testing/show/agendas.ts'
import { manualClock } from '../../testing/show/manualClock.ts'
import { createSqlLinks, readLinks, writeLinks } from '../storage/sqlite/links.ts'
import { openStore } from '../storage/sqlite/store.ts'
import type { Link, LinkStore } from '../storage/storage.ts'
import { carriesKey, keyFor, newLinkId } from './keys.ts'
import { createKeyThrottle } from './keyThrottle.ts'
import { createLinks } from './links.ts'
import { createBucket } from './rate.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'rostrum-access-'))
const secret = 'a secret of the test, long enough'

async function links(adminKey: string | null = null) {
  const store = createSqlLinks(await openStore(folder()))
  const open = () =>
    createLinks({ store, shows: ['small'], secret, adminKey, now: () => T0, agendaOf: () => smallAgenda() })
  const first = await open()
  await first.ensure(smallAgenda())
  const find = (role: string, person: string | null = null) => {
    const link = first.list('small').find((each) => each.role === role && (person === null || each.person === person))
    if (!link) throw new Error(`no link for ${role}`)
    return link
  }
  return { first, open, find }
}

describe('keys', () => {
  test('ACC-3 are letters and digits, 130 bits sealed, another one for each link and generation', () => {
    const id = newLinkId()
    expect(keyFor(secret, { id, generation: 1 })).toMatch(/^[a-z0-9]{36}$/)
    const keys = [1, 2, 3].map((generation) => keyFor(secret, { id, generation }))
    expect(new Set([...keys, keyFor('another secret', { id, generation: 1 })]).size).toBe(4)
  })

  test('ACC-3 open what they are for and nothing else', async () => {
    const { first, find } = await links()
    const key = first.keyOf(find('speaker', ZITA))
    expect(first.actor('small', key)).toMatchObject({ role: 'speaker', person: ZITA })
    expect(first.actor('other', key)).toBeNull()
    expect(first.actor(null, key)).toMatchObject({ role: 'speaker' })
    for (const wrong of [
      '',
      'x',
      `${key}a`,
      key.slice(0, -1),
      key.replace(/.$/, (c) => (c === 'a' ? 'b' : 'a')),
      key.toUpperCase(),
    ]) {
      expect(first.actor('small', wrong)).toBeNull()
    }
  })

  test('ACC-4 the admin key opens every show; one chosen replaces the derived one', async () => {
    const { first } = await links()
    expect(first.actor('any', first.adminKey())).toMatchObject({ role: 'admin' })
    const chosen = await links('chosen-by-the-person-who-runs-this-server')
    expect(chosen.first.actor(null, 'chosen-by-the-person-who-runs-this-server')?.role).toBe('admin')
    expect(chosen.first.actor(null, first.adminKey())).toBeNull()
  })
})

describe('links', () => {
  test('ACC-5 one for moderator and crew, one for each of the people, with a segment or without, and one an interpreter, made once', async () => {
    const { first, open } = await links()
    const roles = (list: readonly Link[]) => list.map((link) => `${link.role} ${link.person ?? ''}`).sort()
    const expected = ['crew ', `moderator ${FELIPE}`].concat(
      [ZITA, FELIPE, MARTIJN, 'cazenave', 'mingeirou'].map((person) => `speaker ${person}`),
      ['en-1', 'en-2', 'fr-1', 'fr-2'].map((person) => `interpreter ${person}`),
    )
    expect(roles(first.list('small'))).toEqual(expected.sort())
    const again = await open()
    await again.ensure(smallAgenda())
    expect(roles(again.list('small'))).toEqual(expected)
  })

  test('ACC-5 the links of 2,000 people are one write, and none stands twice after one that failed', async () => {
    const sql = createSqlLinks(await openStore(folder()))
    let writes = 0
    const store: LinkStore = {
      of: sql.of,
      async save(...changed) {
        writes += 1
        if (writes === 1) throw new Error('the disk is full')
        return sql.save(...changed)
      },
    }
    const [zita] = smallAgenda().people
    if (zita === undefined) throw new Error('nobody is there')
    const people = Array.from({ length: 2_000 }, (_, n) => ({
      ...zita,
      id: `p-${n}`,
      name: `${'L’Été '.repeat(14)}${n}`,
    }))
    const agenda = { ...smallAgenda(), people: [...smallAgenda().people, ...people] }
    const open = () =>
      createLinks({ store, shows: ['small'], secret, adminKey: null, now: () => T0, agendaOf: () => agenda })
    const first = await open()
    await expect(first.ensure(agenda)).rejects.toThrow('the disk is full')
    expect(first.list('small')).toEqual([])
    await first.ensure(agenda)
    expect(writes).toBe(2)
    expect(first.list('small')).toHaveLength(2_011)
    expect((await open()).list('small')).toEqual(first.list('small'))
    const again = await open()
    await again.ensure(agenda)
    expect(again.list('small')).toEqual(first.list('small'))
  })

  test('ACC-5 the links of many shows are renewed in one write, as after a restore', async () => {
    const store = await openStore(folder())
    const crew: Omit<Link, 'id'> = {
      ...{ show: 'small', role: 'crew', person: null, booth: null, name: 'by hand' },
      ...{ generation: 1, createdAt: T0, revokedAt: null },
    }
    const made = Array.from({ length: 33_000 }, (_, n): Link => ({ ...crew, id: `link${n}` }))
    await writeLinks(store, made.slice(0, 100))
    await writeLinks(
      store,
      made.map((link) => ({ ...link, generation: 2 })),
    )
    expect(await readLinks(store, null)).toEqual(made.map((link) => ({ ...link, generation: 2 })))
  })

  test('ACC-6 a new key shuts the old one out at once, and says whose it was', async () => {
    const { first, find } = await links()
    const link = find('speaker', ZITA)
    const old = first.keyOf(link)
    const unseated: string[] = []
    first.watchUnseated((id) => unseated.push(id))
    const renewed = await first.renew('small', link.id)
    expect(first.actor('small', old)).toBeNull()
    expect(renewed && first.actor('small', first.keyOf(renewed))).toMatchObject({ person: ZITA })
    expect(unseated).toEqual([link.id])
    expect(await first.renew('other', link.id)).toBeNull()
  })

  test('ACC-6 a revoked link stays shut after a restart, until it is renewed', async () => {
    const { first, open, find } = await links()
    const link = find('crew')
    const key = first.keyOf(link)
    await first.revoke('small', link.id)
    const again = await open()
    expect(again.actor('small', key)).toBeNull()
    await again.ensure(smallAgenda())
    expect(again.list('small').filter((each) => each.role === 'crew')).toHaveLength(1)
    const renewed = await again.renew('small', link.id)
    expect(renewed && again.actor('small', again.keyOf(renewed))?.role).toBe('crew')
  })
})

test('ACC-8 only failures are slowed, told once a minute, and forgiven with time', () => {
  const clock = manualClock(T0)
  const keyThrottle = createKeyThrottle(clock.now)
  const fail = (address: string, times: number) =>
    Array.from({ length: times }, () => keyThrottle.failed(address)).at(-1)
  expect(fail('a', 19)).toEqual({ count: 19, tooMany: false, isNews: false })
  expect(fail('a', 1)).toEqual({ count: 20, tooMany: true, isNews: true })
  expect(fail('a', 30)).toEqual({ count: 50, tooMany: true, isNews: false })
  expect(fail('b', 1)).toEqual({ count: 1, tooMany: false, isNews: false })
  clock.advance(minutes(1))
  expect(fail('a', 1)).toEqual({ count: 41, tooMany: true, isNews: true })
  clock.advance(minutes(5))
  expect(fail('a', 1)).toEqual({ count: 1, tooMany: false, isNews: false })
})

test.each([
  ['/?key=x', true],
  ['/?a=1&Access_Token=x', true],
  ['/small/key=x', true],
  [`/${'a2'.repeat(18)}`, true],
  [`/socket.io/?EIO=4&transport=polling&x=${'a2'.repeat(18)}`, true],
  ['//?key', true],
  ['/socket.io/?EIO=4&transport=polling&sid=uY2lTYzGdm8pm9xfAAAB', false],
  [`/assets/x-${'a2'.repeat(18)}.js`, false],
  ['/small/moderator', false],
  ['', false],
])('ACC-10 %s carries a key: %s', (address, expected) => expect(carriesKey(address)).toBe(expected))

test('ACC-9 a connection may send so much and no more', () => {
  let now = 0
  const take = createBucket({ perSecond: 20, burst: 40 }, () => now)
  const taken = () => Array.from({ length: 100 }, take).filter(Boolean).length
  expect(taken()).toBe(40)
  now += 1_000
  expect(taken()).toBe(20)
})
