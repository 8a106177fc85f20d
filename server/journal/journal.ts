import type { ShowId } from '../../shared/domain/agenda.ts'
import type { Entry, Refused, RefusedEntry, Snapshot } from '../../shared/domain/history.ts'
import type { Revision } from '../../shared/domain/show.ts'
import type { Instant } from '../../shared/domain/time.ts'
import type { Damaged } from './damage.ts'

/** One command as it is kept: accepted, or refused for good. */
export type Row = (Entry | RefusedEntry) & {
  readonly show: ShowId
  /** The presser's id for the command: one row an id, for ever. */
  readonly id: string
}

export type StoredRow = Row & Pick<Head, 'sum'>

/** The last row of a show, by what it says: another row of this number has another sum. */
export interface Head {
  readonly revision: Revision
  /** `null` for rows of format 3 and older. */
  readonly sum: number | null
}

/** What became of a row that was offered. */
export type Appended =
  /** It is durable. */
  | { readonly is: 'stored'; readonly head: Head }
  /** Its revision or its id is there already, or the row before it is not the one named: read on, and decide again. */
  | { readonly is: 'taken' }
  /** It may be stored or not: offer the same row again until one of the others comes. */
  | { readonly is: 'in-doubt' }
  /** Surely not stored, and never will be. */
  | { readonly is: 'refused'; readonly why: Refusing }

export type Refusing = 'away' | 'full' | 'read-only'

/** Where shows are kept. */
export interface Journal {
  shows(): Promise<readonly ShowId[]>
  /** What came after a revision, oldest first and without a hole; after 0 is all of it. */
  read(show: ShowId, after: Revision): Promise<readonly StoredRow[]>
  /** Behind a show's last row, `null` for its first. Never rejects. */
  append(row: Row, after: Head | null): Promise<Appended>
  find(show: ShowId, id: string): Promise<Found | null>
  /**
   * The latest of the shows' last rows. Within a show time only goes on, but for where the clock was put back: then what
   * came before counts no more.
   */
  lastInstant(): Promise<Instant | null>
}

export interface Found {
  readonly revision: Revision
  readonly link: string
  /** Why it was refused for good; `null` for what was done. */
  readonly refused: Refused['code'] | null
}

/** Where long histories are kept as they stood, to begin from there; a snapshot never replaces a row. */
export interface Snapshots {
  /** Where the journal has less than a snapshot was made of. */
  readonly damaged: Damaged
  /** `null` where there is none that this build wrote. */
  read(show: ShowId): Promise<Snapshot | null>
  /** Replaces the one before. */
  keep(snapshot: Snapshot): Promise<void>
}
