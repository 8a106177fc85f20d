import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { milliseconds } from '../../shared/domain/time.ts'
import { at, smallAgenda } from '../../shared/testing/agendas.ts'
import { MODERATOR } from '../../shared/testing/rehearsal.ts'
import type { Link } from '../access/links.ts'
import { appendAll } from '../testing/appendAll.ts'
import { backUp, restore } from './backup.ts'
import type { Head, Journal, Row } from './journal.ts'
import { lockFolder } from './lock.ts'
import { createMemoryJournal } from './memoryJournal.ts'
import { createSqlJournal } from './sqlJournal.ts'
import { createSqlLinks } from './sqlLinks.ts'
import { openBeside, openStore } from './store.ts'

const agenda = smallAgenda()
const first: Row = {
  show: 'small',
  revision: 1,
  id: 'a',
  at: at(0),
  by: MODERATOR,
  command: { type: 'LoadAgenda', agenda },
  events: [{ type: 'AgendaLoaded', agenda }],
}
const second: Row = { ...first, revision: 2, id: 'b', command: { type: 'EndShow' }, events: [] }

const link: Link = {
  id: 'abcdefghij',
  show: 'small',
  role: 'crew',
  person: null,
  booth: null,
  name: 'Camera',
  generation: 1,
  createdAt: at(0),
  revokedAt: null,
}

const folder = () => mkdtempSync(join(tmpdir(), 'rostrum-journal-'))

const kinds: readonly (readonly [string, () => Promise<Journal>])[] = [
  ['in memory', async () => createMemoryJournal()],
  ['on disk', async () => createSqlJournal(await openStore(folder()))],
]

/** Of a row as it lies in the file. */
const textsOf = ({ show, id, by, command, events }: Row) =>
  [show, id, by.link, ...[by, command, events].map((said) => JSON.stringify(said))].join('\u001f')

const stored = async (journal: Journal, row: Row, after: Head | null): Promise<Head> => {
  const said = await journal.append(row, after)
  if (said.is !== 'stored') throw new Error(said.is)
  return said.head
}

describe.each(kinds)('a journal %s', (_kind, open) => {
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
    const head = await stored(journal, first, null)
    expect(await journal.append(row, { ...head, revision: row.revision - 1 })).toEqual({ is: 'taken' })
    expect(await journal.read('small', 0)).toMatchObject([first])
  })

  test('JRN-2 a row is stored behind the very row that its writer knows, or not', async () => {
    const journal = await open()
    const head = await stored(journal, first, null)
    expect(await journal.append(first, null)).toEqual({ is: 'taken' })
    expect(await journal.append(second, { revision: 1, sum: (head.sum ?? 0) + 1 })).toEqual({ is: 'taken' })
    expect(await journal.append(second, null)).toEqual({ is: 'taken' })
    expect((await stored(journal, second, head)).revision).toBe(2)
    expect(await journal.append(second, head), 'the same again').toEqual({ is: 'taken' })
    expect((await journal.read('small', 0)).map(({ sum }) => sum)).toEqual([head.sum, expect.any(Number)])
  })

  test('JRN-2 of eight that write at once behind the same row one is stored', async () => {
    const journal = await open()
    const head = await stored(journal, first, null)
    const said = await Promise.all(
      Array.from({ length: 8 }, (_, n) => journal.append({ ...second, id: `at-once-${n}` }, head)),
    )
    expect(said.map(({ is }) => is).sort()).toEqual(['stored', ...Array(7).fill('taken')])
    expect(await journal.read('small', 0)).toHaveLength(2)
  })

  test('JRN-3 finds a command by its id, and whether it was done or refused for good', async () => {
    const journal = await open()
    const head = await stored(journal, first, null)
    const refused: Row = {
      ...first,
      revision: 2,
      id: 'no',
      command: { type: 'Refused', code: 'stale-turn' },
      events: [],
    }
    await stored(journal, refused, head)
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
    await stored(journal, odd, null)
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
})

describe('the file', () => {
  test('JRN-5 a file that is shorter than its tally is damaged, and nobody is sent to look at the disk', async () => {
    const path = folder()
    const store = await openStore(path)
    await appendAll(createSqlJournal(store), [first, second])
    await store.close()
    writeFileSync(join(path, 'rostrum.tally'), `${'5'.padStart(15, '0')}\n`)
    const said = await openStore(path).catch((error: Error) => error.message)
    expect(said).toMatch(
      /rostrum\.db is damaged \(it has 2 rows, and 5 were written: .*\)\. Put a backup in its place: npm run restore/,
    )
    expect(said).not.toContain('disk')
  })

  test('JRN-4 what was appended is there for the next server', async () => {
    const path = folder()
    const store = await openStore(path)
    await createSqlJournal(store).append(first, null)
    await store.close()
    expect(await createSqlJournal(await openStore(path)).read('small', 0)).toMatchObject([first])
  })

  test('JRN-5 one that is no database is refused with a remedy, and left as it is', async () => {
    const path = folder()
    const file = join(path, 'rostrum.db')
    const bytes = 'not a database, but somebody’s only copy of something '.repeat(99)
    writeFileSync(file, bytes)
    await expect(openStore(path)).rejects.toThrow(
      `${file} is damaged (file is not a database). Put a backup in its place: npm run restore -- FILE`,
    )
    expect(readFileSync(file, 'utf8')).toBe(bytes)
  })

  test('JRN-5 one with a page that is none is refused with a backup’s remedy alone, to start on and to look at', async () => {
    const path = folder()
    const store = await openStore(path)
    await createSqlJournal(store).append(first, null)
    await store.close()
    const file = join(path, 'rostrum.db')
    const bytes = readFileSync(file).fill(0, 4_096, 8_192)
    writeFileSync(file, bytes)
    for (const opening of [openStore, openBeside]) {
      const said = await opening(path).then(String, (problem: Error) => problem.message)
      expect(said).toMatch(/^\S+rostrum\.db is damaged \(.+\)\. Put a backup in its place: npm run restore -- FILE$/s)
    }
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('JRN-5 one of a newer version is refused', async () => {
    const path = folder()
    const store = await openStore(path)
    await sql`pragma user_version = 99`.execute(store.db)
    await store.close()
    await expect(openStore(path)).rejects.toThrow(/newer version/)
  })

  test('JRN-10 one of format 4, without trials, is read and written on behind the sum of its last row', async () => {
    const path = folder()
    const store = await openStore(path)
    const head = await stored(createSqlJournal(store), first, null)
    for (const change of ['drop table trial', 'update journal set format = 4', 'pragma user_version = 4'])
      await sql.raw(change).execute(store.db)
    // The sum is of the format too.
    const sum = crc32(`1 ${first.at} 4`, crc32(textsOf(first)))
    await sql`update journal set sum = ${sum}`.execute(store.db)
    await store.close()
    const now = await openStore(path)
    const journal = createSqlJournal(now)
    expect(await journal.read('small', 0)).toMatchObject([{ id: 'a', revision: 1, sum }])
    expect(await journal.append(second, head), 'it is another row now').toEqual({ is: 'taken' })
    expect(await journal.append(second, { revision: 1, sum })).toMatchObject({ is: 'stored' })
    await now.write('insert into trial (only, count) values (1, 1)')
    await now.close()
    expect(await createSqlJournal(await openStore(path)).read('small', 0)).toMatchObject([{ id: 'a' }, { id: 'b' }])
  })

  test('JRN-10 one of format 3, without sums, is read and written on', async () => {
    const path = folder()
    const store = await openStore(path)
    await createSqlJournal(store).append(first, null)
    for (const change of [
      'alter table journal drop column sum',
      'alter table links drop column sum',
      'drop table snapshots',
      'drop table trial',
      'pragma user_version = 3',
    ])
      await sql.raw(change).execute(store.db)
    await store.close()
    const file = join(folder(), 'copy.db')
    await backUp(path, file)
    const now = await openStore(path)
    expect(await createSqlJournal(now).append(second, { revision: 1, sum: null })).toMatchObject({ is: 'stored' })
    await createSqlLinks(now).save([link])
    await now.close()
    const again = await openStore(path)
    expect(await createSqlJournal(again).read('small', 0)).toMatchObject([first, second])
    expect(await createSqlLinks(again).all()).toEqual([link])
    const restored = folder()
    await restore(restored, file, new Date(first.at))
    expect(await createSqlJournal(await openStore(restored)).read('small', 0)).toMatchObject([first])
  })

  test('JRN-1 a hole in the revisions is not read over', async () => {
    const store = await openStore(folder())
    const journal = createSqlJournal(store)
    await appendAll(journal, [first, second, { ...second, revision: 3, id: 'c' }])
    await sql`delete from journal where revision = 2`.execute(store.db)
    await expect(journal.read('small', 0)).rejects.toThrow('no revision 2')
  })

  test('JRN-6 two servers do not share a folder, and one that let go leaves it free', () => {
    const path = folder()
    const lock = lockFolder(path, milliseconds(10))
    expect(lock).not.toBeNull()
    expect(lockFolder(path, milliseconds(10))).toBeNull()
    lock?.release()
    expect(lockFolder(path, milliseconds(10))).not.toBeNull()
  })
})
