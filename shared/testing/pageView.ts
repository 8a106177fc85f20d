import type { Role } from '../domain/actor.ts'
import type { Show } from '../domain/show.ts'
import { pictureOf } from '../protocol/sent/picture.ts'
import type { Live } from '../protocol/view.ts'
import { agendaSeenBy } from '../views/agendaSeenBy.ts'
import { liveSeenBy } from '../views/seenBy.ts'

/** What a page of this role works with. */
export function pageView(role: Role, show: Show): Live {
  const { revision, agenda } = show
  return pictureOf({ revision, live: liveSeenBy(role, show), agenda: agendaSeenBy(role, agenda) }).live
}
