import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import Database from 'libsql'
import { openReadOnly } from './readOnly.ts'
import { openTally } from './tally.ts'

/** Of the rows as written by this version; a newer file is refused rather than misread. */
export const FORMAT = 5

/** What to do about damage. */
export const REMEDY = 'Put a backup in its place: npm run restore -- FILE'

export const FILE = 'rostrum.db'

export interface Tables {
  readonly journal: JournalTable
  readonly links: LinksTable
  readonly snapshots: SnapshotsTable
}

interface JournalTable {
  readonly show: string
  readonly revision: number
  readonly id: string
  readonly at: number
  readonly link: string
  readonly by: string
  readonly format: number
  readonly command: string
  readonly events: string
  /** `null` on rows of format 3 and older. */
  readonly sum: number | null
}

interface LinksTable {
  readonly id: string
  readonly show: string
  readonly role: string
  readonly person: string | null
  readonly booth: string | null
  readonly name: string | null
  readonly generation: number
  readonly created_at: number
  readonly revoked_at: number | null
  /** `null` on links last saved by format 3 or older. */
  readonly sum: number | null
}

interface SnapshotsTable {
  readonly show: string
  readonly build: string
  readonly revision: number
  readonly body: string
  readonly sum: number
}

export interface Store {
  readonly db: Kysely<Tables>
  /** The older format that this opening brought up to date; `null` where there was none. */
  readonly upgradedFrom: number | null
  /** To be told of each new row of journal or links, once it is durable. */
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
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `${file} cannot be used: ${reason}. Nothing in it was changed. Check that the disk has room and that the folder can be written to, or start with another DATA_DIR. Is it damaged? ${REMEDY}`,
    )
  }
}

async function open(folder: string, file: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = existsSync(file) ? await lookAt(file) : { version: 0, rows: 0 }
  const tally = openTally(folder)
  if (found.rows < (tally.known ?? 0)) {
    throw new Error(
      `it has ${found.rows} rows, and ${tally.known} were written: the last ones are lost, or this is another file. To begin anew on purpose, empty the folder`,
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
  let { rows } = found
  return {
    db,
    upgradedFrom: found.version > 0 && found.version < FORMAT ? found.version : null,
    rowWritten() {
      rows += 1
      tally.set(rows)
    },
    async close() {
      settle()
      await db.destroy()
      tally.close()
    },
  }
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
  const { db, close } = await openCopy(file, 'to read')
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
export async function openCopy(file: string, use: 'to read' | 'to write'): Promise<Store> {
  const database = use === 'to read' ? openReadOnly(file) : new Database(file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  try {
    const version = await formatOf(db)
    await checkWhole(db)
    if (use === 'to write' && version < FORMAT) await makeTables(db, version)
    return { db, upgradedFrom: null, rowWritten: () => undefined, close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function formatOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  const version = rows[0]?.user_version ?? 0
  if (version > FORMAT) {
    throw new Error(`it was written by a newer version of Rostrum (format ${version}, this one reads up to ${FORMAT})`)
  }
  return version
}

/** What SQLite itself can find: a page that is no page, an index that does not match its table. */
async function checkWhole(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
  const found = rows[0]?.integrity_check
  if (found !== 'ok') throw new Error(`it is damaged (${found})`)
}

async function makeTables(db: Kysely<Tables>, version: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`create table if not exists journal (
      show text not null, revision integer not null, id text not null, at integer not null, link text not null,
      by text not null, format integer not null, command text not null, events text not null, sum integer,
      unique (show, revision), unique (show, id)) strict`.execute(tx)
    await sql`create table if not exists links (
      id text primary key, show text not null, role text not null, person text, booth text, name text,
      generation integer not null, created_at integer not null, revoked_at integer, sum integer) strict`.execute(tx)
    if (version > 0 && version < 4) {
      await sql`alter table journal add column sum integer`.execute(tx)
      await sql`alter table links add column sum integer`.execute(tx)
    }
    await sql`create table if not exists snapshots (
      show text primary key, build text not null, revision integer not null, body text not null,
      sum integer not null) strict`.execute(tx)
    await sql`pragma user_version = ${sql.raw(String(FORMAT))}`.execute(tx)
  })
}
