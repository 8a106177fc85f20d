import type { Role } from '../../shared/domain/actor.ts'
import type { Show } from '../../shared/domain/show.ts'
import { pictureOf } from '../../shared/protocol/sent/picture.ts'
import type { Live } from '../../shared/protocol/view.ts'
import { agendaSeenBy } from '../../shared/views/agendaSeenBy.ts'
import { liveSeenBy } from '../../shared/views/seenBy.ts'

/** What a page of this role works with. */
export function pageView(role: Role, show: Show): Live {
  const { revision, agenda } = show
  return pictureOf({ revision, live: liveSeenBy(role, show), agenda: agendaSeenBy(role, agenda) }).live
}
