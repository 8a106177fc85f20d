import type { Server, Socket } from 'socket.io'
import type { Actor } from '../../shared/domain/actor.ts'
import type { ClientToServer, ServerToClient } from '../../shared/protocol/messages.ts'
import type { PageName } from '../../shared/protocol/pages.ts'
import type { Authority } from '../show/deciding/authority.ts'

/** What the handshake found out; there is no handler before it. */
export interface Entered {
  readonly actor: Actor
  readonly authority: Authority
  readonly address: string
  readonly view: PageName
  /** A page of an older protocol, which is only let in to be told. */
  readonly outdated: boolean
  /** Presses under way. */
  unanswered: number
}

export type SocketServer = Server<ClientToServer, ServerToClient, Record<string, never>, Entered>
export type EnteredSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Entered>
