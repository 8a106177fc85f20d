import type { Actor, Role } from '../domain/actor.ts'
import type { Agenda } from '../domain/agenda/agenda.ts'
import type { Paper } from '../domain/papers/papers.ts'
import { knowsTheRoom } from '../domain/roles.ts'
import type { Show } from '../domain/show.ts'
import type { AgendaFile } from '../files/agenda/file.ts'
import { writeAgenda } from '../files/write.ts'
import type { ApiLive, ApiView } from '../protocol/api/apiView.ts'
import { unpackLive } from '../protocol/sent/picture.ts'
import type { SeenPaper, WireLive } from '../protocol/view.ts'
import { agendaSeenBy } from './agendaSeenBy.ts'
import { presserOf } from './presser.ts'
import { requestsInApi } from './queueSeenBy.ts'
import { meSeenBy, pastTurnSeenBy } from './seenBy.ts'

/** How many of the turns and stays that are over are told here; the record has them all. */
const NEWEST = 24

export function apiLive(role: Role, show: Show, sent: WireLive): ApiLive {
  const { past: _, messagesBefore: __, ...live } = unpackLive(sent, show.agenda)
  const { turns, visits } = show.floor
  return {
    ...live,
    queue: {
      ...live.queue,
      lists: show.queue.lists,
      requests: requestsInApi(role, live.queue.requests, show.queue, turns),
    },
    turns: turns.slice(-NEWEST).map((turn) => pastTurnSeenBy(role, turn, show)),
    visits: visits.slice(-NEWEST),
    papers: papersSeenBy(role, show),
  }
}

/** What was added to the agenda's own, oldest first; for those who work on the meeting. */
export function papersSeenBy(role: Role, { papers }: Show): readonly SeenPaper[] {
  return knowsTheRoom(role) ? papers.added.map(seenPaper) : []
}

export function apiAgenda(role: Role, agenda: Agenda): AgendaFile {
  return writeAgenda(agendaSeenBy(role, agenda))
}

export function apiMe(actor: Actor): Pick<ApiView, 'me'> {
  return actor.role === 'public' ? {} : { me: meSeenBy(actor) }
}

function seenPaper({ id, at, by, what }: Paper): SeenPaper {
  return { id, at, by: presserOf(by), what }
}
