import { closeSync, openSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type Database from 'libsql'
import { openReadOnly } from '../readOnly.ts'
import { readTally, TALLY_FILE } from '../tally.ts'
import { fileSize } from './files.ts'

/** Where SQLite's file header says that the newest rows may be in a log beside it. */
const LOGGED = { at: 18, value: 2 } as const

/**
 * Throws what is wrong with a file that is no whole backup, and what to do: SQLite opens an empty file, another program's,
 * or a journal without its last rows as gladly as a whole one.
 */
export function refuseUnlessWhole(file: string): void {
  if (file.endsWith('.part'))
    throw new Error('it is the draft of a backup that was never finished. Take one that was, or make a new one')
  if (fileSize(file) === 0) throw new Error('it is empty. Take another backup')
  const hasLog = fileSize(`${file}-wal`) > 0
  const rows = rowsIn(file)
  const written = readTally(join(dirname(file), TALLY_FILE))
  if (written !== null && isJournalItself(file) && rows < written)
    throw new Error(`it has ${rows} rows, and ${written} were written: ${TOGETHER}`)
  if (written === null && isJournalItself(file) && !hasLog)
    throw new Error(`it is not a backup but a server’s own journal, and its last rows may be missing: ${TOGETHER}`)
}

const TOGETHER =
  'copy rostrum.db, rostrum.db-wal and rostrum.tally together while the server is stopped, or make a backup: npm run backup'

function isJournalItself(file: string): boolean {
  const header = Buffer.alloc(1)
  const handle = openSync(file, 'r')
  readSync(handle, header, 0, 1, LOGGED.at)
  closeSync(handle)
  return header[0] === LOGGED.value
}

function rowsIn(file: string): number {
  const db = openReadOnly(file)
  try {
    if (!isOurs(db)) throw new Error('it is another program’s file, not Rostrum’s. Take a backup of Rostrum')
    const counted: unknown = db
      .prepare('select (select count(*) from journal) + (select count(*) from links) as n')
      .get()
    return typeof counted === 'object' && counted !== null && 'n' in counted ? Number(counted.n) : 0
  } finally {
    db.close()
  }
}

/** By the columns that every version has written. Nothing is read of them: what is no text would end the process. */
function isOurs(db: Database.Database): boolean {
  try {
    db.prepare('select show, revision, id, at, by, command, events from journal')
    db.prepare('select id, show, role, generation from links')
    return true
  } catch (error) {
    if (error instanceof Error && /no such (table|column)|not a database/.test(error.message)) return false
    throw error
  }
}
