import type { Actor } from '../actor.ts'
import type { BoothId, LanguageCode, PersonId, SegmentId, SlotId, SlotKind, Text } from '../agenda/agenda.ts'
import type { Command, LoadAgenda, ServerCommand } from '../commands.ts'
import type { Certainty, Guest, Spoken, TurnId, TurnKind, Warning } from '../floor/floor.ts'
import type { RequestId, RequestKind, RequestState } from '../queue/speakerList.ts'
import type { Fate, ShowStatus } from '../runOfShow/runOfShow.ts'
import type { Revision } from '../show.ts'
import type { SignalId, SignalKind, SignalState } from '../signals/signals.ts'
import type { Duration, Instant } from '../time.ts'

/** What happened in one run of a show: everything needed to read it years later, names included. */
export interface ShowRecord {
  readonly show: string
  readonly title: Text
  readonly run: number
  readonly status: ShowStatus
  /** The zone whose local times the agenda is written in. */
  readonly zone: string
  readonly madeAt: Instant
  readonly planned: { readonly start: Instant; readonly end: Instant; readonly hardEnd: Instant | null }
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  /** Positive is late; while the show runs, as forecast. */
  readonly behind: Duration
  readonly slots: readonly SlotRecord[]
  readonly turns: readonly TurnRecord[]
  /** Everybody who asked for the floor: in a long run first those who left the list long ago, then each slot's list. */
  readonly requests: readonly RequestRecord[]
  /** What the interpreters asked for, for the organisers: about whom, how often, and what became of it. */
  readonly signals: readonly SignalRecord[]
  /** What each booth had to work, and who did it. */
  readonly booths: readonly BoothRecord[]
  readonly log: readonly LogLine[]
}

export interface SlotRecord {
  readonly id: SlotId
  /** As printed: `4`. */
  readonly number: string
  readonly kind: SlotKind
  readonly title: Text
  readonly planned: { readonly start: Instant; readonly duration: Duration }
  readonly actual: Actual | null
  readonly segments: readonly SegmentRecord[]
}

export interface SegmentRecord {
  readonly id: SegmentId
  /** As printed: `4.2`, or the slot's number when it has one segment. */
  readonly number: string
  readonly title: Text | null
  readonly speaker: PersonRecord | null
  readonly planned: { readonly start: Instant; readonly duration: Duration; readonly language: LanguageCode | null }
  /** What catching up gave instead of the planned duration. */
  readonly allotted: Duration | null
  readonly fate: Fate
  /** All its turns together; `null` when it never had the floor. */
  readonly actual: Actual | null
}

/** From the first start to the last end. `lasted` is the time on the floor, holds taken off. */
export interface Actual {
  readonly start: Instant
  /** `null` while it is on. */
  readonly end: Instant | null
  readonly lasted: Duration
  readonly held: Duration
}

export interface PersonRecord {
  readonly id: PersonId
  readonly name: string
  readonly organisation: Text | null
}

export interface RequestRecord {
  readonly id: RequestId
  readonly slot: SlotId
  readonly who: { readonly name: string; readonly organisation: Text | null }
  readonly kind: RequestKind
  readonly language: LanguageCode
  readonly behalf: string | null
  readonly askedAt: Instant
  /** `not-reached`, `carried` and `absent` are what the meeting owes somebody. */
  readonly state: RequestState
  readonly since: Instant
  readonly carriedFrom: RequestId | null
}

export interface SignalRecord {
  readonly id: SignalId
  readonly kind: SignalKind
  readonly turn: TurnId | null
  /** Who had the floor; `null` before the show and in a break. */
  readonly about: { readonly name: string; readonly organisation: Text | null } | null
  readonly at: Instant
  /** Every booth that sent it. */
  readonly booths: readonly BoothId[]
  /** How often it was pressed. */
  readonly presses: number
  readonly state: SignalState
  readonly since: Instant
}

export interface BoothRecord {
  readonly id: BoothId
  readonly language: LanguageCode
  /** How long the floor was work for it, holds taken off, on mic or not. */
  readonly worked: Duration
  /** In the agenda's order. */
  readonly interpreters: readonly {
    readonly id: PersonId
    readonly name: string
    /** On mic while it was work. */
    readonly interpreted: Duration
  }[]
}

export interface TurnRecord {
  readonly id: TurnId
  readonly kind: TurnKind
  readonly slot: SlotId
  readonly segment: SegmentId | null
  readonly person: PersonRecord | null
  /** Who spoke, when it was nobody of the agenda. */
  readonly guest: Guest | null
  /** The turn before it that was interrupted and went on with this one. */
  readonly resumes: TurnId | null
  /** What whoever gave the floor was told of, and gave it all the same. */
  readonly despite: readonly Warning[]
  readonly actual: Actual
  readonly limit: Duration | null
  /** Beyond the limit; zero within it. */
  readonly over: Duration
  /** Planned, confirmed and corrected, each with its instant. */
  readonly languages: readonly Spoken[]
  /** What was spoken from when to when, the last stretch open while the turn is on. */
  readonly stretches: readonly Stretch[]
}

export interface Stretch {
  readonly language: LanguageCode
  /** The best that was known of this stretch. */
  readonly certainty: Certainty
  readonly start: Instant
  readonly end: Instant | null
}

export interface LogLine {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Pick<Actor, 'role' | 'person' | 'name' | 'booth'>
  readonly command: Command | Exclude<ServerCommand, LoadAgenda> | Pick<LoadAgenda, 'type'>
  /** Taken back later. */
  readonly undone: boolean
}
