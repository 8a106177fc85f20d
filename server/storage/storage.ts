import type { LinkId, Role } from '../../shared/domain/actor.ts'
import type { BoothId, PersonId, ShowId } from '../../shared/domain/agenda/agenda.ts'
import type { Entry, Refused, RefusedEntry, Snapshot } from '../../shared/domain/history/history.ts'
import type { Revision } from '../../shared/domain/show.ts'
import type { Duration, Instant } from '../../shared/domain/time.ts'

/** Where a server keeps its shows: one contract for every engine. What rejects because of the store is known by `isStoreAway`. */
export interface Storage {
  readonly journal: Journal
  readonly links: LinkStore
  readonly snapshots: Snapshots
  readonly tail: Tail
  readonly health: StorageHealth
  /** What it runs on, such as `SQLite 3.45.1`. */
  readonly engine: string
  /** The older format that this opening brought up to date; `null` where there was none. */
  readonly upgradedFrom: number | null
  close(): Promise<void>
}

/** The environment that the server was started with. */
export type Settings = Readonly<Record<string, string | undefined>>

/** What shows can be kept in. */
export interface Engine {
  /**
   * Where, as its own settings name it.
   * @throws an error whose message is a sentence for whoever starts the server.
   */
  readonly placeIn: (settings: Settings) => string
  /**
   * A server that is just draining gets `patience` to let go of the place.
   * @throws an error whose message is a sentence for whoever starts the server.
   */
  readonly claim: (place: string, patience: Duration) => Claim
  /** Whether anything is there once the server has ended. */
  readonly lasts: boolean
  /** `null` for an engine whose own tools make them, or that has none. */
  readonly backups: Backups | null
}

/** Of a place, in a file. All reject with a sentence for whoever asked. */
export interface Backups {
  /** Of a file, where none was named. */
  readonly nameAt: (now: Date) => string
  /** Also beside a running server. */
  readonly backUp: (place: string, file: string) => Promise<void>
  readonly restore: (place: string, file: string, now: Date) => Promise<Restored>
}

export interface Restored {
  readonly shows: readonly ShowId[]
  /** Where what was there before lies now; `null` where nothing was. */
  readonly aside: string | null
}

/** A place for shows that this process has taken, before anything in it is opened. */
export interface Claim {
  /** A sentence for whoever starts the server, where another one has it: then it can only be read. `null` for one's own. */
  readonly taken: string | null
  /** A sentence for whoever starts the server: what became of an interrupted restore, or that nothing is kept. */
  readonly news: string | null
  /**
   * What all keys are made of: `given` by the settings, or kept here, where it is made once. Whoever only reads has that of
   * the server that has the place, or is told to give the same.
   */
  secret(given: string | null): Promise<Secret>
  /** `build` marks the code that folds shows: what another build kept is not begun from; `null` keeps nothing. */
  open(build: string | null): Promise<Storage>
  release(): void
}

export interface Secret {
  readonly text: string
  /** The last start had another one: links made with that one open nothing now. */
  readonly isAnother: boolean
}

/** What others write, where others write at all. It is a hint: who hears it reads on. */
interface Tail {
  watch(ears: Ears): () => void
}

export interface Ears {
  /** A show's journal has gone on. */
  readonly moved: (show: ShowId) => void
  /** Links of a show have changed. */
  readonly links: (show: ShowId) => void
}

export interface StorageHealth {
  /** For how long nothing could be written down; nothing while it can. */
  readonly awayFor: () => Duration
  /** Called whenever that begins and ends. */
  readonly watch: (look: () => void) => () => void
  /** What fails beside the shows and harms none of them, in codes for `/readyz`. */
  readonly remarks: () => readonly StoreRemark[]
  /** Called with what one is about, once until it is over. */
  readonly watchRemarks: (look: (remark: StoreRemark, problem: unknown) => void) => void
}

/** What may fail beside the shows, and the sentence that the log has for it. */
export const REMARKS = {
  'tally-not-written': 'the tally beside the journal could not be written; the session goes on',
} as const

export type StoreRemark = keyof typeof REMARKS

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

type Refusing = 'away' | 'full' | 'read-only'

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
  /** The sentence where the journal has less than a snapshot was made of. */
  readonly damaged: (what: string) => Error
  /** `null` where there is none that this build wrote. */
  read(show: ShowId): Promise<Snapshot | null>
  /** Replaces the one before. */
  keep(snapshot: Snapshot): Promise<void>
}

/** A link is a capability: whoever holds its key is its person, in its role, in its show. */
export interface Link {
  readonly id: LinkId
  readonly show: ShowId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  /** A label, for links that are no person's. */
  readonly name: string | null
  /** Counts renewals: a new generation has a new key, and the old one opens nothing. */
  readonly generation: number
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

/** The links of a show as they were at one moment. */
export interface LinksOf {
  /** Goes up with each change. */
  readonly version: number
  /** In the order in which they were made. */
  readonly links: readonly Link[]
}

export interface LinkStore {
  of(show: ShowId): Promise<LinksOf>
  /**
   * Inserts each, or replaces the link of the same id; all or none. Answers the version that they make, or `taken` where
   * the show's links are no longer as of `version`: read them again, and decide again. Rejects where nothing was stored.
   */
  save(show: ShowId, version: number, links: readonly Link[]): Promise<number | 'taken'>
}
