import type { CompiledQuery } from 'kysely'
import Database from 'libsql/promise'

/** Writes off this thread: a disk that is slow, or silent, holds up nobody who only reads. */
export interface Writer {
  /** One statement; resolves when it is durable, and rejects with SQLite's own error. */
  readonly write: (statement: string) => Promise<void>
  readonly close: () => void
}

/** How long SQLite waits for a file that somebody else has locked. */
const PATIENCE = 3_000

/** The driver runs nothing but whole statements off this thread, so that values stand in them as literals. */
export async function openWriter(file: string): Promise<Writer> {
  const db: { exec(sql: string): Promise<void>; close(): void } = new Database(file, {})
  await db.exec(`pragma busy_timeout = ${PATIENCE}`)
  await db.exec('pragma synchronous = FULL')
  return { write: (statement) => db.exec(statement), close: () => db.close() }
}

/** A value as SQLite reads it: in a quoted text a quote, doubled, is the only character that means anything. */
export function literal(value: string | number | null): string {
  if (value === null) return 'null'
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`)
    return String(value)
  }
  if (value.includes('\0')) throw new Error('a text with a NUL cannot be stored')
  return `'${value.replaceAll("'", "''")}'`
}

/** A statement that Kysely has compiled, its values in their places; no name of a column has a question mark in it. */
export function inLiterals({ sql, parameters }: CompiledQuery): string {
  const values = parameters.map((value) => literal(value as string | number | null))
  return sql.split('?').reduce((text, part, index) => `${text}${values[index - 1]}${part}`)
}

export type Failure = 'taken' | 'full' | 'read-only' | 'away' | 'in-doubt'

/** What an error of SQLite says of the row that was written. */
export function failureOf(problem: unknown): Failure {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  if (code.startsWith('SQLITE_CONSTRAINT')) return 'taken'
  if (code.startsWith('SQLITE_FULL')) return 'full'
  if (code.startsWith('SQLITE_READONLY')) return 'read-only'
  // Whoever did not get as far as writing has written nothing, and of a frame of the log that is not whole its sum tells.
  if (/^SQLITE_(BUSY|LOCKED|CANTOPEN|PERM|AUTH|NOMEM|TOOBIG|NOTADB|SCHEMA|ERROR|IOERR_WRITE)/.test(code)) return 'away'
  // A flush that failed may have reached the disk all the same.
  return 'in-doubt'
}
