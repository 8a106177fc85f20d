import type { Actor } from '../../../shared/domain/actor.ts'
import { onceFor } from '../../../shared/domain/once.ts'
import type { Audiences, Whole } from '../../show/audiences.ts'
import type { Authority } from '../../show/deciding/authority.ts'
import { viewOf } from '../../show/views.ts'
import { type Packet, packetOf, type SharedText } from '../lines/frames.ts'

/** What a page begins with. What all of a role see is written out once, however many join. */
export function wholePacket(authority: Authority, audiences: Audiences, actor: Actor): Packet {
  const { live: _live, agenda: _agenda, ...own } = viewOf(authority, audiences, actor)
  const rest = sharedText(audiences.whole(authority, actor.role))
  return packetOf('message', `2["view",${JSON.stringify(own).slice(0, -1)},`, rest)
}

const sharedText = onceFor(({ live, agenda }: Whole): SharedText => {
  const text = `"live":${JSON.stringify(live)},"agenda":${JSON.stringify(agenda)}}]`
  return { text, bytes: Buffer.from(text) }
})
