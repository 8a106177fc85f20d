import type { Agenda, Slot, SlotId } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Guest } from '../../../shared/domain/floor/floor.ts'
import { askerOf } from '../../../shared/domain/floor/past.ts'
import { queueForecast } from '../../../shared/domain/forecast/queueForecast.ts'
import { type SpokenTotals, spokenSoFar } from '../../../shared/domain/forecast/spokenSoFar.ts'
import type { Move } from '../../../shared/domain/queue/queue.ts'
import {
  type Asker,
  isKnown,
  noListIn,
  type RequestId,
  sameAsker,
  waitingIn,
} from '../../../shared/domain/queue/speakerList.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../shared/protocol/view.ts'
import { askerName, hasKnownTwin } from '../naming/asker.ts'

/** Somebody who waits, with all that a chair weighs before giving them the floor. */
export interface QueueRow {
  readonly request: SeenRequest
  readonly name: string
  /** From 1. */
  readonly place: number
  /** All who wait, those too who are not told. */
  readonly of: number
  /** Nobody is told behind them, whether or not somebody waits there. */
  readonly lastTold: boolean
  /** They have said that they can begin; a guest says nothing. */
  readonly ready: boolean
  /** When they would have the floor; `null` in a slot that is not on. */
  readonly starts: Instant | null
  /** Of a guest told in short without the turn that is on: see `spokenByNow`. */
  readonly spoken: SpokenTotals
  /** Who has the floor, where a guest told in short has their name, and what was spoken if it is them; else `null`. */
  readonly namesake: Namesake | null
}

interface Namesake {
  readonly asker: Asker
  readonly spoken: SpokenTotals
}

export function queueRows(agenda: Agenda, live: Live, slot: SlotId, now: Instant): readonly QueueRow[] {
  const waiting = waitingIn(live.queue.requests, slot)
  const spans = queueForecast(agenda, live, live.queue.requests, now)
  const onFloor = live.turn && askerOf(live.turn)
  const nameOnFloor = onFloor?.is === 'guest' ? nameAlone(onFloor.guest) : null
  return waiting.map((request, index) => ({
    request,
    name: askerName(agenda, request.asker),
    place: index + 1,
    of: waitIn(live, slot),
    lastTold: index === waiting.length - 1,
    ready: request.asker.is === 'person' && Object.hasOwn(live.readiness, request.asker.person),
    starts: spans[request.id]?.start ?? null,
    spoken: isKnown(request) ? spokenSoFar(live, request.asker, request.spoken, now) : request.spoken,
    namesake:
      onFloor !== null && nameOnFloor !== null && !isKnown(request) && sameAsker(nameOnFloor, request.asker)
        ? { asker: onFloor, spoken: spokenSoFar(live, onFloor, request.spoken, now) }
        : null,
  }))
}

/** How many wait in a slot, whether or not they are told. */
export function waitIn({ queue }: Pick<Live, 'queue'>, slot: SlotId): number {
  return queue.waiting[slot] ?? 0
}

/** What somebody has spoken, with the turn that is on; `request` is the row's, as far as it was opened. */
export function spokenByNow({ spoken, namesake }: QueueRow, request: SeenRequest): SpokenTotals {
  const isThem = namesake !== null && isKnown(request) && sameAsker(namesake.asker, request.asker)
  return isThem ? namesake.spoken : spoken
}

function nameAlone({ name }: Guest): Asker {
  return { is: 'guest', guest: { name, organisation: null } }
}

export function absentIn(live: Live, slot: SlotId): readonly SeenRequest[] {
  return live.queue.requests.filter((request) => request.slot === slot && request.state === 'absent')
}

/** After the end the lists stand as they are. */
export function canLeaveList(live: Pick<Live, 'status'>): boolean {
  return live.status !== 'ended'
}

/** Whether a slot's list can be opened or put on. */
export function takesRequests(live: Live, slot: Slot): boolean {
  return live.status !== 'ended' && noListIn(slot, { fates: live.fates, on: live.slot?.id ?? null }) === null
}

/** The slots whose list can be looked at: what was asked in one that is over still counts. */
export function listedSlots(agenda: Agenda, live: Live): readonly Slot[] {
  const asked = new Set(live.queue.requests.map((request) => request.slot))
  return agenda.slots.filter((slot) => takesRequests(live, slot) || asked.has(slot.id))
}

/**
 * Which list is on screen: the one chosen, while it is one; else that of the slot that is on, if anybody waits in it or
 * could; else one that somebody waits in, or that is open; before the show and in breaks the discussion's.
 */
export function shownList(agenda: Agenda, live: Live, chosen: SlotId | null): Slot | null {
  const listed = listedSlots(agenda, live)
  const on = agendaIndex(agenda).slot(live.slot?.id ?? null)
  const waits = (slot: Slot) => waitIn(live, slot.id) > 0
  const open = (slot: Slot) => live.queue.lists[slot.id]?.status === 'open'
  return (
    listed.find((slot) => slot.id === chosen) ??
    listed.find((slot) => slot.id === on?.id && (waits(slot) || open(slot))) ??
    listed.find(waits) ??
    listed.find(open) ??
    listed.find((slot) => slot.id === on?.id && slot.kind !== 'break') ??
    listed.find((slot) => slot.kind === 'discussion' && takesRequests(live, slot)) ??
    listed[0] ??
    null
  )
}

/** Those whose slot ended first, or left the agenda. */
export interface Unreached {
  readonly slot: SlotId
  /** `null` when it is no longer in the agenda. */
  readonly from: Slot | null
  readonly requests: readonly SeenRequest[]
  /** The next slot that can take any of them: whoever waits there already does not wait twice. */
  readonly to: Slot | null
}

/** In the order of the agenda, and last those of slots that are gone. */
export function unreached(agenda: Agenda, live: Live): readonly Unreached[] {
  const left = live.queue.requests.filter((each) => each.state === 'not-reached')
  const order = agenda.slots.map((slot) => slot.id)
  const gone = new Set(left.map((each) => each.slot).filter((slot) => !order.includes(slot)))
  return [...order, ...gone].flatMap((slot) => {
    const requests = left.filter((each) => each.slot === slot)
    const place = order.indexOf(slot)
    const to = agenda.slots
      .slice(place + 1)
      .find((each) => takesRequests(live, each) && takesAny(live, each.id, requests))
    return requests.length === 0 ? [] : [{ slot, from: agenda.slots[place] ?? null, requests, to: to ?? null }]
  })
}

function takesAny({ queue }: Live, slot: SlotId, requests: readonly SeenRequest[]): boolean {
  const waiting = waitingIn(queue.requests, slot)
  return requests.some((request) => !hasKnownTwin(request, waiting))
}

/** How many wait for the slot that is on; before the show, for all that are to come. */
export function waitingCount(live: Live): number {
  if (live.slot !== null) return waitIn(live, live.slot.id)
  return Object.values(live.queue.waiting).reduce((total, each) => total + each, 0)
}

/** From one place of the order on screen to another, both from 0; `null` when it would stay. */
export function moveTo(order: readonly RequestId[], from: number, to: number): Move | null {
  if (from === to || to < 0 || to >= order.length || order[from] === undefined) return null
  const others = order.filter((_, index) => index !== from)
  return { from: order[from - 1] ?? null, after: others[to - 1] ?? null }
}
