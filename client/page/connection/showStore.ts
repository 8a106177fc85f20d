import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { HandshakeRefusal } from '../../../shared/protocol/messages.ts'
import type { PageName } from '../../../shared/protocol/pages.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import type { Live, Me, Mine, Stamp } from '../../../shared/protocol/view.ts'

/** `caught-up` is live again after a gap: said for four seconds. */
export type ConnectionStatus = 'connecting' | 'live' | 'late' | 'lost' | 'caught-up'

export interface ConnectionState {
  readonly status: ConnectionStatus
  /** As of when the page knows the show, on `performance.now()`; when it opened, before the first picture. */
  readonly asOf: number
  /** Whether there was ever a picture. */
  readonly heard: boolean
  /** The line lives, and is slower than what is sent. */
  readonly slow: boolean
}

/** What was pressed at each control and has no answer yet; a control without such a press stands here not at all. */
type Sent = Readonly<Record<string, readonly Command[]>>

/** What the server last said, and how long ago. Only the connection writes it. */
export interface ShowState {
  readonly show: string
  readonly connection: ConnectionState
  readonly revision: Stamp | null
  readonly live: Live | null
  readonly agenda: Agenda | null
  readonly me: Me | null
  /** What is for this key alone; `null` for moderators and the public. */
  readonly mine: Mine | null
  /** Every connected screen; moderators only. */
  readonly screens: readonly Screen[]
  /** Somebody asked which screen this is: its name, and when that was heard, on `performance.now()`. */
  readonly identify: { readonly name: string; readonly at: number } | null
  /** A moderator sends this screen to another of its pages. */
  readonly goTo: PageName | null
  /** Since when, on its own clock, the server cannot write anything down: presses wait, and the picture stays true. */
  readonly unsavedSince: Instant | null
  /** Why the server does not talk to this page. The last picture stays. */
  readonly refused: HandshakeRefusal | 'revoked' | null
  readonly sent: Sent
}

export type ShowStore = StoreApi<ShowState>

export function createShowStore(show: string, openedAt: number): ShowStore {
  return createStore<ShowState>(() => ({
    show,
    connection: { status: 'connecting', asOf: openedAt, heard: false, slow: false },
    revision: null,
    live: null,
    agenda: null,
    me: null,
    mine: null,
    screens: [],
    identify: null,
    goTo: null,
    unsavedSince: null,
    refused: null,
    sent: {},
  }))
}
