import type { Instant } from '../../../shared/domain/time.ts'
import type { Patch } from '../../../shared/protocol/change/change.ts'
import type { CommandAnswer, CommandEnvelope, Handshake, HandshakeRefusal } from '../../../shared/protocol/messages.ts'
import type { PageName } from '../../../shared/protocol/pages.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import type { MineChange, View, ViewChange } from '../../../shared/protocol/view.ts'

/** What the connection needs of a transport. Nothing sent while it is down is kept. */
interface Wire {
  readonly open: () => void
  readonly close: () => void
  /** Drops whatever there is and connects anew, now. */
  readonly renew: () => void
  /** The view again, please. */
  readonly askWhole: () => void
  readonly askClock: (answer: (now: Instant) => void) => void
  readonly sendCommand: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void) => void
}

export interface WireEvents {
  /** Any message at all; a heartbeat with the server's clock, unless what was said before it was not all sent. */
  readonly heard: (heartbeat: Instant | null) => void
  /** A connection stands: whatever comes over it is said from now on. */
  readonly opened: () => void
  readonly closed: () => void
  /** A view of so many bytes is next, and nothing is heard until all of it is there. */
  readonly coming: (whole: { readonly bytes: number }) => void
  readonly view: (view: View) => void
  readonly change: (change: ViewChange) => void
  readonly mine: (change: MineChange) => void
  readonly screens: (screens: readonly Screen[]) => void
  readonly screensChanged: (change: Patch) => void
  readonly identify: (screen: { readonly name: string }) => void
  readonly goTo: (page: { readonly view: PageName }) => void
  /** Since when, on the server's clock, it cannot write anything down; `null` once it can. */
  readonly store: (store: { readonly away: Instant | null }) => void
  readonly revoked: () => void
  readonly refused: (reason: HandshakeRefusal) => void
}

export type OpenWire = (handshake: Handshake, events: WireEvents) => Wire
