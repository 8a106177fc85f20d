import type { Agenda, BoothId, PersonId } from '../agenda/agenda.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { eventsOf } from '../eventsOf.ts'
import type { RunOfShow } from '../runOfShow/runOfShow.ts'
import { type Duration, type Instant, later, minutes, seconds } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import { unworked, type WorkClock } from './interpreting.ts'

/** What the interpreters of each booth have declared: the console cannot hear them. */
export type Booths = Readonly<Record<BoothId, BoothState>>

export interface BoothState {
  /** Somebody's word for the whole booth; `null` until its first one. */
  readonly ready: { readonly said: boolean; readonly at: Instant; readonly by: PersonId } | null
  /** How long one of them interprets before the other takes over. */
  readonly turnLength: Duration
  /** Who is on mic, in the order in which they went on. */
  readonly mics: readonly Mic[]
  /** How long each of them has interpreted in this run. */
  readonly work: Readonly<Record<PersonId, WorkClock>>
  /** Of one who never left the mic: how long the floor was work for the booth. */
  readonly always: WorkClock
  /** The newest one, also when it is over. */
  readonly handover: Handover | null
}

interface Mic {
  readonly person: PersonId
  readonly since: Instant
}

/** The revision that asked for it. */
type HandoverId = number

export interface Handover {
  readonly id: HandoverId
  /** Who asked, and who is asked. */
  readonly by: PersonId
  readonly partner: PersonId
  /** Who stops, and who goes on instead: one is who asked, the other the partner. */
  readonly stops: PersonId
  readonly starts: PersonId
  readonly state: 'asked' | 'accepted' | 'declined' | 'lapsed' | 'cancelled' | 'done'
  readonly since: Instant
  /** When it lapses if it is still only asked. */
  readonly until: Instant
}

export type BoothCommand =
  /** For oneself. */
  | { readonly type: 'SetMic'; readonly on: boolean }
  | { readonly type: 'SetBoothReady'; readonly ready: boolean }
  | { readonly type: 'SetTurnLength'; readonly length: Duration }
  /** One of the two is on mic and stops, the other starts. */
  | { readonly type: 'AskHandover'; readonly partner: PersonId }
  | { readonly type: 'AnswerHandover'; readonly handover: HandoverId; readonly accept: boolean }
  /** By either of the two, until it is done. */
  | { readonly type: 'CancelHandover'; readonly handover: HandoverId }
  /** "Switched", by whoever stops. */
  | { readonly type: 'CompleteHandover'; readonly handover: HandoverId }

export type BoothEvent =
  | {
      readonly type: 'MicSet'
      readonly booth: BoothId
      readonly person: PersonId
      readonly on: boolean
      readonly at: Instant
    }
  | {
      readonly type: 'BoothReadySet'
      readonly booth: BoothId
      readonly ready: NonNullable<BoothState['ready']>
    }
  | { readonly type: 'TurnLengthSet'; readonly booth: BoothId; readonly length: Duration }
  | { readonly type: 'HandoverAsked'; readonly booth: BoothId; readonly handover: Handover }
  /** `done` leaves exactly whoever starts on mic. */
  | {
      readonly type: 'HandoverTurned'
      readonly booth: BoothId
      readonly handover: HandoverId
      readonly state: Exclude<Handover['state'], 'asked'>
      readonly at: Instant
    }

export const isBoothEvent = /* @__PURE__ */ eventsOf<BoothEvent>({
  MicSet: true,
  BoothReadySet: true,
  TurnLengthSet: true,
  HandoverAsked: true,
  HandoverTurned: true,
})

export const TURN_LENGTHS = { usual: minutes(20), least: minutes(5), most: minutes(40) } as const

/** An ask that nobody answers is over after so long. */
const LAPSES_AFTER = seconds(60)

const quietBooth: BoothState = {
  ready: null,
  turnLength: TURN_LENGTHS.usual,
  mics: [],
  work: {},
  always: unworked,
  handover: null,
}

export function decideBooth(
  show: {
    readonly revision: number
    readonly agenda: Agenda
    readonly runOfShow: RunOfShow
    readonly booths: Booths
  },
  command: BoothCommand,
  { by, now }: Moment,
): Decision<BoothEvent> {
  const { booth, person } = by
  const team = show.agenda.booths.find((each) => each.id === booth)?.interpreters ?? []
  if (booth === null || person === null || !team.some(({ id }) => id === person)) return refuse('not-in-booth')
  const state = boothState(show.booths, booth)
  switch (command.type) {
    case 'SetMic':
      // Before the start one may: interpreters sit down early.
      if (command.on && show.runOfShow.status === 'ended') return refuse('not-live')
      if (onMic(state).includes(person) === command.on) return refuse('already-so')
      return accept({ type: 'MicSet', booth, person, on: command.on, at: now })
    case 'SetBoothReady':
      if (state.ready?.said === command.ready) return refuse('already-so')
      return accept({ type: 'BoothReadySet', booth, ready: { said: command.ready, at: now, by: person } })
    case 'SetTurnLength': {
      const { length } = command
      if (length < TURN_LENGTHS.least || length > TURN_LENGTHS.most) return refuse('turn-length')
      if (length === state.turnLength) return refuse('already-so')
      return accept({ type: 'TurnLengthSet', booth, length })
    }
    case 'AskHandover': {
      const { partner } = command
      if (partner === person || !team.some(({ id }) => id === partner)) return refuse('no-partner')
      if (isUnderWay(state.handover)) return refuse('handover-under-way')
      const working = [person, partner].filter((each) => onMic(state).includes(each))
      const [stops] = working
      if (stops === undefined || working.length > 1) return refuse('nobody-to-relieve')
      const starts = stops === person ? partner : person
      const until = later(now, LAPSES_AFTER)
      const ask = { id: show.revision + 1, by: person, partner, stops, starts, since: now, until }
      return accept({ type: 'HandoverAsked', booth, handover: { ...ask, state: 'asked' } })
    }
    case 'AnswerHandover':
    case 'CancelHandover':
    case 'CompleteHandover':
      return decideAsked(booth, state.handover, command, person, now)
    default:
      return unreachable(command)
  }
}

/** Asks that nobody answered in time. */
export function lapsedHandovers(booths: Booths, now: Instant): readonly BoothEvent[] {
  return Object.entries(booths).flatMap(([booth, { handover }]) =>
    handover?.state === 'asked' && handover.until <= now
      ? [{ type: 'HandoverTurned' as const, booth, handover: handover.id, state: 'lapsed' as const, at: now }]
      : [],
  )
}

export function handoversDue(booths: Booths): readonly Instant[] {
  return Object.values(booths).flatMap(({ handover }) => (handover?.state === 'asked' ? [handover.until] : []))
}

export function boothState(booths: Booths, id: BoothId): BoothState {
  return Object.hasOwn(booths, id) ? (booths[id] ?? quietBooth) : quietBooth
}

export function onMic({ mics }: Pick<BoothState, 'mics'>): readonly PersonId[] {
  return mics.map((mic) => mic.person)
}

export function workOf({ work }: Pick<BoothState, 'work'>, person: PersonId): WorkClock {
  return Object.hasOwn(work, person) ? (work[person] ?? unworked) : unworked
}

export function isUnderWay(handover: Handover | null): boolean {
  return handover?.state === 'asked' || handover?.state === 'accepted'
}

function decideAsked(
  booth: BoothId,
  asked: Handover | null,
  command: Extract<BoothCommand, { readonly handover: HandoverId }>,
  person: PersonId,
  at: Instant,
): Decision<BoothEvent> {
  if (asked === null || asked.id !== command.handover || !isUnderWay(asked)) return refuse('stale-handover')
  const turned = (state: Exclude<Handover['state'], 'asked'>) =>
    accept<BoothEvent>({ type: 'HandoverTurned', booth, handover: asked.id, state, at })
  switch (command.type) {
    case 'AnswerHandover':
      if (person !== asked.partner) return refuse('not-yours')
      if (asked.state === 'accepted') return refuse('already-so')
      return turned(command.accept ? 'accepted' : 'declined')
    case 'CancelHandover':
      return person === asked.by || person === asked.partner ? turned('cancelled') : refuse('not-yours')
    case 'CompleteHandover':
      if (person !== asked.stops) return refuse('not-yours')
      return asked.state === 'accepted' ? turned('done') : refuse('not-accepted')
    default:
      return unreachable(command)
  }
}
