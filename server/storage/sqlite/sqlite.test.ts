import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { milliseconds } from '../../../shared/domain/time.ts'
import { appendAll } from '../../../testing/server/appendAll.ts'
import { crewLink, first, second, storedHead } from '../../../testing/server/storedRows.ts'
import type { Row } from '../storage.ts'
import { backUp, restore } from './backup/backup.ts'
import { createSqlJournal } from './journal.ts'
import { createSqlLinks } from './links.ts'
import { lockFolder } from './lock.ts'
import { openBeside, openStore } from './store.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'rostrum-journal-'))

/** Of a row as it lies in the file. */
const textsOf = ({ show, id, by, command, events }: Row) =>
  [show, id, by.link, ...[by, command, events].map((said) => JSON.stringify(said))].join('\u001f')

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
  const head = await storedHead(createSqlJournal(store), first, null)
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
  await createSqlLinks(now).save('small', 0, [crewLink])
  await now.close()
  const again = await openStore(path)
  expect(await createSqlJournal(again).read('small', 0)).toMatchObject([first, second])
  expect((await createSqlLinks(again).of('small')).links).toEqual([crewLink])
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
