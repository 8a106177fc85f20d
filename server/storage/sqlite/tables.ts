import { type Kysely, sql } from 'kysely'
import { FORMAT } from '../upcast.ts'

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

/** In a damaged file also a column's name may be another. Nothing is read of them. */
export async function checkColumns(db: Kysely<Tables>): Promise<void> {
  await db.selectFrom('journal').select(COLUMNS.journal).limit(0).execute()
  await db.selectFrom('links').select(COLUMNS.links).limit(0).execute()
  await db.selectFrom('snapshots').select(COLUMNS.snapshots).limit(0).execute()
  await sql`select only, count from trial limit 0`.execute(db)
}

const COLUMNS = {
  journal: ['show', 'revision', 'id', 'at', 'link', 'by', 'format', 'command', 'events', 'sum'],
  links: ['id', 'show', 'role', 'person', 'booth', 'name', 'generation', 'created_at', 'revoked_at', 'sum'],
  snapshots: ['show', 'build', 'revision', 'body', 'sum'],
} as const satisfies { readonly [T in keyof Tables]: readonly (keyof Tables[T])[] }

/** Those that a file of an earlier version lacks, all or none; version 0 is a new file. */
export async function makeTables(db: Kysely<Tables>, version: number): Promise<void> {
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
    await sql`create table if not exists trial (only integer primary key check (only = 1), count integer not null) strict`.execute(
      tx,
    )
    await checkColumns(tx)
    await sql`pragma user_version = ${sql.raw(String(FORMAT))}`.execute(tx)
  })
}
