import type { Refusal } from '../domain/decision.ts'
import type { Command, Revision } from '../domain/show.ts'
import type { Instant } from '../domain/time.ts'
import type { PageView, Screen } from './screens.ts'
import type { MineChange, View, ViewChange } from './view.ts'

/** One press. The same `id` acts once, however often it arrives, and gets its first answer again. */
export interface CommandEnvelope {
  /** A UUID made by the presser. */
  readonly id: string
  /** After this server instant an id not seen before is refused as `too-late`. */
  readonly until?: Instant | undefined
  /** This press was sent before and is unanswered: it never hears `not-stored`, because a copy of it may be done yet. */
  readonly again?: true | undefined
  readonly command: Command
}

export type CommandAnswer =
  | { readonly ok: true; readonly revision: Revision }
  | { readonly ok: false; readonly code: Code; readonly over?: Oversize }

/** In bytes, as it would be sent, and as it may be. */
export interface Oversize {
  readonly size: number
  readonly bound: number
}

/** Refusals of the show, and those of the door. */
export type Code =
  | Refusal
  /** Not of the protocol's shape: a bug in the sender. */
  | 'malformed'
  /** It came after its `until`: say that the press was not done. */
  | 'too-late'
  /** Another link used this command id: make a new one. */
  | 'duplicate-id'
  /** It was never offered to the store, so it was not done and never will be: say so, and let the person press again. */
  | 'not-stored'
  /** Slow down; the press was not done. */
  | 'too-many'

/** Reasons for which the handshake is refused, as the `message` of socket.io's connect error. */
export type HandshakeRefusal = 'unknown-show' | 'bad-key' | 'wrong-protocol' | 'bad-origin' | 'too-many'

/** `auth` of the socket handshake. Without a key one watches as the public does. */
export interface Handshake {
  readonly show: string
  readonly key: string | null
  readonly protocol: number
  /** Which page is open; a program that is no page leaves it out. */
  readonly view: PageView | null
}

export interface ServerToClient {
  /** Whole: on joining, when asked for, and in place of the changes that a slow line has missed. */
  view: (view: View) => void
  /** What changed for everybody of this role; nothing where nothing did. */
  change: (change: ViewChange) => void
  /** What changed for this key alone. */
  mine: (change: MineChange) => void
  /** To moderators' pages, at most once a second: every screen that is connected. */
  screens: (screens: readonly Screen[]) => void
  /** Say large which screen this is. */
  identify: (screen: { readonly name: string }) => void
  /** Show another page of this link's own scope. */
  goTo: (page: { readonly view: PageView }) => void
  /** Since when the server cannot write anything down, `null` once it can again; on joining only while it cannot. */
  store: (store: { readonly away: Instant | null }) => void
  /** The link was revoked or renewed; the server hangs up next. */
  revoked: () => void
  /** Somebody with a key needed this place; the server hangs up next. Keep the picture, and come back later. */
  later: () => void
}

export interface ClientToServer {
  command: (envelope: CommandEnvelope, ack: (answer: CommandAnswer) => void) => void
  /** What came does not fit what was there: the view again, please. */
  whole: () => void
  /** Answered with the server's clock, epoch ms. */
  clock: (ack: (answer: { readonly now: Instant }) => void) => void
}
