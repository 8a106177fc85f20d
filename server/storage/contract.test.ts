import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openShow } from '../../shared/domain/show.ts'
import { NONE } from '../../shared/domain/time.ts'
import { appendAll } from '../../testing/server/appendAll.ts'
import { crewLink, first, second, storedHead } from '../../testing/server/storedRows.ts'
import { at, smallAgenda } from '../../testing/show/agendas.ts'
import { MODERATOR } from '../../testing/show/rehearsal.ts'
import { engineNames, engines } from './engines.ts'
import type { Row } from './storage.ts'
import { isStoreAway } from './storeAway.ts'

const newPlace = () => mkdtempSync(join(tmpdir(), 'rostrum-storage-'))

describe.each(engineNames)('storage in %s', (name) => {
  const claim = (place: string) => engines[name].claim(place, NONE)
  const openIn = (place: string, build: string | null = 'a build') => claim(place).open(build)
  const open = async () => (await openIn(newPlace())).journal

  test('JRN-1 gives back what was appended, oldest first, each show by itself', async () => {
    const journal = await open()
    const other: Row = { ...first, show: 'other', id: 'a' }
    await appendAll(journal, [first, other, second])
    expect(await journal.read('small', 0)).toMatchObject([first, second])
    expect(await journal.read('small', 1)).toMatchObject([second])
    expect(await journal.read('nowhere', 0)).toEqual([])
    expect([...(await journal.shows())].sort()).toEqual(['other', 'small'])
  })

  test.each([
    ['a revision', { ...second, revision: 1 }],
    ['a command id', { ...second, id: 'a' }],
    ['the place behind a row, and leaves no hole', { ...second, revision: 3 }],
  ])('JRN-2 keeps %s once', async (_what, row) => {
    const journal = await open()
    const head = await storedHead(journal, first, null)
    expect(await journal.append(row, { ...head, revision: row.revision - 1 })).toEqual({ is: 'taken' })
    expect(await journal.read('small', 0)).toMatchObject([first])
  })

  test('JRN-2 a row is stored behind the very row that its writer knows, or not', async () => {
    const journal = await open()
    const head = await storedHead(journal, first, null)
    expect(await journal.append(first, null)).toEqual({ is: 'taken' })
    expect(await journal.append(second, { revision: 1, sum: (head.sum ?? 0) + 1 })).toEqual({ is: 'taken' })
    expect(await journal.append(second, null)).toEqual({ is: 'taken' })
    expect((await storedHead(journal, second, head)).revision).toBe(2)
    expect(await journal.append(second, head), 'the same again').toEqual({ is: 'taken' })
    expect((await journal.read('small', 0)).map(({ sum }) => sum)).toEqual([head.sum, expect.any(Number)])
  })

  test('JRN-2 of eight that write at once behind the same row one is stored', async () => {
    const journal = await open()
    const head = await storedHead(journal, first, null)
    const said = await Promise.all(
      Array.from({ length: 8 }, (_, n) => journal.append({ ...second, id: `at-once-${n}` }, head)),
    )
    expect(said.map(({ is }) => is).sort()).toEqual(['stored', ...Array(7).fill('taken')])
    expect(await journal.read('small', 0)).toHaveLength(2)
  })

  test('JRN-3 finds a command by its id, and whether it was done or refused for good', async () => {
    const journal = await open()
    const head = await storedHead(journal, first, null)
    const refused: Row = {
      ...first,
      revision: 2,
      id: 'no',
      command: { type: 'Refused', code: 'stale-turn' },
      events: [],
    }
    await storedHead(journal, refused, head)
    expect(await journal.find('small', 'a')).toEqual({ revision: 1, link: MODERATOR.link, refused: null })
    expect(await journal.find('small', 'no')).toEqual({ revision: 2, link: MODERATOR.link, refused: 'stale-turn' })
    expect(await journal.find('other', 'a')).toBeNull()
    expect(await journal.read('small', 1)).toMatchObject([refused])
  })

  test('JRN-1 says what was said, whatever characters it has', async () => {
    const journal = await open()
    const text = "'; drop table journal; -- ''\u001f\u0000 \\ \" 🎤 \ud800 ?"
    const command = { type: 'SendMessage', audience: { to: 'everybody' }, text, weight: 'note', lasts: null } as const
    const odd: Row = { ...first, by: { ...MODERATOR, name: text }, command }
    await storedHead(journal, odd, null)
    expect(await journal.read('small', 0)).toMatchObject([odd])
  })

  test('LNK-1 knows when anything was appended last', async () => {
    const journal = await open()
    expect(await journal.lastInstant()).toBeNull()
    await appendAll(journal, [
      { ...first, at: at(7) },
      { ...second, at: at(9) },
    ])
    expect(await journal.lastInstant()).toBe(at(9))
    await appendAll(journal, [{ ...first, show: 'other', at: at(11) }])
    expect(await journal.lastInstant()).toBe(at(11))
  })

  test('LNK-1 after the clock was put back counts what came since', async () => {
    const journal = await open()
    await appendAll(journal, [
      { ...first, at: at(900_000) },
      { ...second, at: at(9) },
      { ...first, show: 'other', at: at(5) },
    ])
    expect(await journal.lastInstant()).toBe(at(9))
  })

  test('JRN-4 what was closed in order is there for whoever opens the place next', async () => {
    const place = newPlace()
    const mine = claim(place)
    const before = await mine.open('a build')
    await storedHead(before.journal, first, null)
    await before.links.save('small', 0, [crewLink])
    await before.close()
    mine.release()
    const after = await openIn(place)
    expect(await after.journal.read('small', 0)).toMatchObject([first])
    expect((await after.links.of('small')).links).toEqual([crewLink])
    expect(after.upgradedFrom).toBeNull()
  })

  test('ACC-5 links are kept by show, in their order, and each change is another version', async () => {
    const { links } = await openIn(newPlace())
    const none = await links.of('small')
    expect(none.links).toEqual([])
    const other = { ...crewLink, id: 'otherother', show: 'other' }
    const later = { ...crewLink, id: 'laterlater' }
    const made = await links.save('small', none.version, [crewLink, later])
    await links.save('other', (await links.of('other')).version, [other])
    const renewed = { ...crewLink, generation: 2, revokedAt: at(3) }
    if (made === 'taken') throw new Error('nobody else writes')
    const changed = await links.save('small', made, [renewed])
    expect(changed).toBeGreaterThan(made)
    expect(await links.of('small')).toEqual({ version: changed, links: [renewed, later] })
    expect((await links.of('other')).links).toEqual([other])
  })

  test('ACC-5 whoever decided on links that have changed since writes nothing', async () => {
    const { links } = await openIn(newPlace())
    const { version } = await links.of('small')
    await links.save('small', version, [crewLink])
    expect(await links.save('small', version, [{ ...crewLink, generation: 9 }])).toBe('taken')
    expect((await links.of('small')).links).toEqual([crewLink])
  })

  test('JRN-13 a snapshot is read by the build that wrote it, the newest one', async () => {
    const place = newPlace()
    const mine = claim(place)
    const { snapshots, close } = await mine.open('a build')
    expect(await snapshots.read('small')).toBeNull()
    const origin = openShow(smallAgenda())
    await snapshots.keep({ show: { ...origin, revision: 5_000 }, origin })
    await snapshots.keep({ show: { ...origin, revision: 10_000 }, origin })
    expect(await snapshots.read('small')).toMatchObject({ show: { revision: 10_000 }, origin: { revision: 0 } })
    expect(await snapshots.read('other')).toBeNull()
    await close()
    mine.release()
    expect(await (await openIn(place, 'another build')).snapshots.read('small')).toBeNull()
  })

  test('JRN-35 a store that cannot be reached says so, by the one error that the port knows', async () => {
    const { journal, links, snapshots, close } = await openIn(newPlace())
    await storedHead(journal, first, null)
    await close()
    const origin = openShow(smallAgenda())
    const asked = [
      () => journal.shows(),
      () => journal.read('small', 0),
      () => journal.find('small', 'a'),
      () => journal.lastInstant(),
      () => links.of('small'),
      () => links.save('small', 0, [crewLink]),
      () => snapshots.read('small'),
      () => snapshots.keep({ show: origin, origin }),
    ]
    for (const ask of asked) expect(isStoreAway(await ask().catch((problem: unknown) => problem)), `${ask}`).toBe(true)
  })

  test('ACC-7 the secret is made once, or given, and a start with another one knows that it is', async () => {
    const place = newPlace()
    const secret = async (given: string | null) => {
      const mine = claim(place)
      const said = await mine.secret(given)
      mine.release()
      return said
    }
    const made = await secret(null)
    expect(made).toEqual({ text: expect.stringMatching(/^\w{64}$/), isAnother: false })
    expect(await secret(null)).toEqual(made)
    expect(await secret('given')).toEqual({ text: 'given', isAnother: true })
    expect(await secret('given')).toEqual({ text: 'given', isAnother: false })
  })

  test('JRN-26 says that it can be written, and what it runs on', async () => {
    const { health, engine, tail } = await openIn(newPlace())
    expect([health.awayFor(), health.remarks()]).toEqual([NONE, []])
    expect(engine).toMatch(/\w/)
    const stop = tail.watch({ moved: () => undefined, links: () => undefined })
    stop()
  })
})
