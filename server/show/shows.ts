import type { Agenda, ShowId } from '../../shared/domain/agenda.ts'
import { type History, replay, resume } from '../../shared/domain/history.ts'
import type { Edits } from '../../shared/domain/show.ts'
import type { CommandAnswer } from '../../shared/protocol/messages.ts'
import type { Journal, Snapshots } from '../journal/journal.ts'
import { REMEDY } from '../journal/store.ts'
import { type Authority, type AuthorityPorts, createAuthority } from './authority.ts'

/** All shows of this server, each with its own authority. */
export interface Shows {
  readonly find: (show: ShowId) => Authority | null
  readonly all: () => readonly Authority[]
  /** Opens a new show on an agenda, or hands it to one that has not started. */
  readonly load: (agenda: Agenda, edits: Edits) => Promise<CommandAnswer>
  readonly watchOpened: (look: (authority: Authority) => void) => void
  readonly settled: () => Promise<void>
}

type Ports = Omit<AuthorityPorts, 'append' | 'find' | 'keepSnapshot'>

export async function restoreShows(journal: Journal, snapshots: Snapshots, ports: Ports): Promise<Shows> {
  const all = new Map<ShowId, Authority>()
  const opening = new Map<ShowId, Authority>()
  const watchers: ((authority: Authority) => void)[] = []
  const storage = { append: journal.append, find: journal.find, keepSnapshot: snapshots.keep }

  for (const show of await journal.shows()) {
    all.set(show, createAuthority(show, await restore(show, journal, snapshots), { ...ports, ...storage }))
  }

  return {
    find: (show) => all.get(show) ?? null,
    all: () => [...all.values()],
    async load(agenda, edits) {
      const known = all.get(agenda.id) ?? opening.get(agenda.id)
      const authority = known ?? createAuthority(agenda.id, null, { ...ports, ...storage })
      opening.set(agenda.id, authority)
      const answer = await authority.load(agenda, edits)
      if (!answer.ok || all.has(agenda.id)) return answer
      // Until it is among all, it stays among those being opened: a show never has two authorities.
      all.set(agenda.id, authority)
      opening.delete(agenda.id)
      for (const look of watchers) look(authority)
      return answer
    },
    watchOpened(look) {
      watchers.push(look)
    },
    async settled() {
      await Promise.all([...all.values()].map((authority) => authority.settled()))
    },
  }
}

async function restore(show: ShowId, journal: Journal, snapshots: Snapshots): Promise<History | null> {
  const snapshot = await snapshots.read(show)
  if (snapshot === null) return replay(await journal.read(show, 0))
  const { revision } = snapshot.origin
  const rows = await journal.read(show, revision)
  const last = rows.at(-1)?.revision ?? revision
  if (last < snapshot.show.revision) {
    throw new Error(`the journal of "${show}" has lost what came after revision ${last}. ${REMEDY}`)
  }
  return resume(snapshot, rows)
}
