import type { ShowId } from '../../shared/domain/agenda.ts'
import type { Entry, Snapshot } from '../../shared/domain/history.ts'
import type { Revision } from '../../shared/domain/show.ts'
import type { Instant } from '../../shared/domain/time.ts'

/** One accepted command, as it is kept. */
export interface Row extends Entry {
  readonly show: ShowId
  /** The presser's id for the command: one row an id, for ever. */
  readonly id: string
}

/** Where shows are kept. What `append` has resolved is durable; every answer to a presser waits for it. */
export interface Journal {
  shows(): Promise<readonly ShowId[]>
  /** What came after a revision, oldest first and without a hole; after 0 is all of it. */
  read(show: ShowId, after: Revision): Promise<readonly Row[]>
  /** Rejects, and keeps nothing, when the show has this revision or this command id already. */
  append(row: Row): Promise<void>
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
}

/** Where long histories are kept as they stood, to begin from there; a snapshot never replaces a row. */
export interface Snapshots {
  /** `null` where there is none that this build wrote. */
  read(show: ShowId): Promise<Snapshot | null>
  /** Replaces the one before. */
  keep(snapshot: Snapshot): Promise<void>
}
