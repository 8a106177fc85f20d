import type { Agenda, ShowId } from '../../shared/domain/agenda.ts'
import type { Edits } from '../../shared/domain/show.ts'
import type { CommandAnswer } from '../../shared/protocol/messages.ts'
import type { Journal } from '../journal/journal.ts'
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

export async function restoreShows(journal: Journal, ports: Omit<AuthorityPorts, 'append' | 'find'>): Promise<Shows> {
  const all = new Map<ShowId, Authority>()
  const opening = new Map<ShowId, Authority>()
  const watchers: ((authority: Authority) => void)[] = []
  const storage = { append: journal.append, find: journal.find }

  for (const show of await journal.shows()) {
    all.set(show, createAuthority(show, await journal.read(show), { ...ports, ...storage }))
  }

  return {
    find: (show) => all.get(show) ?? null,
    all: () => [...all.values()],
    async load(agenda, edits) {
      const known = all.get(agenda.id) ?? opening.get(agenda.id)
      const authority = known ?? createAuthority(agenda.id, [], { ...ports, ...storage })
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
