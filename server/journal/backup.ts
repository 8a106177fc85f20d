import { randomInt } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'libsql'
import { NONE } from '../../shared/domain/time.ts'
import { SECRET_FILE } from '../access/secret.ts'
import { lockFolder } from './lock.ts'
import { createSqlJournal } from './sqlJournal.ts'
import { createSqlLinks } from './sqlLinks.ts'
import { FILE, openCopy } from './store.ts'
import { TALLY_FILE } from './tally.ts'

// A backup is one file, and holds no key: the secret behind the keys stays where it is.

/**
 * Copies the journal and the links as they are at this moment, also while a server writes to them.
 * @throws an error whose message is a sentence for whoever asked: what is wrong, and what to do.
 */
export async function backUp(folder: string, file: string): Promise<void> {
  const source = join(folder, FILE)
  if (!existsSync(source))
    throw new Error(`There is nothing to back up: ${source} does not exist. Name its folder with DATA_DIR.`)
  if (existsSync(file)) throw new Error(`${file} exists already, and a backup never replaces another: name a new file.`)
  mkdirSync(dirname(resolve(file)), { recursive: true })
  const draft = `${file}.${process.pid}.part`
  try {
    copyInto(source, draft)
    await check(draft)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Error(`The backup was not made: ${reasonOf(error)}`)
  }
}

export interface Restored {
  readonly shows: readonly string[]
  /** Where what was there before lies now; `null` where nothing was. */
  readonly aside: string | null
}

/**
 * Puts a backup in the place of a folder's journal. What was there is set aside, never overwritten. Every key is new:
 * what was revoked since the backup must not open anything again.
 * @throws an error whose message is a sentence for whoever asked; then the folder is as it was.
 */
export async function restore(folder: string, file: string, now: Date): Promise<Restored> {
  if (!existsSync(file)) throw new Error(`There is no backup ${file}.`)
  const lock = lockFolder(folder, NONE)
  if (lock === null) throw new Error(`A Rostrum uses the folder ${folder}: stop it first, or name another DATA_DIR.`)
  const draft = join(folder, `restoring.${process.pid}`)
  try {
    copyInto(file, draft)
    const shows = await check(draft)
    await renewKeys(draft)
    const aside = setAside(folder, now)
    renameSync(draft, join(folder, FILE))
    flush(folder)
    return { shows, aside }
  } catch (error) {
    throw new Error(`${file} was not restored: ${reasonOf(error)}`)
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true })
    lock.release()
  }
}

/** By SQLite itself, so that the copy is of one moment, whatever is being written. */
function copyInto(source: string, copy: string): void {
  const db = new Database(source, { readonly: true })
  try {
    db.pragma('busy_timeout = 10000')
    db.exec(`vacuum into '${copy.replaceAll("'", "''")}'`)
  } finally {
    db.close()
  }
  // Who said what is nobody else's.
  chmodSync(copy, 0o600)
  flush(copy)
}

/** Reads every row as a start would; answers the shows. */
async function check(copy: string): Promise<readonly string[]> {
  const store = await openCopy(copy, 'to write')
  try {
    const journal = createSqlJournal(store)
    const shows = await journal.shows()
    for (const show of shows) await journal.read(show, 0)
    await createSqlLinks(store).all()
    return shows
  } finally {
    await store.close()
  }
}

/** To generations that nobody can guess: the next one may have been given out, and revoked, since. */
async function renewKeys(copy: string): Promise<void> {
  const store = await openCopy(copy, 'to write')
  try {
    const links = createSqlLinks(store)
    for (const link of await links.all())
      await links.save({ ...link, generation: link.generation + randomInt(1, 2 ** 40) })
  } finally {
    await store.close()
  }
  flush(copy)
}

/** Under a name that sorts by time. What SQLite keeps beside the file goes with it. */
function setAside(folder: string, now: Date): string | null {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  const aside = join(folder, `before-restore-${stamp}`)
  const there = [FILE, `${FILE}-wal`, `${FILE}-shm`, TALLY_FILE, SECRET_FILE].filter((file) =>
    existsSync(join(folder, file)),
  )
  if (there.length === 0) return null
  mkdirSync(aside, { mode: 0o700 })
  for (const file of there) renameSync(join(folder, file), join(aside, file))
  flush(aside)
  return aside
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
