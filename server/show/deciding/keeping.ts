import type { ShowId } from '../../../shared/domain/agenda/agenda.ts'
import {
  beginHistory,
  type Entry,
  extend,
  type History,
  type RefusedEntry,
} from '../../../shared/domain/history/history.ts'
import type { Revision } from '../../../shared/domain/show.ts'
import { seconds } from '../../../shared/domain/time.ts'
import { pause } from '../../pause.ts'
import type { Appended, Found, Head, Journal, Row, StoredRow } from '../../storage/storage.ts'

/** What of a show is durable, and the one way to add to it. It is called by one at a time. */
export interface Keeping {
  readonly history: () => History | null
  /** Throws as long as the show has no agenda. */
  readonly current: () => History
  /** The revision of the next row: not every row is a change that somebody sees. */
  readonly next: () => Revision
  /** What the history will be with an entry. May throw, as nothing may once the entry is stored. */
  readonly withEntry: (entry: Entry) => History
  /** Offers a row until it is known what became of it. `after` is the history with it; `null` as long as there is none. */
  readonly keep: (id: string, entry: Entry | RefusedEntry, after: History | null) => Promise<Kept>
  /** Reads what others did. Rejects while the journal cannot be read. */
  readonly follow: () => Promise<void>
  /** Follows what others did, and answers what became of a command id. Rejects while the journal cannot be read. */
  readonly news: (id: string) => Promise<News>
}

export interface News {
  readonly found: Found | null
  /** Others were there: what was decided before is to be decided again. */
  readonly overtaken: boolean
}

type Kept =
  | { readonly is: 'stored'; readonly revision: Revision }
  /** The id is there already. */
  | { readonly is: 'known'; readonly found: Found }
  /** Others came first, and what they did is in the history now: decide again. */
  | { readonly is: 'overtaken' }
  | { readonly is: 'refused' }

export interface KeepingPorts extends Pick<Journal, 'append' | 'find' | 'read'> {
  /** Told of a store that fails. */
  readonly report: (problem: unknown) => void
  /** Told of the history whenever it has changed. */
  readonly changed: (history: History, entries: readonly (Entry | RefusedEntry)[]) => void
}

/** A show as its journal has it. */
export interface Known {
  readonly history: History
  readonly head: Head
}

/** How often a store that does not answer is asked again. */
const AGAIN = seconds(0.5)

export function createKeeping(show: ShowId, known: Known | null, ports: KeepingPorts): Keeping {
  let history = known?.history ?? null
  let head = known?.head ?? null

  /** A row that was in doubt once may be there, whatever is said of it later: a no is none. */
  const untilKnown = async (row: Row): Promise<Extract<Appended, { readonly is: 'stored' | 'taken' }>> => {
    ports.report(new Error('nobody knows yet whether a command was stored'))
    for (;;) {
      await pause(AGAIN)
      const said = await ports.append(row, head)
      if (said.is === 'stored' || said.is === 'taken') return said
    }
  }

  const untilRead = async <T>(read: () => Promise<T>): Promise<T> => {
    for (let failed = false; ; failed = true) {
      try {
        return await read()
      } catch (problem) {
        if (!failed) ports.report(problem)
        await pause(AGAIN)
      }
    }
  }

  const take = (rows: readonly StoredRow[]) => {
    const last = rows.at(-1)
    const [first] = rows
    if (first === undefined || last === undefined) return
    const [start, rest] = history === null ? [opened(first), rows.slice(1)] : [history, rows]
    history = rest.reduce<History>(extend, start)
    head = { revision: last.revision, sum: last.sum }
    ports.changed(history, rows)
  }

  const news = async (id: string): Promise<News> => {
    const rows = await ports.read(show, head?.revision ?? 0)
    take(rows)
    return { found: await ports.find(show, id), overtaken: rows.length > 0 }
  }

  return {
    history: () => history,
    current() {
      if (history === null) throw new Error(`show ${show} has no agenda yet`)
      return history
    },
    next: () => (head?.revision ?? 0) + 1,
    follow: async () => take(await ports.read(show, head?.revision ?? 0)),
    news,
    withEntry: (entry) => (history === null ? beginHistory(entry) : extend(history, entry)),
    async keep(id, entry, after) {
      const row = { ...entry, show, id } as Row
      const first = await ports.append(row, head)
      const said = first.is === 'in-doubt' ? await untilKnown(row) : first
      if (said.is === 'refused') {
        ports.report(new Error(`a command could not be stored: ${said.why}`))
        return said
      }
      if (said.is === 'taken') {
        const { found, overtaken } = await untilRead(() => news(id))
        if (found !== null) return { is: 'known', found }
        if (overtaken) return { is: 'overtaken' }
        ports.report(new Error(`the journal of "${show}" does not go on from revision ${head?.revision ?? 0}`))
        return { is: 'refused' }
      }
      history = after
      head = said.head
      if (history !== null) ports.changed(history, [entry])
      return { is: 'stored', revision: entry.revision }
    },
  }
}

function opened(first: StoredRow): History {
  if (isRefused(first)) throw new Error('a journal begins by loading an agenda')
  return beginHistory(first)
}

function isRefused(entry: Entry | RefusedEntry): entry is RefusedEntry {
  return entry.command.type === 'Refused'
}
