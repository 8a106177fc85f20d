import { atLeast, type Duration, type Instant, later, minus, NONE, share, sum } from '../time.ts'

export type ShowId = string
export type SlotId = string
export type SegmentId = string
export type PersonId = string
export type BoothId = string
/** BCP 47 primary language subtag: `en`, `fr`, `ar`. */
export type LanguageCode = string

/** One text for all languages, or one a language. */
export type Text = string | Readonly<Record<LanguageCode, string>>

export interface Agenda {
  readonly id: ShowId
  /** Named to anybody who asks which shows there are. All others are found by whoever knows their address. */
  readonly listed: boolean
  readonly title: Text
  readonly subtitle: Text | null
  readonly organiser: Text | null
  /** In what larger event or series this takes place. */
  readonly occasion: Text | null
  readonly goals: readonly Text[]
  /** The zone in which the agenda's local times are written. */
  readonly zone: string
  /** The zones shown, the first one first. */
  readonly zones: readonly Zone[]
  readonly start: Instant
  readonly hardEnd: HardEnd | null
  readonly place: Place | null
  /** Floor languages of the meeting. */
  readonly languages: readonly LanguageCode[]
  readonly chair: Chair
  readonly changes: Changes
  readonly people: readonly Person[]
  readonly booths: readonly Booth[]
  /** Names and terms of the whole meeting. */
  readonly terms: readonly Term[]
  /** The moderator's own messages, beside the usual ones. */
  readonly messages: readonly Preset[]
  readonly slots: readonly Slot[]
}

/** A message to send with one press. */
export interface Preset {
  readonly text: Text
  readonly weight: Weight
}

/** How loudly a message speaks. */
export const WEIGHTS = ['note', 'warning', 'full'] as const

export type Weight = (typeof WEIGHTS)[number]

/** A zone under a city's name: Geneva's is Europe/Zurich. */
export interface Zone {
  readonly zone: string
  /** Empty for a zone that is no city's: `UTC`. */
  readonly city: Text
}

/** When interpretation stops: separate from the planned end. */
interface HardEnd {
  readonly at: Instant
  readonly assumed: boolean
}

export interface Place {
  readonly name: Text
  readonly join: string | null
  readonly registration: string | null
  readonly documents: readonly Document[]
}

interface Document {
  readonly title: Text
  readonly url: string
}

/** Who holds the floor between turns, and in which language. */
export interface Chair {
  readonly person: PersonId
  readonly language: LanguageCode
  readonly assumed: boolean
}

/** What one unplanned change costs: interpreters finish after the speaker does. */
export interface Changes {
  readonly speaker: Duration
  readonly language: Duration
}

export interface Person {
  readonly id: PersonId
  readonly name: string
  /** How the name is said, for interpreters and the chair. */
  readonly sayAs: string | null
  readonly function: Text | null
  readonly organisation: Text | null
  readonly alsoPrintedAs: readonly string[]
}

export interface Booth {
  readonly id: BoothId
  /** The language this booth works into. */
  readonly language: LanguageCode
  /** Into which it works while the floor speaks its own language; `null` rests then. */
  readonly retour: LanguageCode | null
  /** Floor languages that it takes from another booth's output instead of from the floor. */
  readonly relay: Readonly<Record<LanguageCode, BoothId>>
  readonly interpreters: readonly Interpreter[]
}

interface Interpreter {
  readonly id: PersonId
  readonly name: string
}

/** One thing in several languages, as the booths have agreed to say it. */
export interface Term {
  readonly words: Readonly<Record<LanguageCode, string>>
  readonly note: string | null
}

/** Where the voice comes from. */
export const DELIVERIES = ['room', 'online', 'recorded'] as const

export type Delivery = (typeof DELIVERIES)[number]

/** A text is read out word for word, or a guide only: then what is delivered counts. */
export const STANDINGS = ['verbatim', 'check-against-delivery'] as const

type Standing = (typeof STANDINGS)[number]

/** The text of a speech. */
export interface AttachedText {
  readonly url: string
  readonly standing: Standing
  readonly uploadedAt: Instant
}

export const SLOT_KINDS = ['speeches', 'discussion', 'break'] as const

export type SlotKind = (typeof SLOT_KINDS)[number]

export interface Slot {
  readonly id: SlotId
  readonly kind: SlotKind
  readonly title: Text
  /** For the ribbon: one or two words. */
  readonly short: Text | null
  readonly start: Instant
  readonly duration: Duration
  /** The forecast waits for this start; no press ever does. */
  readonly fixedStart: boolean
  /** One or more; a discussion has one, held by the chair, and a break has one, held by nobody. */
  readonly segments: readonly Segment[]
}

export interface Segment {
  readonly id: SegmentId
  readonly title: Text | null
  /** Nobody in a break. */
  readonly speaker: PersonId | null
  readonly language: LanguageCode | null
  /** The planned language is a guess of whoever wrote the agenda, not the speaker's word. */
  readonly assumed: boolean
  /** `null` shares evenly what the slot leaves. */
  readonly duration: Duration | null
  /** May be left out when the show is late. */
  readonly optional: boolean
  /** How many words the speech's text has, where there is one. */
  readonly words: number | null
  readonly delivery: Delivery | null
  readonly text: AttachedText | null
  readonly documents: readonly Document[]
  readonly terms: readonly Term[]
}

/** What a segment has beside its speaker, its language and its length. */
export const PLAIN_SEGMENT = {
  optional: false,
  words: null,
  delivery: null,
  text: null,
  documents: [],
  terms: [],
} as const satisfies Partial<Segment>

/** When each slot and segment is meant to start and how long it is meant to last, by id. */
export type Plan = Readonly<Record<SlotId | SegmentId, Planned>>

interface Planned {
  readonly start: Instant
  readonly duration: Duration
}

/** The agenda's times, all moved by one duration. Segments follow one another; a slot's slack stands at its end. */
export function planOf(agenda: Agenda, shift: Duration): Plan {
  const plan: Record<string, Planned> = {}
  for (const slot of agenda.slots) {
    const start = later(slot.start, shift)
    plan[slot.id] = { start, duration: slot.duration }
    let next = start
    for (const segment of slot.segments) {
      const duration = plannedDuration(slot, segment)
      plan[segment.id] = { start: next, duration }
      next = later(next, duration)
    }
  }
  return plan
}

/** A plan with other durations: what a segment loses or gains, its slot does too. Starts stand as promised. */
export function allot(
  plan: Plan,
  slots: readonly { readonly id: SlotId; readonly segments: readonly { readonly id: SegmentId }[] }[],
  durations: Readonly<Record<SegmentId, Duration>>,
): Plan {
  const changed: Record<string, Planned> = { ...plan }
  for (const slot of slots) {
    const cuts = slot.segments.map(({ id }) =>
      minus(plan[id]?.duration ?? NONE, durations[id] ?? plan[id]?.duration ?? NONE),
    )
    const whole = plan[slot.id]
    if (whole) changed[slot.id] = { ...whole, duration: atLeast(NONE, minus(whole.duration, sum(cuts))) }
    for (const { id } of slot.segments) {
      const [planned, duration] = [plan[id], durations[id]]
      if (planned && duration !== undefined) changed[id] = { ...planned, duration }
    }
  }
  return changed
}

/** When the first slot is meant to start; the agenda may begin earlier, with people arriving. */
export function plannedStart(agenda: Agenda): Instant {
  return agenda.slots[0]?.start ?? agenda.start
}

/** The end of the slot that ends last. */
export function plannedEnd(slots: readonly { readonly id: SlotId }[], plan: Plan): Instant {
  const ends = slots.map((slot) => plan[slot.id]).map((planned) => (planned ? planned.start + planned.duration : 0))
  return Math.max(...ends) as Instant
}

export function segmentsInOrder<S>(agenda: { readonly slots: readonly { readonly segments: readonly S[] }[] }): S[] {
  return agenda.slots.flatMap((slot) => slot.segments)
}

function plannedDuration(slot: Slot, segment: Segment): Duration {
  if (segment.duration !== null) return segment.duration
  const stated = sum(slot.segments.map((each) => each.duration ?? NONE))
  const sharing = slot.segments.filter((each) => each.duration === null).length
  return share(atLeast(NONE, minus(slot.duration, stated)), sharing)
}
