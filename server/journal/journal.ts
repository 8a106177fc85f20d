import type { ShowId } from '../../shared/domain/agenda.ts'
import type { Entry } from '../../shared/domain/history.ts'
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
  /** Oldest first, revisions without a hole. */
  read(show: ShowId): Promise<readonly Row[]>
  /** Rejects, and keeps nothing, when the show has this revision or this command id already. */
  append(row: Row): Promise<void>
  find(show: ShowId, id: string): Promise<Found | null>
  /** When anything was appended last, in any show. */
  lastInstant(): Promise<Instant | null>
}

export interface Found {
  readonly revision: Revision
  readonly link: string
}
