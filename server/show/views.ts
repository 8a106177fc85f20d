import type { Actor } from '../../shared/domain/actor.ts'
import type { ApiView } from '../../shared/protocol/api/apiView.ts'
import type { View } from '../../shared/protocol/view.ts'
import { apiMe } from '../../shared/views/apiView.ts'
import { meSeenBy } from '../../shared/views/seenBy.ts'
import type { Audiences } from './audiences.ts'
import type { Authority } from './deciding/authority.ts'
import { agendaFileOf, apiLiveOf } from './roleViews.ts'

/** What a page begins with. */
export function viewOf(authority: Authority, audiences: Audiences, actor: Actor): View {
  const { revision, live, agenda } = audiences.whole(authority, actor.role)
  const view = { revision, sentAt: authority.now(), live, agenda }
  if (actor.role === 'public') return view
  const mine = audiences.mine(authority, actor)
  return { ...view, me: meSeenBy(actor), ...(mine === null ? {} : { mine }) }
}

/** What the API answers this person: as of the newest revision, which a script compares with its press's. */
export function apiView(authority: Authority, audiences: Audiences, actor: Actor): ApiView {
  const { show } = authority.history()
  const { role } = actor
  const mine = audiences.mine(authority, actor)
  return {
    revision: role === 'public' ? audiences.whole(authority, role).revision : show.revision,
    sentAt: authority.now(),
    live: apiLiveOf(show, role),
    agenda: agendaFileOf(show.agenda, role),
    ...apiMe(actor),
    ...(mine === null ? {} : { mine }),
  }
}
