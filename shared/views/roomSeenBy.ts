import type { Actor, Role } from '../domain/actor.ts'
import type { Booth } from '../domain/agenda/agenda.ts'
import { boothState, workOf } from '../domain/booths/booths.ts'
import { onceFor } from '../domain/once.ts'
import { moderates } from '../domain/roles.ts'
import type { Show } from '../domain/show.ts'
import { isSignalOver, type Signal, type Signals, slowDownNow } from '../domain/signals/signals.ts'
import type { Mine, MyBooth, MySignal, Presser, SeenBooth, SeenMic, SeenSignal, WireLive } from '../protocol/view.ts'
import { newestOf } from './newestOf.ts'
import { presserOf } from './presser.ts'

/** Of those that are over. */
const OVER_MOST = 10
/** On mic in one booth: more than one is wrong already. */
const MICS_MOST = 4
/** Of one signal: who may press again is known from the newest. */
const PRESSES_MOST = 12

/** The crew learns whether a booth is ready, and nothing of who works in it. */
export function boothsSeenBy(role: Role, show: Show): WireLive['booths'] {
  const seen = show.agenda.booths.map((booth): [string, SeenBooth] => {
    const { ready } = boothState(show.booths, booth.id)
    const word = ready && { said: ready.said, at: ready.at }
    const mics = moderates(role) ? micsOf(booth, show).filter(isOn).slice(0, MICS_MOST) : null
    return [booth.id, { ready: word, mics }]
  })
  return Object.fromEntries(seen)
}

export function ownBooth({ role, booth }: Actor, show: Show): MyBooth | null {
  const own = role === 'interpreter' ? show.agenda.booths.find(({ id }) => id === booth) : undefined
  if (own === undefined) return null
  const { ready, turnLength, handover } = boothState(show.booths, own.id)
  return { id: own.id, ready, turnLength, handover, mics: micsOf(own, show) }
}

export const signalsAtHand = onceFor((signals: Signals): readonly SeenSignal[] => atHand(signals).map(seenSignal))

export function ownSignals({ role, booth }: Actor, show: Show): readonly MySignal[] {
  if (role !== 'interpreter' || booth === null) return []
  const own = show.signals.filter(({ presses }) => presses.some((press) => press.booth === booth))
  return atHand(own).map(({ id, kind, turn, person, state, since, presses, booths }) => ({
    id,
    kind,
    turn,
    person,
    state,
    since,
    presses: presses.filter((press) => press.booth === booth).slice(-PRESSES_MOST),
    pressed: presses.length,
    booths: booths.length,
    meant: booths.includes(booth),
  }))
}

export function slowDownFor({ person }: Actor, { floor, signals }: Show): Mine['slowDown'] {
  const { turn } = floor
  if (turn === null || person === null || turn.person !== person) return null
  return slowDownNow(signals, turn.id)?.presses.at(-1)?.at ?? null
}

function micsOf({ id, interpreters }: Booth, show: Show): readonly SeenMic[] {
  const state = boothState(show.booths, id)
  return interpreters.map(({ id: person }) => ({
    person,
    onSince: state.mics.find((mic) => mic.person === person)?.since ?? null,
    clock: workOf(state, person),
  }))
}

function isOn({ onSince }: SeenMic): boolean {
  return onSince !== null
}

/** All that are open, and the newest of the others: the record has them all. */
function atHand(signals: Signals): Signals {
  const over = new Set(newestOf(signals.filter(isSignalOver), OVER_MOST))
  return signals.filter((signal) => !isSignalOver(signal) || over.has(signal))
}

const seenSignal = onceFor(({ id, kind, turn, person, state, since, presses, booths, by }: Signal): SeenSignal => {
  const newest = presses.slice(-PRESSES_MOST).map(({ at, booth }) => ({ at, booth }))
  const answered = by && answerer(by)
  return { id, kind, turn, person, state, since, presses: newest, pressed: presses.length, booths, by: answered }
})

/** Whoever sent a signal may take it back: then the booth did, and not which of its interpreters. */
function answerer(by: Actor): Presser {
  return by.role === 'interpreter' ? { role: by.role, person: null, name: null } : presserOf(by)
}
