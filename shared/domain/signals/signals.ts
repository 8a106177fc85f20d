import type { Actor } from '../actor.ts'
import type { BoothId, PersonId } from '../agenda/agenda.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { eventsOf } from '../eventsOf.ts'
import type { Floor, TurnId } from '../floor/floor.ts'
import { mapped } from '../mapped.ts'
import { type Instant, later, minutes, seconds } from '../time.ts'
import { unreachable } from '../unreachable.ts'

/** What an interpreter can say with one press. */
export const SIGNAL_KINDS = [
  'slow-down',
  'cannot-hear',
  'microphone-off',
  'wrong-language',
  'one-at-a-time',
  'repeat-figures',
  'need-text',
  'interrupted',
] as const

export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** The revision that sent it first. */
export type SignalId = number

/** In the order in which it moves on, never back. */
export const SIGNAL_STATES = ['sent', 'seen', 'handled', 'resolved', 'lapsed'] as const

export type SignalState = (typeof SIGNAL_STATES)[number]

/** The same from several booths is one signal from several; the same again is the same once more. */
export interface Signal {
  readonly id: SignalId
  readonly kind: SignalKind
  /** During which turn, and about whom; `null` before the show. */
  readonly turn: TurnId | null
  readonly person: PersonId | null
  /** Every press, oldest first. */
  readonly presses: readonly SignalPress[]
  /** Booths that still mean it, in the order in which they sent it. */
  readonly booths: readonly BoothId[]
  readonly state: SignalState
  readonly since: Instant
  /** Who saw, handled or resolved it last; `null` while it is sent, and when it lapsed. */
  readonly by: Actor | null
}

export interface SignalPress {
  readonly at: Instant
  readonly by: PersonId
  readonly booth: BoothId
}

/** Oldest first: all that are open, and the newest of those that are over. */
export type Signals = readonly Signal[]

export type SignalCommand =
  /** `turn` is the one the interpreter heard. `resumed` ends this booth's `interrupted`. */
  | { readonly type: 'SendSignal'; readonly kind: SignalKind | 'resumed'; readonly turn: TurnId | null }
  /** By moderators and crew; interpreters only say `resolved`, of what their own booth sent. */
  | {
      readonly type: 'AnswerSignal'
      readonly signal: SignalId
      /** What the presser saw: how often it had been sent. */
      readonly presses: number
      readonly to: Extract<SignalState, 'seen' | 'handled' | 'resolved'>
    }

export type SignalEvent =
  | { readonly type: 'SignalSent'; readonly signal: Signal }
  /** Again, or from another booth too: it is unanswered again. */
  | { readonly type: 'SignalRepeated'; readonly signal: SignalId; readonly press: SignalPress }
  | {
      readonly type: 'SignalTurned'
      readonly signal: SignalId
      readonly state: Exclude<SignalState, 'sent'>
      readonly at: Instant
      readonly by: Actor | null
    }
  /** One of several booths does not mean it any more. */
  | { readonly type: 'SignalLeft'; readonly signal: SignalId; readonly booth: BoothId }

export const isSignalEvent = /* @__PURE__ */ eventsOf<SignalEvent>({
  SignalSent: true,
  SignalRepeated: true,
  SignalTurned: true,
  SignalLeft: true,
})

/** At most one of a kind and a person within this time. */
const SIGNAL_PAUSE = seconds(10)

/** Sent again within a minute of being over, it is the same one. */
const SAME_WITHIN = minutes(1)

/** What is about a passing moment lapses by itself; nobody needs it any more. */
const MOMENT = minutes(2)

export function decideSignal(
  show: {
    readonly revision: number
    readonly floor: Floor
    readonly signals: Signals
    readonly runOfShow: { readonly status: string }
  },
  command: SignalCommand,
  { by, now }: Moment,
): Decision<SignalEvent> {
  switch (command.type) {
    case 'SendSignal':
      return send(show, command, by, now)
    case 'AnswerSignal': {
      const signal = show.signals.find((each) => each.id === command.signal)
      if (signal === undefined) return refuse('unknown-signal')
      return answer(signal, command, by, now)
    }
    default:
      return unreachable(command)
  }
}

export function reduceSignals(signals: Signals, event: SignalEvent): Signals {
  switch (event.type) {
    case 'SignalSent':
      return [...signals, event.signal]
    case 'SignalRepeated':
      return change(signals, event.signal, (signal) => repeated(signal, event.press))
    case 'SignalTurned':
      return change(signals, event.signal, (signal) =>
        isSignalOver(signal) ? signal : { ...signal, state: event.state, since: event.at, by: event.by },
      )
    case 'SignalLeft':
      return change(signals, event.signal, (signal) => ({
        ...signal,
        booths: signal.booths.filter((booth) => booth !== event.booth),
      }))
    default:
      return unreachable(event)
  }
}

/** What was about the turn that is over has lapsed with it. */
export function followTurn(signals: Signals, at: Instant): Signals {
  return mapped(signals, (signal) => (isAboutTurn(signal.kind) ? lapse(signal, at) : signal))
}

/** What was about a turn that was undone has lapsed with it. */
export function lapseUndone(signals: Signals, turn: TurnId | null, at: Instant): Signals {
  const isUndone = (signal: Signal) => isAboutTurn(signal.kind) && !isSignalOver(signal) && signal.turn !== turn
  return signals.some(isUndone) ? signals.map((signal) => (isUndone(signal) ? lapse(signal, at) : signal)) : signals
}

export function closeSignals(signals: Signals, at: Instant): Signals {
  return mapped(signals, (signal) => lapse(signal, at))
}

/** Those whose moment has passed without an answer. */
export function lapsedSignals(signals: Signals, now: Instant): readonly SignalEvent[] {
  return signals.flatMap((signal) => {
    const due = lapsesAt(signal)
    return due !== null && due <= now
      ? [{ type: 'SignalTurned' as const, signal: signal.id, state: 'lapsed' as const, at: now, by: null }]
      : []
  })
}

export function signalsDue(signals: Signals): readonly Instant[] {
  return signals.flatMap((signal) => lapsesAt(signal) ?? [])
}

export function isSignalOver({ state }: Pick<Signal, 'state'>): boolean {
  return state === 'resolved' || state === 'lapsed'
}

/** From when this person may send this kind again; `null` is now. */
export function nextPress(presses: readonly SignalPress[], person: PersonId): Instant | null {
  const last = presses.findLast((press) => press.by === person)
  return last === undefined ? null : later(last.at, SIGNAL_PAUSE)
}

/** Booths whose interpretation is said to be interrupted. */
export function interruptedBooths(signals: readonly Pick<Signal, 'kind' | 'state' | 'booths'>[]): readonly BoothId[] {
  return signals
    .filter((signal) => signal.kind === 'interrupted' && !isSignalOver(signal))
    .flatMap(({ booths }) => booths)
}

/** The request to slow down that the speaker's own page shows. */
export function slowDownNow(signals: Signals, turn: TurnId): Signal | null {
  return signals.find((signal) => signal.kind === 'slow-down' && signal.turn === turn && !isSignalOver(signal)) ?? null
}

function send(
  show: Parameters<typeof decideSignal>[0],
  { kind, turn }: Extract<SignalCommand, { readonly type: 'SendSignal' }>,
  by: Actor,
  now: Instant,
): Decision<SignalEvent> {
  const { booth, person } = by
  if (booth === null || person === null) return refuse('not-in-booth')
  if (show.runOfShow.status === 'ended') return refuse('not-live')
  const on = show.floor.turn
  if ((on?.id ?? null) !== turn) return refuse('stale-turn')
  if (kind === 'resumed') return resume(show.signals, by, booth, now)
  const same = show.signals.findLast((signal) => signal.kind === kind && isSame(signal, turn, now))
  const wait = show.signals
    .filter((signal) => signal.kind === kind)
    .map((signal) => nextPress(signal.presses, person))
    .findLast((at) => at !== null)
  if (wait !== undefined && wait !== null && wait > now) return refuse('too-soon')
  const press = { at: now, by: person, booth }
  if (same !== undefined) return accept({ type: 'SignalRepeated', signal: same.id, press })
  return accept({
    type: 'SignalSent',
    signal: {
      id: show.revision + 1,
      kind,
      turn,
      person: on?.person ?? null,
      presses: [press],
      booths: [booth],
      state: 'sent',
      since: now,
      by: null,
    },
  })
}

function resume(signals: Signals, by: Actor, booth: BoothId, now: Instant): Decision<SignalEvent> {
  const open = signals.find(
    (signal) => signal.kind === 'interrupted' && !isSignalOver(signal) && signal.booths.includes(booth),
  )
  return open === undefined ? refuse('not-interrupted') : takeBack(open, by, booth, now)
}

function answer(
  signal: Signal,
  { to, presses }: Extract<SignalCommand, { readonly type: 'AnswerSignal' }>,
  by: Actor,
  now: Instant,
): Decision<SignalEvent> {
  if (by.role === 'interpreter') {
    const { booth } = by
    if (booth === null || !signal.booths.includes(booth)) return refuse('not-yours')
    if (to !== 'resolved') return refuse('not-allowed')
    return isSignalOver(signal) ? refuse('already-gone') : takeBack(signal, by, booth, now)
  }
  if (isSignalOver(signal)) return refuse('already-gone')
  if (signal.presses.length !== presses) return refuse('stale-signal')
  if (SIGNAL_STATES.indexOf(to) <= SIGNAL_STATES.indexOf(signal.state)) return refuse('already-so')
  return accept({ type: 'SignalTurned', signal: signal.id, state: to, at: now, by })
}

/** Whoever sent it says that it is over: for all, or for their own booth where another one means it still. */
function takeBack(signal: Signal, by: Actor, booth: BoothId, at: Instant): Decision<SignalEvent> {
  return signal.booths.some((each) => each !== booth)
    ? accept({ type: 'SignalLeft', signal: signal.id, booth })
    : accept({ type: 'SignalTurned', signal: signal.id, state: 'resolved', at, by })
}

/** Open, or over for less than a minute; what is about a turn, about the same one. */
function isSame(signal: Signal, turn: TurnId | null, now: Instant): boolean {
  if (isAboutTurn(signal.kind) && signal.turn !== turn) return false
  return !isSignalOver(signal) || later(signal.since, SAME_WITHIN) > now
}

function isAboutTurn(kind: SignalKind): boolean {
  return kind !== 'need-text' && kind !== 'interrupted'
}

function repeated(signal: Signal, press: SignalPress): Signal {
  const booths = isSignalOver(signal) ? [] : signal.booths.filter((booth) => booth !== press.booth)
  const presses = [...signal.presses, press]
  return { ...signal, presses, booths: [...booths, press.booth], state: 'sent', since: press.at, by: null }
}

function lapse(signal: Signal, at: Instant): Signal {
  return isSignalOver(signal) ? signal : { ...signal, state: 'lapsed', since: at, by: null }
}

function lapsesAt(signal: Signal): Instant | null {
  const isMoment = signal.kind === 'slow-down' || signal.kind === 'repeat-figures'
  const last = signal.presses.at(-1)
  return isMoment && last !== undefined && !isSignalOver(signal) ? later(last.at, MOMENT) : null
}

function change(signals: Signals, id: SignalId, to: (signal: Signal) => Signal): Signals {
  return signals.map((signal) => (signal.id === id ? to(signal) : signal))
}
