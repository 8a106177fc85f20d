import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { milliseconds } from '../../../../shared/domain/time.ts'
import { appendAll } from '../../../../testing/server/appendAll.ts'
import { at, smallAgenda } from '../../../../testing/show/agendas.ts'
import { MODERATOR } from '../../../../testing/show/rehearsal.ts'
import { createLinks } from '../../../access/links.ts'
import type { Row } from '../../storage.ts'
import { createSqlJournal } from '../journal.ts'
import { createSqlLinks } from '../links.ts'
import { lockFolder } from '../lock.ts'
import { leaveDigest, readOrMakeSecret } from '../secret.ts'
import { openStore } from '../store.ts'
import { backUp, restore } from './backup.ts'
import { disk } from './files.ts'

const agenda = smallAgenda()
const NOW = new Date('2022-05-20T08:30:00Z')

function row(revision: number): Row {
  const command = { type: 'LoadAgenda', agenda } as const
  const events = [{ type: 'AgendaLoaded', agenda }] as const
  return { show: 'small', revision, id: `id-${revision}`, at: at(revision), by: MODERATOR, command, events }
}

const folder = () => mkdtempSync(join(tmpdir(), 'rostrum-backup-'))

async function opened(path: string) {
  const store = await openStore(path)
  const secret = readOrMakeSecret(path)
  const links = await createLinks({
    store: createSqlLinks(store),
    shows: ['small'],
    secret,
    adminKey: null,
    now: () => at(0),
    agendaOf: () => agenda,
  })
  return { store, journal: createSqlJournal(store), links }
}

/** A folder with two rows and its links, in use; its backup; and what has been written since. */
async function backedUp() {
  const path = folder()
  const server = await opened(path)
  await appendAll(server.journal, [row(1), row(2)])
  await server.links.ensure(agenda)
  const file = join(folder(), 'deep/er', 'copy.db')
  await backUp(path, file)
  const head = (await server.journal.read('small', 1)).at(-1) ?? null
  expect(await server.journal.append(row(3), head)).toMatchObject({ is: 'stored' })
  return { path, server, file }
}

test('JRN-11 a backup is made while the journal is in use, and holds what was there at that moment', async () => {
  const { server, file } = await backedUp()
  await server.store.close()
  expect(statSync(file).mode & 0o077, 'for its owner only').toBe(0)
  const elsewhere = folder()
  expect(await restore(elsewhere, file, NOW)).toEqual({ shows: ['small'], aside: null })
  expect(await (await opened(elsewhere)).journal.read('small', 0)).toMatchObject([row(1), row(2)])
})

test('JRN-12 a restore sets aside what was there, and no key of before opens anything', async () => {
  const { path, server, file } = await backedUp()
  const old = server.links.list('small').map(server.links.keyOf)
  const admin = server.links.adminKey()
  leaveDigest(path, readOrMakeSecret(path))
  await server.store.close()
  const { aside } = await restore(path, file, NOW)
  const digests = [path, aside ?? ''].map((each) => existsSync(join(each, 'secret.digest')))
  expect(digests, 'with the secret that it is of').toEqual([false, true])
  expect(aside).toBe(join(path, 'before-restore-20220520T083000Z'))
  const restored = await opened(path)
  expect(await restored.journal.read('small', 0)).toHaveLength(2)
  expect(restored.links.list('small')).toHaveLength(old.length)
  for (const key of [...old, admin]) expect(restored.links.actor('small', key)).toBeNull()
  // Nor with the old secret, as a server has that gets its own from the environment.
  const secret = readFileSync(join(aside ?? '', 'secret'), 'utf8')
  const links = await createLinks({
    store: createSqlLinks(restored.store),
    shows: ['small'],
    secret,
    adminKey: null,
    now: () => at(0),
    agendaOf: () => agenda,
  })
  for (const key of old) expect(links.actor('small', key)).toBeNull()
  await restored.store.close()
  expect(await (await opened(aside ?? '')).journal.read('small', 0)).toHaveLength(3)
})

test('JRN-11 a backup replaces no file, and none is made of a folder without a journal', async () => {
  const { path, server, file } = await backedUp()
  const before = readFileSync(file)
  await expect(backUp(path, file)).rejects.toThrow(/exists already.*name a new file/)
  expect(readFileSync(file)).toEqual(before)
  await expect(backUp(folder(), join(folder(), 'x.db'))).rejects.toThrow(/nothing to back up.*DATA_DIR/)
  await server.store.close()
})

test('JRN-12 a restore is refused while a server uses the folder', async () => {
  const { path, server, file } = await backedUp()
  await server.store.close()
  const lock = lockFolder(path, milliseconds(10))
  await expect(restore(path, file, NOW)).rejects.toThrow(/stop it first/)
  lock?.release()
})

test.each([
  ['is no database', () => Buffer.from('somebody’s shopping list '.repeat(400))],
  ['was cut short', (whole: Buffer) => whole.subarray(0, whole.length - 5_000)],
  [
    'was garbled',
    (whole: Buffer) =>
      Buffer.from(
        whole.toString('latin1').replace('"as-planned"', '"as_planned"').replace('AgendaLoaded', 'AgendaLoadef'),
        'latin1',
      ),
  ],
])('JRN-12 a backup that %s is refused, and the folder stays as it is', async (_what, spoil) => {
  const { path, server, file } = await backedUp()
  await server.store.close()
  const files = readdirSync(path).sort()
  const journal = readFileSync(join(path, 'rostrum.db'))
  writeFileSync(file, spoil(readFileSync(file)))
  await expect(restore(path, file, NOW)).rejects.toThrow(/was not restored/)
  expect(
    readdirSync(path)
      .filter((each) => each !== 'server.lock')
      .sort(),
  ).toEqual(files.filter((each) => each !== 'server.lock'))
  expect(readFileSync(join(path, 'rostrum.db'))).toEqual(journal)
  await expect(restore(path, join(path, 'none.db'), NOW)).rejects.toThrow(/no backup/)
  expect(existsSync(join(path, 'before-restore-20220520T083000Z'))).toBe(false)
})

async function wholeBackup(): Promise<Buffer> {
  const { server, file } = await backedUp()
  await server.store.close()
  return readFileSync(file)
}

test('JRN-33 where the disk, and not the backup, is what fails, that is said', async () => {
  const full = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
  const path = folder()
  const { server, file } = await backedUp()
  await server.store.close()
  await expect(restore(path, file, NOW, { ...disk, copy: full })).rejects.toThrow(
    `${file} was not restored: database or disk is full. See that the disk has room, and that this account may write to ${path}. Nothing was changed.`,
  )
})

/** What a folder's journal is, copied in some way that is no backup. */
async function journalCopied(files: readonly string[]): Promise<string> {
  const { path } = await backedUp()
  const copy = folder()
  for (const name of files) copyFileSync(join(path, name), join(copy, name))
  return join(copy, 'rostrum.db')
}

test('JRN-33 a journal copied from under a running server is taken with its log, and refused without', async () => {
  const whole = ['rostrum.db', 'rostrum.db-wal', 'rostrum.tally']
  const restored = await restore(folder(), await journalCopied(whole), NOW)
  expect(restored.shows).toEqual(['small'])
  for (const part of [['rostrum.db'], ['rostrum.db', 'rostrum.tally']]) {
    const file = await journalCopied(part)
    const place = folder()
    for (const attempt of ['first', 'again, with what the first one left beside it'])
      await expect(restore(place, file, NOW), attempt).rejects.toThrow(
        /rostrum\.db was not restored: .*(missing|were written).*copy rostrum\.db, rostrum\.db-wal and rostrum\.tally.*npm run backup/,
      )
    expect(readdirSync(place)).toEqual(['server.lock'])
  }
})

test('JRN-33 the journal of a server that ended in order is whole with its tally', async () => {
  const { path, server } = await backedUp()
  await server.store.close()
  const copy = folder()
  for (const name of ['rostrum.db', 'rostrum.tally']) copyFileSync(join(path, name), join(copy, name))
  const place = folder()
  await restore(place, join(copy, 'rostrum.db'), NOW)
  expect(await (await opened(place)).journal.read('small', 0)).toHaveLength(3)
})

test.each<[string, RegExp, (file: string) => void | Promise<void>]>([
  ['is empty', /it is empty\. Take another/, (file: string) => writeFileSync(file, '')],
  [
    'is another program’s',
    /another program’s file/,
    (file: string) => {
      const db = new Database(file)
      db.exec('create table bookmarks (title text)')
      db.close()
    },
  ],
  [
    'is another program’s, with tables of the same names',
    /another program’s file/,
    (file: string) => {
      const db = new Database(file)
      db.exec('create table journal (day text, entry text); create table links (title text, address text)')
      db.close()
    },
  ],
  [
    'holds no session',
    /it holds no session/,
    async (file: string) => {
      const path = folder()
      await (await openStore(path)).close()
      await backUp(path, file)
    },
  ],
  [
    'lost its middle',
    /given\.db was not restored: it is damaged \(database disk image is malformed\)\. Take another backup\. Nothing was changed\./,
    async (file: string) => {
      const whole = await wholeBackup()
      writeFileSync(file, whole.fill(0, 4_096, 8_192))
    },
  ],
  [
    'says wrongly how its tables are made',
    /given\.db was not restored: it is damaged \(malformed database schema .*Take another backup\. Nothing was changed\./s,
    async (file: string) =>
      writeFileSync(
        file,
        (await wholeBackup()).toString('latin1').replace('revision integer', 'revision intejer'),
        'latin1',
      ),
  ],
])('JRN-33 a backup that %s is refused, and what was there goes on', async (_what, said, write) => {
  const { path, server } = await backedUp()
  await server.store.close()
  const file = join(folder(), 'given.db')
  await write(file)
  await expect(restore(path, file, NOW)).rejects.toThrow(said)
  await expect(restore(path, file, NOW)).rejects.toThrow(/given\.db was not restored/)
  expect(await (await opened(path)).journal.read('small', 0)).toHaveLength(3)
})

test('JRN-32 a draft is never taken for a backup, and no backup is named like one', async () => {
  const { path, server, file } = await backedUp()
  const draft = `${file}.rostrum-4711.part`
  renameSync(file, draft)
  await expect(restore(folder(), draft, NOW)).rejects.toThrow(/never finished/)
  await expect(backUp(path, `${file}.part`)).rejects.toThrow(/name another/)
  await server.store.close()
})
