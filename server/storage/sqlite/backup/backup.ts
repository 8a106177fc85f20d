import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { NONE } from '../../../../shared/domain/time.ts'
import type { Restored } from '../../storage.ts'
import { type Damaged, damageOf, isDamage } from '../damage.ts'
import { createSqlJournal } from '../journal.ts'
import { readLinks, writeLinks } from '../links.ts'
import { lockFolder, takenText } from '../lock.ts'
import { FILE, openCopy } from '../store.ts'
import { refuseUnlessWhole } from './backupFile.ts'
import { disk, type Files, namesIn } from './files.ts'
import { isUnsettled, madeName, PREPARED, settleRestore } from './setAside.ts'

// A backup is one file, and holds no key: the secret behind the keys stays where it is.

/**
 * Copies the journal and the links as they are at this moment, also while a server writes to them.
 * @throws an error whose message is a sentence for whoever asked: what is wrong, and what to do.
 */
export async function backUp(folder: string, file: string, files: Files = disk): Promise<void> {
  const source = join(folder, FILE)
  if (isUnsettled(folder))
    throw new Error(`A restore to ${folder} was interrupted: start Rostrum there once, which finishes it.`)
  if (!existsSync(source))
    throw new Error(`There is nothing to back up: ${source} does not exist. Name its folder with DATA_DIR.`)
  if (existsSync(file)) throw new Error(`${file} exists already, and a backup never replaces another: name a new file.`)
  if (file.endsWith('.part'))
    throw new Error(`${file} is the name of a draft, which the next backup sweeps: name another.`)
  const place = dirname(resolve(file))
  const draft = draftName(file)
  const damaged = damageOf(source)
  try {
    if (!existsSync(place)) files.makeFolder(place)
    sweepDrafts(place, files)
    files.copy(source, draft)
    files.flush(draft)
    await check(draft, damaged)
    files.rename(draft, file)
    files.flush(place)
  } catch (error) {
    forget(draft, files)
    throw new Error(`The backup was not made: ${reasonOf(error, damaged, place)}`)
  }
}

/**
 * Puts a backup in the place of a folder's journal. What was there is set aside, never overwritten. Every key is new:
 * what was revoked since the backup must not open anything again. Killed at any instant, the next start finds the old
 * journal or, once it says that it was restored, the new one.
 * @throws an error whose message is a sentence for whoever asked; then the folder is as it was.
 */
export async function restore(folder: string, file: string, now: Date, files: Files = disk): Promise<Restored> {
  if (!existsSync(file)) throw new Error(`There is no backup ${file}.`)
  const lock = lockFolder(folder, NONE)
  if (lock === null) throw new Error(takenText(folder))
  try {
    settleRestore(folder, files)
    const shows = await prepare(folder, file, now, files)
    const settled = settleRestore(folder, files)
    return { shows, aside: settled?.status === 'finished' ? settled.aside : null }
  } finally {
    lock.release()
  }
}

async function prepare(folder: string, file: string, now: Date, files: Files): Promise<readonly string[]> {
  const place = join(folder, PREPARED)
  const draft = join(place, FILE)
  try {
    refuseUnlessWhole(file)
    files.makeFolder(place)
    files.copy(file, draft)
    const shows = await check(draft, damagedBackup)
    if (shows.length === 0) throw new Error('it holds no session. Take a backup that was made after one was opened')
    await renewKeys(draft)
    files.flush(draft)
    files.flush(place)
    files.rename(place, join(folder, madeName(now)))
    files.flush(folder)
    return shows
  } catch (error) {
    forget(place, files)
    throw new Error(`${file} was not restored: ${reasonOf(error, damagedBackup, folder)}. Nothing was changed.`)
  }
}

const damagedBackup: Damaged = (what) => new Error(`it is damaged (${what}). Take another backup`)

/** Reads every row as a start would; answers the shows. */
async function check(copy: string, damaged: Damaged): Promise<readonly string[]> {
  const store = await openCopy(copy, 'to write', damaged)
  try {
    const journal = createSqlJournal(store)
    const shows = await journal.shows()
    for (const show of shows) await journal.read(show, 0)
    await readLinks(store, null)
    return shows
  } finally {
    await store.close()
  }
}

/** To generations that nobody can guess: the next one may have been given out, and revoked, since. */
async function renewKeys(copy: string): Promise<void> {
  const store = await openCopy(copy, 'to write', damagedBackup)
  try {
    const renewed = (await readLinks(store, null)).map((link) => ({
      ...link,
      generation: link.generation + randomInt(1, 2 ** 40),
    }))
    await writeLinks(store, renewed)
  } finally {
    await store.close()
  }
}

/** By the process that writes it, and by Rostrum: in a folder of somebody's own nothing else is taken for one. */
function draftName(file: string): string {
  return `${file}.rostrum-${process.pid}.part`
}

/** Drafts of backups that were killed, earlier versions' too. One whose process still runs is another backup's, being made. */
function sweepDrafts(place: string, files: Files): void {
  for (const name of namesIn(place)) {
    const pid = /\.(?:rostrum-|db\.)(\d+)\.part(-journal)?$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) files.remove(join(place, name))
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Where even that fails, the next one sweeps it. */
function forget(path: string, files: Files): void {
  try {
    files.remove(path)
  } catch {}
}

/** With what to do; what this program found by itself says so already. */
function reasonOf(error: unknown, damaged: Damaged, place: string): string {
  if (isDamage(error)) return damaged(error.message).message
  if (!(error instanceof Error)) return String(error)
  if (!('code' in error)) return error.message
  return `${error.message}. See that the disk has room, and that this account may write to ${place}`
}
