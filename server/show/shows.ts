import type { Agenda, ShowId } from '../../shared/domain/agenda/agenda.ts'
import type { Edits } from '../../shared/domain/decide.ts'
import { replay, resume } from '../../shared/domain/history/history.ts'
import type { CommandAnswer } from '../../shared/protocol/messages.ts'
import type { Journal, Snapshots } from '../storage/storage.ts'
import { type Authority, type AuthorityPorts, createAuthority } from './deciding/authority.ts'
import type { Known } from './deciding/keeping.ts'

/** All shows of this server, each with its own authority. */
export interface Shows {
  readonly find: (show: ShowId) => Authority | null
  readonly all: () => readonly Authority[]
  /** Opens a new show on an agenda, or hands it to one that has not started. */
  readonly load: (agenda: Agenda, edits: Edits) => Promise<CommandAnswer>
  readonly watchOpened: (look: (authority: Authority) => void) => void
  /** Reads on where others have written; a show that is new here is opened. */
  readonly follow: (show: ShowId) => Promise<void>
  readonly settled: () => Promise<void>
}

type Ports = Omit<AuthorityPorts, 'append' | 'find' | 'read' | 'keepSnapshot'>

export async function restoreShows(journal: Journal, snapshots: Snapshots, ports: Ports): Promise<Shows> {
  const all = new Map<ShowId, Authority>()
  const opening = new Map<ShowId, Authority>()
  const watchers: ((authority: Authority) => void)[] = []
  const storage = { append: journal.append, find: journal.find, read: journal.read, keepSnapshot: snapshots.keep }

  for (const show of await journal.shows()) {
    all.set(show, createAuthority(show, await restore(show, journal, snapshots), { ...ports, ...storage }))
  }

  /** The show is stored by now: whatever fails here must not make it look as if it were not. */
  const tell = (look: (authority: Authority) => void, opened: Authority) => {
    try {
      look(opened)
    } catch (problem) {
      ports.report(problem)
    }
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
      for (const look of watchers) tell(look, authority)
      return answer
    },
    watchOpened(look) {
      watchers.push(look)
    },
    async follow(show) {
      const known = all.get(show) ?? opening.get(show)
      if (known !== undefined) return known.follow()
      const restored = await restore(show, journal, snapshots)
      if (restored === null || all.has(show)) return
      const authority = createAuthority(show, restored, { ...ports, ...storage })
      all.set(show, authority)
      for (const look of watchers) tell(look, authority)
    },
    async settled() {
      await Promise.all([...all.values()].map((authority) => authority.settled()))
    },
  }
}

async function restore(show: ShowId, journal: Journal, snapshots: Snapshots): Promise<Known | null> {
  const snapshot = await snapshots.read(show)
  const origin = snapshot?.origin.revision ?? 0
  // The row with which its run began is none of the run, but may be the show's last.
  const rows = await journal.read(show, Math.max(0, origin - 1))
  const head = rows.at(-1)
  if (snapshot !== null && (head?.revision ?? 0) < snapshot.show.revision) {
    throw snapshots.damaged(`the journal of "${show}" has lost what came after revision ${head?.revision ?? 0}`)
  }
  const history = snapshot === null ? replay(rows) : resume(snapshot, rows.slice(origin === 0 ? 0 : 1))
  return history && head ? { history, head } : null
}
