import type { BoothId, PersonId } from '../agenda/agenda.ts'
import type { Instant } from '../time.ts'
import { unreachable } from '../unreachable.ts'
import {
  type BoothEvent,
  type BoothState,
  type Booths,
  boothState,
  type Handover,
  isUnderWay,
  onMic,
  workOf,
} from './booths.ts'
import { countOn } from './interpreting.ts'

export function reduceBooths(booths: Booths, event: BoothEvent): Booths {
  const state = boothState(booths, event.booth)
  return { ...booths, [event.booth]: reduceBooth(state, event) }
}

/** When the show ends nobody is on mic, and nothing is left to hand over. */
export function closeBooths(booths: Booths, at: Instant): Booths {
  const closed = Object.entries(booths).map(([id, state]) => {
    const ended = { ...state, mics: [] }
    return [id, isUnderWay(ended.handover) ? turnHandover(ended, 'cancelled', at) : ended] as const
  })
  return Object.fromEntries(closed)
}

/** The clocks of these booths from `at` on, where the floor is work for them; the same booths where none changes. */
export function countWork(
  booths: Booths,
  ids: readonly BoothId[],
  hasWork: (booth: BoothId) => boolean,
  at: Instant,
): Booths {
  const counted = ids.flatMap((id) => {
    const before = boothState(booths, id)
    const after = countBooth(before, hasWork(id), at)
    return after === before ? [] : [[id, after] as const]
  })
  return counted.length === 0 ? booths : { ...booths, ...Object.fromEntries(counted) }
}

/** Neither a word for ready nor anybody on mic says that a booth is there; only "not ready" says that it is not. */
function isNotReady({ ready }: Pick<BoothState, 'ready'>): boolean {
  return ready !== null && !ready.said
}

function reduceBooth(state: BoothState, event: BoothEvent): BoothState {
  switch (event.type) {
    case 'MicSet':
      return settleHandover(setMic(state, event.person, event.on, event.at), event.at)
    case 'BoothReadySet':
      return { ...state, ready: event.ready }
    case 'TurnLengthSet':
      return { ...state, turnLength: event.length }
    case 'HandoverAsked':
      return { ...state, handover: event.handover }
    case 'HandoverTurned': {
      const { handover } = state
      if (handover?.id !== event.handover || !isUnderWay(handover)) return state
      const turned = turnHandover(state, event.state, event.at)
      return event.state === 'done' ? onlyOnMic(turned, handover.starts, event.at) : turned
    }
    default:
      return unreachable(event)
  }
}

/** Whoever goes on mic shows that the booth is ready. */
function setMic(state: BoothState, person: PersonId, on: boolean, at: Instant): BoothState {
  if (!on) return leaveMic(state, person)
  if (onMic(state).includes(person)) return state
  const ready = isNotReady(state) ? { said: true, at, by: person } : state.ready
  return { ...state, ready, mics: [...state.mics, { person, since: at }] }
}

function leaveMic(state: BoothState, person: PersonId): BoothState {
  return { ...state, mics: state.mics.filter((mic) => mic.person !== person) }
}

function onlyOnMic(state: BoothState, person: PersonId, at: Instant): BoothState {
  return setMic({ ...state, mics: state.mics.filter((mic) => mic.person === person) }, person, true, at)
}

function countBooth(state: BoothState, hasWork: boolean, at: Instant): BoothState {
  const { mics } = state
  let { work } = state
  const count = (person: PersonId, on: boolean) => {
    const before = workOf(state, person)
    const after = countOn(before, on ? (hasWork ? 'works' : 'rests') : 'off', at)
    if (after !== before) work = { ...work, [person]: after }
  }
  for (const person of Object.keys(state.work)) count(person, onMic(state).includes(person))
  for (const { person } of mics) if (!Object.hasOwn(state.work, person)) count(person, true)
  const always = countOn(state.always, hasWork ? 'works' : 'rests', at)
  return work === state.work && always === state.always ? state : { ...state, work, always }
}

/** Two who changed by their own presses need no [Switched]; two who are both off have nothing to hand over. */
function settleHandover(state: BoothState, at: Instant): BoothState {
  const { handover } = state
  if (handover === null || !isUnderWay(handover)) return state
  const working = onMic(state)
  if (working.includes(handover.stops)) return state
  return turnHandover(state, working.includes(handover.starts) ? 'done' : 'cancelled', at)
}

function turnHandover(state: BoothState, to: Handover['state'], at: Instant): BoothState {
  return state.handover === null ? state : { ...state, handover: { ...state.handover, state: to, since: at } }
}
