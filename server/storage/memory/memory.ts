import { randomBytes } from 'node:crypto'
import type { ShowId } from '../../../shared/domain/agenda/agenda.ts'
import type { Snapshot } from '../../../shared/domain/history/history.ts'
import { type Instant, NONE } from '../../../shared/domain/time.ts'
import type {
  Claim,
  Ears,
  Engine,
  Journal,
  LinkStore,
  LinksOf,
  Secret,
  Snapshots,
  Storage,
  StoredRow,
} from '../storage.ts'
import { rejectingAway } from '../storeAway.ts'

/** What several servers of one process may share. */
interface Place {
  readonly rows: StoredRow[]
  readonly links: Map<ShowId, LinksOf>
  readonly snapshots: Map<ShowId, { readonly build: string; readonly snapshot: Snapshot }>
  readonly ears: Map<object, Ears>
  secret: string | null
}

const places = new Map<string, Place>()

/** No show outlasts the process: for a rehearsal, and for tests. Servers of one process that name the same folder share it. */
export const memory: Engine = {
  placeIn: (settings) => settings['DATA_DIR'] ?? '',
  claim: claimMemory,
  lasts: false,
  backups: null,
}

function claimMemory(place: string): Claim {
  return {
    taken: null,
    news: 'STORAGE is memory: every session and link is gone once this server ends.',
    secret: async (given) => secretIn(placeOf(place), given),
    open: async (build) => rejectingAway(openMemory(placeOf(place), build), () => false),
    release: () => undefined,
  }
}

function placeOf(name: string): Place {
  const known = places.get(name)
  if (known !== undefined) return known
  const made = emptyPlace()
  places.set(name, made)
  return made
}

function secretIn(place: Place, given: string | null): Secret {
  const before = place.secret
  const text = given ?? before ?? randomBytes(32).toString('hex')
  place.secret = text
  return { text, isAnother: before !== null && before !== text }
}

export function emptyPlace(): Place {
  return { rows: [], links: new Map(), snapshots: new Map(), ears: new Map(), secret: null }
}

export function openMemory(place: Place, build: string | null): Storage {
  /** Who wrote is not told. */
  const self = {}
  const others = () => [...place.ears].flatMap(([whose, ears]) => (whose === self ? [] : [ears]))
  return {
    journal: journalIn(place, (show) => {
      for (const ears of others()) ears.moved(show)
    }),
    links: linksIn(place, (show) => {
      for (const ears of others()) ears.links(show)
    }),
    snapshots: snapshotsIn(place, build),
    tail: {
      watch(ears) {
        place.ears.set(self, ears)
        return () => place.ears.delete(self)
      },
    },
    health: { awayFor: () => NONE, watch: () => () => undefined, remarks: () => [], watchRemarks: () => undefined },
    engine: 'memory',
    upgradedFrom: null,
    close: async () => void place.ears.delete(self),
  }
}

function journalIn({ rows }: Place, moved: (show: ShowId) => void): Journal {
  return {
    shows: async () => [...new Set(rows.map((row) => row.show))],
    read: async (show, after) => rows.filter((row) => row.show === show && row.revision > after),
    find: async (show, id) => {
      const row = rows.find((each) => each.show === show && each.id === id)
      if (row === undefined) return null
      const { revision, by, command } = row
      return { revision, link: by.link, refused: command.type === 'Refused' ? command.code : null }
    },
    lastInstant: async () => {
      const last = new Map(rows.map(({ show, at }) => [show, at]))
      return [...last.values()].reduce<Instant | null>(
        (latest, at) => (latest !== null && latest > at ? latest : at),
        null,
      )
    },
    append: async (row, after) => {
      const own = rows.filter(({ show }) => show === row.show)
      const follows = (own.at(-1)?.sum ?? null) === (after?.sum ?? null) && row.revision === own.length + 1
      if (!follows || own.some(({ id }) => id === row.id)) return { is: 'taken' }
      const sum = rows.length
      rows.push(structuredClone({ ...row, sum }))
      moved(row.show)
      return { is: 'stored', head: { revision: row.revision, sum } }
    },
  }
}

function linksIn({ links }: Place, changed: (show: ShowId) => void): LinkStore {
  const of = (show: ShowId) => links.get(show) ?? { version: 0, links: [] }
  return {
    of: async (show) => of(show),
    save: async (show, version, saved) => {
      const known = of(show)
      if (known.version !== version) return 'taken'
      const all = new Map([...known.links, ...saved].map((link) => [link.id, link]))
      links.set(show, { version: version + 1, links: [...all.values()] })
      changed(show)
      return version + 1
    },
  }
}

function snapshotsIn({ snapshots }: Place, build: string | null): Snapshots {
  return {
    damaged: (what) => new Error(`what is kept in memory is damaged (${what})`),
    read: async (show) => {
      const kept = snapshots.get(show)
      return kept?.build === build ? kept.snapshot : null
    },
    keep: async (snapshot) => {
      if (build !== null) snapshots.set(snapshot.show.id, { build, snapshot })
    },
  }
}
