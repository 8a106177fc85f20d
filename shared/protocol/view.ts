import type { AgendaFile } from '../agenda/file.ts'
import type { Actor, LinkId, Role } from '../domain/actor.ts'
import type { Agenda, BoothId, PersonId, SlotId } from '../domain/agenda.ts'
import type { BoothState } from '../domain/booths.ts'
import type { Course } from '../domain/course.ts'
import type { WorkClock } from '../domain/interpreting.ts'
import type { Message } from '../domain/messages.ts'
import type { Notice } from '../domain/notices.ts'
import type { Paper } from '../domain/papers.ts'
import type { Readiness } from '../domain/readiness.ts'
import type { Command, Revision } from '../domain/show.ts'
import type { Signal, SignalPress } from '../domain/signals.ts'
import type { Request, SpeakerList } from '../domain/speakerList.ts'
import type { Duration, Instant } from '../domain/time.ts'

/** The protocol's version; the server refuses others with `wrong-protocol`, and the page reloads itself. */
export const PROTOCOL = 4

/** Server → client, over sockets. Instants are epoch ms, durations ms, also those of the agenda. */
export interface View {
  readonly revision: Revision
  /** The server's clock as this was sent. */
  readonly sentAt: Instant
  readonly live: Live
  /** As this role may know it; sent when it changed for this connection. */
  readonly agenda?: Agenda
  /** Who this key is; absent without a key, and on the socket only sent with the first view. */
  readonly me?: Me
  /** What concerns this key alone. Speakers, interpreters and crew only; sockets get it as `mine`. */
  readonly mine?: Mine
}

/** Over HTTP and server-sent events: what scripts rely on has the agenda in the shape of `agenda.json`. */
export interface ApiView extends Omit<View, 'agenda'> {
  readonly agenda: AgendaFile
}

/** Small and whole: a lost message heals with the next. */
export interface Live extends Course {
  /** Newest first. Moderators only; empty for others. */
  readonly undo: readonly UndoLine[]
  readonly queue: SeenQueue
  /** Moderators and crew: the newest, gone ones too. The public: what is for them. Others have theirs in `mine`. */
  readonly messages: readonly SeenMessage[]
  /** Moderators and crew only. */
  readonly readiness: Readiness
  /** Moderators and crew only. */
  readonly notices: readonly SeenNotice[]
  /** Moderators and crew only; every booth of the agenda is in it. */
  readonly booths: Readonly<Record<BoothId, SeenBooth>>
  /** Moderators and crew: all that are open, and the newest of the others. */
  readonly signals: readonly SeenSignal[]
  /** Moderators, crew and interpreters: what was added to the agenda's own, oldest first. */
  readonly papers: readonly SeenPaper[]
}

export interface SeenBooth {
  /** Its own word; `null` while it has given none. */
  readonly ready: { readonly said: boolean; readonly at: Instant } | null
  /** Each of its interpreters, in the agenda's order. Moderators only; empty for the crew. */
  readonly mics: readonly SeenMic[]
}

export interface SeenMic {
  readonly person: PersonId
  /** Since when on mic; `null` is off. */
  readonly onSince: Instant | null
  /** Minutes interpreting. */
  readonly clock: WorkClock
}

/** Booths are named to those who answer, interpreters are not. */
export interface SeenSignal extends Omit<Signal, 'by' | 'presses'> {
  readonly presses: readonly Omit<SignalPress, 'by'>[]
  readonly by: Presser | null
}

export interface SeenPaper extends Omit<Paper, 'by'> {
  readonly by: Presser
}

export interface SeenQueue {
  readonly lists: Readonly<Record<SlotId, SpeakerList>>
  /** How many wait in each slot: all that the public learns of it. */
  readonly waiting: Readonly<Record<SlotId, number>>
  /**
   * In their order. Moderators and crew see all of them; speakers and interpreters those who wait or have the floor;
   * notes stay with moderators, crew and interpreters. In `mine` the note is what the speaker wrote, and no other.
   */
  readonly requests: readonly SeenRequest[]
}

export interface SeenRequest extends Omit<Request, 'by' | 'limit' | 'replyTo' | 'ownNote'> {
  /** Who typed it in; moderators and crew only. */
  readonly by: Presser | null
  /** Its own, its kind's or the usual one. */
  readonly limit: Duration
}

export interface SeenMessage extends Omit<Message, 'by' | 'seen'> {
  readonly by: Presser
  /** Moderators and crew only; empty for others. */
  readonly seen: readonly SeenSight[]
}

export interface SeenNotice extends Omit<Notice, 'by' | 'seen'> {
  readonly by: Presser
  /** Moderators and crew only; empty for others. */
  readonly seen: readonly SeenSight[]
}

export interface SeenSight {
  readonly by: Presser
  readonly at: Instant
}

/** Who pressed, as others may know it: never which link. */
export type Presser = Pick<Actor, 'role' | 'person' | 'name'>

/** What is for this key alone: what it has not seen yet, and its own requests in every state. */
export interface Mine {
  readonly messages: readonly SeenMessage[]
  readonly notices: readonly SeenNotice[]
  readonly ready: boolean
  readonly requests: readonly SeenRequest[]
  /** The interpreter's own booth. */
  readonly booth: MyBooth | null
  /** What the interpreter's own booth has sent. */
  readonly signals: readonly MySignal[]
  /** For the speaker who has the floor: since when interpreters ask to slow down, and never which. */
  readonly slowDown: Instant | null
  /** When the interpreter last looked at texts, documents and terms. */
  readonly looked: Instant | null
}

export interface MyBooth extends Pick<BoothState, 'ready' | 'turnLength' | 'handover'> {
  readonly id: BoothId
  /** Each of its interpreters, in the agenda's order. */
  readonly mics: readonly SeenMic[]
}

export interface MySignal extends Omit<Signal, 'by' | 'presses' | 'booths'> {
  /** Those of this booth; another booth's are only counted. */
  readonly presses: readonly SignalPress[]
  /** Of all booths. */
  readonly pressed: number
  /** How many booths mean it, this one included. */
  readonly booths: number
  /** Whether this booth still means it. */
  readonly meant: boolean
}

export interface UndoLine {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Presser
  readonly command: Command
}

export interface Me {
  readonly link: LinkId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  readonly name: string | null
}
