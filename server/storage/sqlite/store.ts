import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import Database from 'libsql'
import { instant, NONE } from '../../../shared/domain/time.ts'
import type { StorageHealth, StoreRemark } from '../storage.ts'
import { FORMAT } from '../upcast.ts'
import { checkWhole, type Damaged, damageOf, isDamage, REMEDY, unnamed } from './damage.ts'
import { openReadOnly } from './readOnly.ts'
import { checkColumns, makeTables, type Tables } from './tables.ts'
import { openTally } from './tally.ts'
import { createVigil, type Vigil } from './vigil.ts'
import { failureOf, openWriter, type Writer } from './writer.ts'

export const FILE = 'rostrum.db'

/** Of a copy there is nothing to know. */
const UNWATCHED: StorageHealth = {
  awayFor: () => NONE,
  watch: () => () => undefined,
  remarks: () => [],
  watchRemarks: () => undefined,
}

/** The file that holds all, opened. */
export interface Store {
  readonly health: StorageHealth
  /** To read; a running server writes by `write` alone. */
  readonly db: Kysely<Tables>
  /** With the file's name, and what to do. */
  readonly damaged: Damaged
  /** The older format that this opening brought up to date; `null` where there was none. */
  readonly upgradedFrom: number | null
  /** One statement; resolves when it is durable, and rejects with SQLite's own error. */
  readonly write: (statement: string) => Promise<void>
  /** To be told of each new row of journal or links, once it is durable. Never throws. */
  readonly rowWritten: () => void
  close(): Promise<void>
}

/**
 * Opens the database in a folder, making both if need be. A file that cannot be used is never changed.
 * @throws an error whose message is a sentence for whoever starts the server: what is wrong, and what to do.
 */
export async function openStore(folder: string): Promise<Store> {
  const file = join(folder, FILE)
  try {
    return await open(folder, file)
  } catch (error) {
    if (isDamage(error)) throw damageOf(file)(error.message)
    throw new Error(
      `${file} cannot be used: ${reasonOf(error)}. Nothing in it was changed. Check that the disk has room and that the folder can be written to, or start with another DATA_DIR. Is it damaged? ${REMEDY}`,
    )
  }
}

/**
 * Opens the database of a folder that another server has: only to read, of whatever format.
 * @throws an error whose message is a sentence for whoever asked.
 */
export async function openBeside(folder: string): Promise<Store> {
  const file = join(folder, FILE)
  try {
    return { ...(await openCopy(file, 'to read', unnamed)), damaged: damageOf(file) }
  } catch (error) {
    if (isDamage(error)) throw damageOf(file)(error.message)
    throw new Error(`${file} cannot be read: ${reasonOf(error)}. Is it damaged? ${REMEDY}`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function open(folder: string, file: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = existsSync(file) ? await lookAt(file) : { version: 0, rows: 0 }
  const tally = openTally(folder)
  if (found.rows < (tally.known ?? 0)) {
    throw unnamed(
      `it has ${found.rows} rows, and ${tally.known} were written: the last ones are lost, or this is another file; to begin anew on purpose, empty the folder`,
    )
  }
  const raw = new Database(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparingOnce(raw) }) })
  // What the log holds goes into the file itself: a folder at rest is one file.
  const settle = () => raw.exec('pragma wal_checkpoint(TRUNCATE)')
  try {
    raw.pragma('busy_timeout = 3000')
    raw.exec('pragma journal_mode = WAL')
    raw.exec('pragma synchronous = FULL')
    chmodSync(file, 0o600)
    if (found.version < FORMAT) await makeTables(db, found.version)
    settle()
    tally.set(found.rows)
  } catch (error) {
    tally.close()
    await db.destroy()
    throw error
  }
  const writer = await openWriter(file)
  const vigil = watchOver(writer)
  let { rows } = found
  let keepsTally = true
  let planned: NodeJS.Immediate | null = null
  const watchers: ((remark: StoreRemark, problem: unknown) => void)[] = []
  const tell = () => {
    planned = null
    try {
      tally.set(rows)
      keepsTally = true
    } catch (problem) {
      if (keepsTally) for (const look of watchers) look('tally-not-written', problem)
      keepsTally = false
    }
  }
  return {
    db,
    damaged: damageOf(file),
    upgradedFrom: found.version > 0 && found.version < FORMAT ? found.version : null,
    write: (statement) => vigil.over(() => writer.write(statement)),
    rowWritten() {
      rows += 1
      // Once what hangs on the row has been answered; several rows that come at once are one write.
      planned ??= setImmediate(tell)
    },
    health: {
      awayFor: vigil.awayFor,
      watch: vigil.watch,
      // Nothing that was pressed hangs on it.
      remarks: () => (keepsTally ? [] : ['tally-not-written']),
      watchRemarks: (look) => void watchers.push(look),
    },
    async close() {
      vigil.close()
      if (planned !== null) {
        clearImmediate(planned)
        tell()
      }
      // A write that never ends would never let go of the file.
      if (vigil.awayFor() > 0) return
      writer.close()
      settle()
      await db.destroy()
      tally.close()
    },
  }
}

function watchOver(writer: Writer): Vigil {
  let trials = 0
  return createVigil({
    now: () => instant(performance.now()),
    trial() {
      trials += 1
      return writer.write(`insert or replace into trial (only, count) values (1, ${trials})`)
    },
    blames: (problem) => failureOf(problem) !== 'taken',
  })
}

/** A press runs the same few statements every time; making them anew was a quarter of its cost. */
function preparingOnce(raw: Database.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    prepare(text) {
      const statement = prepared.get(text) ?? raw.prepare(text)
      prepared.set(text, statement)
      return statement
    },
    close() {
      raw.close()
    },
  }
}

/** Of the SQLite inside, such as `3.45.1`. */
export async function sqliteVersion({ db }: Store): Promise<string> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db)
  return rows[0]?.version ?? 'unknown'
}

/** Read only, so that a file that cannot be used stays as it is. */
async function lookAt(file: string): Promise<{ readonly version: number; readonly rows: number }> {
  const { db, close } = await openCopy(file, 'to read', unnamed)
  try {
    const version = await formatOf(db)
    if (version === 0) return { version, rows: 0 }
    const rows = await Promise.all(
      (['journal', 'links'] as const).map(async (table) => {
        const query = db.selectFrom(table).select((all) => all.fn.countAll<number>().as('rows'))
        return (await query.executeTakeFirst())?.rows ?? 0
      }),
    )
    return { version, rows: rows.reduce((sum, each) => sum + each, 0) }
  } finally {
    await close()
  }
}

/** Opens a copy and makes no files beside it. To be read it is left as it is, of whatever format. */
export async function openCopy(file: string, use: 'to read' | 'to write', damaged: Damaged): Promise<Store> {
  const database = use === 'to read' ? openReadOnly(file) : new Database(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  try {
    const version = await formatOf(db)
    await checkWhole(db, damaged)
    if (version === FORMAT) await checkColumns(db)
    if (use === 'to write' && version < FORMAT) await makeTables(db, version)
    return {
      db,
      damaged,
      upgradedFrom: null,
      write: async (statement) => void database.exec(statement),
      rowWritten: () => undefined,
      health: UNWATCHED,
      close: () => db.destroy(),
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function formatOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  const version = rows[0]?.user_version ?? 0
  if (version > FORMAT) {
    throw new Error(
      `it was written by a newer version of Rostrum (format ${version}, this one reads up to ${FORMAT}). Use that version`,
    )
  }
  return version
}
