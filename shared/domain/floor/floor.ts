import type { Agenda, LanguageCode, PersonId, SegmentId, SlotId } from '../agenda/agenda.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { eventsOf } from '../eventsOf.ts'
import { type Duration, type Instant, NONE, type Timer, timeLeft } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import { timeRefusal } from './addingTime.ts'
import type { SlotTimes } from './slotClock.ts'

/** The revision that began the turn, so that going A → B → A is a new turn and an old press cannot hit it. */
export type TurnId = number

export const TURN_KINDS = ['segment', 'request', 'chair', 'break'] as const

export type TurnKind = (typeof TURN_KINDS)[number]

/** `assumed` and `stated` are plans; `confirmed` and `corrected` were heard. */
export const CERTAINTIES = ['assumed', 'stated', 'confirmed', 'corrected'] as const

export type Certainty = (typeof CERTAINTIES)[number]

/** From `at` on, this language was planned, confirmed or corrected. */
export interface Spoken {
  readonly language: LanguageCode
  readonly certainty: Certainty
  readonly at: Instant
}

/** Somebody who is not in the agenda. */
export interface Guest {
  readonly name: string
  readonly organisation: string | null
}

/** What whoever gives the floor is told of first; giving it all the same is kept with the turn. */
export const WARNINGS = ['not-ready', 'booth-not-ready', 'interpretation-interrupted'] as const

export type Warning = (typeof WARNINGS)[number]

export interface Turn {
  readonly id: TurnId
  readonly kind: TurnKind
  readonly slot: SlotId
  readonly segment: SegmentId | null
  /** The queue's request behind this turn; always `null` for other kinds. */
  readonly request: string | null
  readonly person: PersonId | null
  /** Who speaks, when it is nobody of the agenda. */
  readonly guest: Guest | null
  readonly startedAt: Instant
  /** The turn that was interrupted and goes on with this one. */
  readonly resumes: TurnId | null
  /** Spoken before the interruption. */
  readonly before: Duration
  readonly despite: readonly Warning[]
  /** All that was allotted, added time included; `null` for the chair, who has no limit. */
  readonly limit: Duration | null
  readonly timer: Timer | null
  /** Time held in holds that are over. */
  readonly held: Duration
  /** Oldest first; the last one is the floor language. Empty in a break. */
  readonly spoken: readonly Spoken[]
}

export interface PastTurn extends Omit<Turn, 'timer'> {
  readonly endedAt: Instant
}

export interface Floor extends SlotTimes {
  readonly turn: Turn | null
  /** What the turn that is on has interrupted: its clock stands still until it gets the floor back. */
  readonly interrupted: Turn | null
  readonly turns: readonly PastTurn[]
  /** Slots and segments that have had the floor, also those that were given back since. */
  readonly begun: Readonly<Record<SlotId | SegmentId, true>>
}

export type FloorCommand =
  /** Ends the turn early: the floor goes back to whom it interrupted, else to the chair. */
  | { readonly type: 'EndTurn'; readonly turn: TurnId | null }
  | { readonly type: 'HoldShow'; readonly turn: TurnId | null }
  | { readonly type: 'ResumeShow'; readonly turn: TurnId | null }
  /** `by` in ms, negative takes away. */
  | { readonly type: 'AddTime'; readonly turn: TurnId | null; readonly to: 'turn' | 'slot'; readonly by: Duration }
  /** `from` is the language the presser saw; equal to `to`, it confirms. */
  | {
      readonly type: 'SetFloorLanguage'
      readonly turn: TurnId | null
      readonly from: LanguageCode
      readonly to: LanguageCode
    }

export type FloorEvent =
  | TurnStarted
  | { readonly type: 'FloorClosed'; readonly at: Instant }
  | { readonly type: 'FloorHeld'; readonly at: Instant }
  | { readonly type: 'FloorResumed'; readonly at: Instant }
  | { readonly type: 'TimeAdded'; readonly to: 'turn' | 'slot'; readonly by: Duration }
  | { readonly type: 'FloorLanguageSet'; readonly spoken: Spoken }

export const isFloorEvent = /* @__PURE__ */ eventsOf<FloorEvent>({
  TurnStarted: true,
  FloorClosed: true,
  FloorHeld: true,
  FloorResumed: true,
  TimeAdded: true,
  FloorLanguageSet: true,
})

/** Carries all that replay needs: a later agenda never changes what this turn was. */
export interface TurnStarted {
  readonly type: 'TurnStarted'
  readonly at: Instant
  readonly turn: TurnId
  readonly kind: TurnKind
  readonly slot: SlotId
  /** What the slot's clock starts with, if this is the slot's first turn. */
  readonly slotLimit: Duration
  readonly segment: SegmentId | null
  readonly request: string | null
  readonly person: PersonId | null
  readonly guest: Guest | null
  readonly limit: Duration | null
  /** What its clock begins with: the limit, or what an interrupted turn had left. */
  readonly left: Duration | null
  readonly language: { readonly code: LanguageCode; readonly certainty: Certainty } | null
  /** The turn before it is interrupted, not over. */
  readonly interrupts: boolean
  readonly resumes: TurnId | null
  readonly before: Duration
  readonly despite: readonly Warning[]
}

/** What most turns begin with. */
export const PLAIN_TURN = {
  request: null,
  guest: null,
  interrupts: false,
  resumes: null,
  before: NONE,
  despite: [],
} as const satisfies Partial<TurnStarted>

export const emptyFloor: Floor = {
  turn: null,
  interrupted: null,
  slot: null,
  clocks: {},
  holdingSince: null,
  turns: [],
  begun: {},
  visits: [],
}

export function decideFloor(
  show: { readonly revision: number; readonly agenda: Agenda; readonly floor: Floor },
  command: FloorCommand,
  { now }: Moment,
): Decision<FloorEvent> {
  const { turn } = show.floor
  if (turn === null) return refuse('not-live')
  if (command.turn !== turn.id) return refuse('stale-turn')
  switch (command.type) {
    case 'EndTurn':
      if (show.floor.interrupted !== null) return accept(giveBack(show.floor.interrupted, show.revision + 1, now))
      if (turn.kind === 'chair') return refuse('chair-has-floor')
      return accept(chairTurn(show.agenda, show.floor, turn.slot, show.revision + 1, now))
    case 'HoldShow':
      if (show.floor.holdingSince !== null) return refuse('already-held')
      return accept({ type: 'FloorHeld', at: now })
    case 'ResumeShow':
      if (show.floor.holdingSince === null) return refuse('not-held')
      return accept({ type: 'FloorResumed', at: now })
    case 'AddTime':
      return addTime(show.floor, turn, command.to, command.by)
    case 'SetFloorLanguage':
      return setLanguage(show.agenda, turn, command.from, command.to, now)
    default:
      return unreachable(command)
  }
}

export function hasHadFloor({ begun }: Pick<Floor, 'begun'>, id: SlotId | SegmentId): boolean {
  return Object.hasOwn(begun, id)
}

/** The language being spoken, as far as anybody knows; `null` in a break. */
export function floorLanguage(turn: { readonly spoken: readonly Spoken[] }): Spoken | null {
  return turn.spoken.at(-1) ?? null
}

export function isHeard(certainty: Certainty): boolean {
  return certainty === 'confirmed' || certainty === 'corrected'
}

function chairTurn(agenda: Agenda, floor: Floor, slot: SlotId, turn: TurnId, at: Instant): TurnStarted {
  const { person, language, assumed } = agenda.chair
  return {
    type: 'TurnStarted',
    at,
    turn,
    kind: 'chair',
    slot,
    slotLimit: floor.clocks[slot]?.limit ?? NONE,
    segment: null,
    person,
    limit: null,
    left: null,
    language: { code: language, certainty: assumed ? 'assumed' : 'stated' },
    ...PLAIN_TURN,
  }
}

/** To the second: its clock goes on with what it had left when it was interrupted. */
function giveBack(interrupted: Turn, turn: TurnId, at: Instant): TurnStarted {
  const { kind, slot, segment, request, person, guest, limit, timer, before, despite } = interrupted
  const language = floorLanguage(interrupted)
  return {
    type: 'TurnStarted',
    at,
    turn,
    kind,
    slot,
    slotLimit: NONE,
    segment,
    request,
    person,
    guest,
    limit,
    left: timer && timeLeft(timer, at),
    language: language && { code: language.language, certainty: language.certainty },
    interrupts: false,
    resumes: interrupted.id,
    before,
    despite,
  }
}

function addTime(floor: Floor, turn: Turn, to: 'turn' | 'slot', by: Duration): Decision<FloorEvent> {
  const limit = to === 'turn' ? turn.limit : (floor.clocks[turn.slot]?.limit ?? null)
  const refused = timeRefusal(limit, by)
  return refused === null ? accept({ type: 'TimeAdded', to, by }) : refuse(refused)
}

function setLanguage(
  agenda: Agenda,
  turn: Turn,
  from: LanguageCode,
  to: LanguageCode,
  at: Instant,
): Decision<FloorEvent> {
  const current = floorLanguage(turn)
  if (current === null) return refuse('no-language')
  if (current.language !== from) return refuse('stale-language')
  if (!agenda.languages.includes(to)) return refuse('unknown-language')
  if (from === to && isHeard(current.certainty)) return refuse('already-confirmed')
  const certainty = from === to ? 'confirmed' : 'corrected'
  return accept({ type: 'FloorLanguageSet', spoken: { language: to, certainty, at } })
}
