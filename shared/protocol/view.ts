import type { Actor, LinkId, Role } from '../domain/actor.ts'
import type { Agenda, BoothId, PersonId, SlotId } from '../domain/agenda.ts'
import type { BoothState } from '../domain/booths.ts'
import type { Course } from '../domain/course.ts'
import type { WorkClock } from '../domain/interpreting.ts'
import type { Message } from '../domain/messages.ts'
import type { Change, Notice } from '../domain/notices.ts'
import type { Paper, PaperId } from '../domain/papers.ts'
import type { SpokenTurn } from '../domain/past.ts'
import type { Readiness } from '../domain/readiness.ts'
import type { Command, Revision } from '../domain/show.ts'
import type { Signal, SignalPress } from '../domain/signals.ts'
import type { Request, RequestState, SpeakerList } from '../domain/speakerList.ts'
import type { Spoken } from '../domain/spokenSoFar.ts'
import type { Duration, Instant } from '../domain/time.ts'
import type { Change as WireChange } from './change.ts'

/** The protocol's version; the server refuses others with `wrong-protocol`, and the page reloads itself. */
export const PROTOCOL = 4

/**
 * Which picture this is. With a key it is the revision at which the picture last changed for this role. Without one it is
 * an opaque stamp of the public's own picture, so that nobody can count what they may not see.
 */
export type Stamp = Revision | string

/** Server → client on joining, and whenever a page has lost the thread. Instants are epoch ms, durations ms. */
export interface View {
  readonly revision: Stamp
  /** The server's clock as this was sent. */
  readonly sentAt: Instant
  readonly live: SentLive
  readonly agenda: Agenda
  /** Who this key is; absent without a key. */
  readonly me?: Me
  /** What concerns this key alone. Speakers, interpreters and crew only. */
  readonly mine?: Mine
}

/** Server → client afterwards: what changed for everybody of a role. It fits the picture `from`, and no other. */
export interface ViewChange {
  readonly from: Stamp
  readonly revision: Stamp
  readonly sentAt: Instant
  /** Of `{ live, agenda }`. */
  readonly change: WireChange
}

/** What changed for one key alone; it fits the `mine` of that revision. */
export interface MineChange {
  readonly from: Revision
  readonly change: WireChange
}

/** Bounded, however long a show runs. */
export interface SentLive extends Course {
  /** Newest first. Moderators only; empty for others. */
  readonly undo: readonly UndoLine[]
  readonly queue: SentQueue
  /** Moderators and crew: those that are up, and the newest of the others. The public: what is for them. Others have theirs in `mine`. */
  readonly messages: readonly SeenMessage[]
  /** How many older ones moderators and crew can fetch. */
  readonly messagesBefore: number
  /** Moderators and crew only. */
  readonly readiness: Readiness
  /** Moderators and crew only: the newest. */
  readonly notices: readonly SeenNotice[]
  /** Moderators and crew only; every booth of the agenda is in it. */
  readonly booths: Readonly<Record<BoothId, SeenBooth>>
  /** Moderators and crew: all that are open, and the newest of the others. */
  readonly signals: readonly SeenSignal[]
  /** Moderators, crew and interpreters: the newest paper beside the agenda's own, and how many there are. Fetched when opened. */
  readonly papers: { readonly count: number; readonly newest: PaperId } | null
}

/** As a page works with it. */
export interface Live extends Omit<SentLive, 'queue'> {
  readonly queue: SeenQueue
}

export interface SeenBooth {
  /** Its own word; `null` while it has given none. */
  readonly ready: { readonly said: boolean; readonly at: Instant } | null
  /** Who is on mic, in the agenda's order. Moderators only; `null` for the crew. */
  readonly mics: readonly SeenMic[] | null
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
  /** The newest. */
  readonly presses: readonly Omit<SignalPress, 'by'>[]
  /** How often it was pressed in all. */
  readonly pressed: number
  readonly by: Presser | null
}

export interface SeenPaper extends Omit<Paper, 'by'> {
  readonly by: Presser
}

interface QueueHead {
  /** Those that are open, have limits of their own, or in which somebody waits. */
  readonly lists: Readonly<Record<SlotId, SpeakerList>>
  /** How many wait in each slot: all that the public learns of it. */
  readonly waiting: Readonly<Record<SlotId, number>>
}

/** The first 500 of each slot in their order, as far as they fit: see `packRequest`. */
export interface SentQueue extends QueueHead {
  readonly requests: Readonly<Record<SlotId, readonly SentRequest[]>>
}

/** A request of a list as it is sent: five hundred of them fit where nothing unusual is said. What is usual is left out. */
export interface SentRequest extends Pick<SeenRequest, 'id' | 'kind' | 'language' | 'at'> {
  /** A person of the agenda, or a guest's name and organisation. */
  readonly who: PersonId | readonly [name: string, organisation: string | null]
  /** `waiting` where nothing is said. */
  readonly state?: RequestState
  /** `at` where nothing is said. */
  readonly since?: Instant
  /** The revision in its id where nothing is said. */
  readonly changed?: number
  /** Its own; the list's where nothing is said. */
  readonly limit?: Duration
  readonly behalf?: string
  readonly note?: string
  readonly noted?: true
  readonly by?: SeenRequest['by']
  readonly carriedFrom?: string
  readonly spoken?: SeenRequest['spoken']
}

export interface SeenQueue extends QueueHead {
  /**
   * In their order, slot by slot. Moderators and crew see those who wait, have the floor, are absent or were not reached,
   * and the newest of the others; speakers and interpreters those who wait or have the floor; notes stay with moderators,
   * crew and interpreters. In `mine` the note is what the speaker wrote, and no other.
   */
  readonly requests: readonly SeenRequest[]
}

export interface SeenRequest extends Omit<Request, 'by' | 'limit' | 'replyTo' | 'ownNote'> {
  /** It has a note or speaks on somebody's behalf, and that is not told here, far down the list: it is fetched when opened. */
  readonly noted: boolean
  /** Who typed it in; moderators and crew only. */
  readonly by: Presser | null
  /** Its own, its kind's or the usual one. */
  readonly limit: Duration
  /** How often and how long they have had the floor in turns that are over; moderators and crew only. */
  readonly spoken: Spoken
}

export interface SeenMessage extends Omit<Message, 'by' | 'seen'> {
  readonly by: Presser
  /** Moderators and crew only; empty for others, and where so many have seen it that only their number is told. */
  readonly seen: readonly SeenSight[]
  /** How many have seen it; moderators and crew only. */
  readonly seenBy: number
}

export interface SeenNotice extends Omit<Notice, 'by' | 'seen' | 'what'> {
  readonly by: Presser
  readonly what: SeenChange
  /** Moderators and crew only; empty for others, and where so many have seen it that only their number is told. */
  readonly seen: readonly SeenSight[]
  /** How many have seen it; moderators and crew only. */
  readonly seenBy: number
}

/** Long texts in it are cut. Of a catching up: how many changes it was, and those of the reader's own segments. */
export type SeenChange =
  | SimpleChange
  | Extract<Change, { is: 'loaded' }>
  | { readonly is: 'taken-back'; readonly of: SimpleChange }
export type SimpleChange =
  | Extract<Change, { is: 'edit' }>
  | (Extract<Change, { is: 'catch-up' }> & { readonly items: number })

export interface SeenSight {
  readonly by: Presser
  readonly at: Instant
}

/** Who pressed, as others may know it: never which link. */
export type Presser = Pick<Actor, 'role' | 'person' | 'name'>

/** What is for this key alone: what it has not seen yet, and its own requests in every state. */
export interface Mine {
  /** At which it last changed. */
  readonly revision: Revision
  readonly messages: readonly SeenMessage[]
  readonly notices: readonly SeenNotice[]
  readonly ready: boolean
  /** Those in which something can still happen, and the newest of the others. */
  readonly requests: readonly SeenRequest[]
  /** The newest of the speaker's own turns that are over. */
  readonly spoken: readonly SpokenTurn[]
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
  /** The newest of this booth; another booth's are only counted. */
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
  readonly command: ToldCommand
}

/** Long texts in it are cut; of a catching up, which may name every segment, only the number of its changes is told. */
export type ToldCommand = Command | { readonly type: 'CaughtUp'; readonly items: number }

export interface Me {
  readonly link: LinkId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  readonly name: string | null
}
