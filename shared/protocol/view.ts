import type { AgendaFile } from '../agenda/file.ts'
import type { Actor, LinkId, Role } from '../domain/actor.ts'
import type { BoothId, PersonId } from '../domain/agenda.ts'
import type { Course } from '../domain/course.ts'
import type { Command, Revision } from '../domain/show.ts'
import type { Instant } from '../domain/time.ts'

/** The protocol's version; the server refuses others with `wrong-protocol`, and the page reloads itself. */
export const PROTOCOL = 1

/** Server → client, the same over HTTP, server-sent events and sockets. Instants are epoch ms, durations ms. */
export interface View {
  readonly revision: Revision
  /** The server's clock as this was sent. */
  readonly sentAt: Instant
  readonly live: Live
  /** Sockets send it when it changed for this connection; the other doors always. */
  readonly agenda?: AgendaFile
  /** Who this key is; absent without a key, and on the socket only sent with the first view. */
  readonly me?: Me
}

/** Small and whole: a lost message heals with the next. */
export interface Live extends Course {
  /** Newest first. Moderators only; empty for others. */
  readonly undo: readonly UndoLine[]
}

export interface UndoLine {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Pick<Actor, 'role' | 'person' | 'name'>
  readonly command: Command
}

export interface Me {
  readonly link: LinkId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  readonly name: string | null
}
