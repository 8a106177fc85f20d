import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** What to do about damage to a journal that a server uses. */
export const REMEDY = 'Put a backup in its place: npm run restore -- FILE'

/** The sentence for whoever finds that part of a file is not as it was written. */
export type Damaged = (what: string) => Error

/** Of a journal that a server uses. */
export function damageOf(file: string): Damaged {
  return (what) => new Error(`${file} is damaged (${what}). ${REMEDY}`)
}

/** For whoever names the file around it, and then knows it by `isDamage`, as what SQLite itself finds. */
export const unnamed: Damaged = (what) => Object.assign(new Error(what), { code: 'SQLITE_CORRUPT' })

/** Whether an error of SQLite's is about what the file holds, and not about the disk or who else uses it. */
export function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|ERROR|SCHEMA)/.test(String(error.code))
}

/** Whether an error is SQLite's own, about the file, the disk or who else uses it. */
export function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}

/** What SQLite itself can find: a page that is no page, an index that does not match its table. */
export async function checkWhole(db: Kysely<Tables>, damaged: Damaged): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
  const found = rows[0]?.integrity_check ?? ''
  if (found !== 'ok') throw damaged(found.replace('*** in database main ***\n', ''))
}
