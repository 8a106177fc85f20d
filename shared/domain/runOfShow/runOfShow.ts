import {
  type Agenda,
  allot,
  type Plan,
  plannedStart,
  planOf,
  type SegmentId,
  type Slot,
  type SlotId,
  segmentsInOrder,
} from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { eventsOf } from '../eventsOf.ts'
import {
  type Floor,
  type FloorEvent,
  hasHadFloor,
  PLAIN_TURN,
  type TurnId,
  type TurnStarted,
  type Warning,
} from '../floor/floor.ts'
import { atLeast, between, type Duration, type Instant, later, NONE } from '../time.ts'
import { unreachable } from '../unreachable.ts'

/**
 * Where a segment stands. `passed`: jumped over, out of Next and the forecast until chosen.
 * `skipped`: taken out by hand, likewise.
 */
export const FATES = ['ahead', 'on', 'done', 'passed', 'skipped'] as const

export type Fate = (typeof FATES)[number]

export const SHOW_STATUSES = ['unstarted', 'live', 'ended'] as const

export type ShowStatus = (typeof SHOW_STATUSES)[number]

export interface RunOfShow {
  readonly status: ShowStatus
  /** What the whole plan, fixed starts and hard end were moved by. */
  readonly shift: Duration
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly fates: Readonly<Record<SegmentId, Fate>>
  /** Durations that catching up gave instead of the planned ones; the plan stands as it was promised. */
  readonly allotted: Readonly<Record<SegmentId, Duration>>
}

export type RunCommand =
  /** `as-planned`: the agenda's times stand. `now`: the plan, its fixed starts and its hard end move by one duration. */
  | { readonly type: 'StartShow'; readonly start: 'as-planned' | 'now' }
  | { readonly type: 'EndShow' }
  /** Archives the run and returns to unstarted: how one rehearses. */
  | { readonly type: 'ResetShow' }
  /** `to` is a segment, or a slot for its first segment still ahead. */
  | {
      readonly type: 'StartSegment'
      readonly turn: TurnId | null
      readonly to: SegmentId | SlotId
      /** What the presser was told of, and pressed in spite of. */
      readonly despite?: readonly Warning[] | undefined
    }
  | { readonly type: 'SkipSegment'; readonly segment: SegmentId }
  | { readonly type: 'RestoreSegment'; readonly segment: SegmentId }

export type RunEvent =
  | { readonly type: 'ShowStarted'; readonly at: Instant; readonly shift: Duration }
  | { readonly type: 'ShowEnded'; readonly at: Instant }
  /** Jumped over: those that had the floor before, and were given back, are done; the journal calls them `held`. */
  | { readonly type: 'SegmentsPassed'; readonly segments: readonly SegmentId[]; readonly held: readonly SegmentId[] }
  /** The show goes back to an earlier segment: this one, which was on, comes next again. */
  | { readonly type: 'SegmentGivenBack'; readonly segment: SegmentId }
  | { readonly type: 'SegmentSkipped'; readonly segment: SegmentId }
  | { readonly type: 'SegmentRestored'; readonly segment: SegmentId }

/** Every slice begins anew with it. */
export interface ShowReset {
  readonly type: 'ShowReset'
  readonly at: Instant
}

export const isRunEvent = /* @__PURE__ */ eventsOf<RunEvent>({
  ShowStarted: true,
  ShowEnded: true,
  SegmentsPassed: true,
  SegmentGivenBack: true,
  SegmentSkipped: true,
  SegmentRestored: true,
})

interface Running {
  readonly revision: number
  readonly agenda: Agenda
  readonly runOfShow: RunOfShow
  readonly floor: Floor
}

export function unstarted(agenda: Agenda): RunOfShow {
  return {
    status: 'unstarted',
    shift: NONE,
    startedAt: null,
    endedAt: null,
    fates: Object.fromEntries(segmentsInOrder(agenda).map((segment) => [segment.id, 'ahead' as const])),
    allotted: {},
  }
}

/** The agenda's times as moved by "start now", with the durations that catching up gave. */
export function currentPlan(show: Pick<Running, 'agenda' | 'runOfShow'>): Plan {
  const { shift, allotted } = show.runOfShow
  return allot(planOf(show.agenda, shift), show.agenda.slots, allotted)
}

/** What was promised: the plan without what catching up changed. */
export function promisedPlan({ agenda, runOfShow }: Pick<Running, 'agenda' | 'runOfShow'>): Plan {
  return planOf(agenda, runOfShow.shift)
}

export function currentHardEnd({ agenda, runOfShow }: Pick<Running, 'agenda' | 'runOfShow'>): Instant | null {
  return agenda.hardEnd && later(agenda.hardEnd.at, runOfShow.shift)
}

export function decideRun(
  show: Running,
  command: RunCommand,
  { now }: Pick<Moment, 'now'>,
): Decision<RunEvent | ShowReset | FloorEvent> {
  const { status } = show.runOfShow
  switch (command.type) {
    case 'StartShow':
      if (status !== 'unstarted') return refuse('already-started')
      return startShow(show, command.start === 'now' ? between(plannedStart(show.agenda), now) : NONE, now)
    case 'EndShow':
      if (status !== 'live') return refuse('not-live')
      return accept(...ending(now))
    case 'ResetShow':
      if (status === 'unstarted') return refuse('not-live')
      return accept<RunEvent | ShowReset | FloorEvent>(...(status === 'live' ? ending(now) : []), {
        type: 'ShowReset',
        at: now,
      })
    case 'StartSegment':
      if (status !== 'live') return refuse('not-live')
      if (command.turn !== (show.floor.turn?.id ?? null)) return refuse('stale-turn')
      return startSegment(show, command.to, command.despite ?? [], now)
    case 'SkipSegment':
      if (status === 'ended') return refuse('not-live')
      return skip(show, command.segment)
    case 'RestoreSegment':
      if (status === 'ended') return refuse('not-live')
      return restore(show.runOfShow, command.segment)
    default:
      return unreachable(command)
  }
}

function startShow(show: Running, shift: Duration, now: Instant): Decision<RunEvent | FloorEvent> {
  const first = segmentsInOrder(show.agenda).find((segment) => show.runOfShow.fates[segment.id] === 'ahead')
  const slot = first && agendaIndex(show.agenda).slotOf(first.id)
  if (!first || !slot) return refuse('nothing-to-start')
  return accept<RunEvent | FloorEvent>(
    { type: 'ShowStarted', at: now, shift },
    turnOf(show, slot, first.id, currentPlan({ ...show, runOfShow: { ...show.runOfShow, shift } }), now),
  )
}

function startSegment(
  show: Running,
  to: SegmentId | SlotId,
  despite: readonly Warning[],
  now: Instant,
): Decision<RunEvent | FloorEvent> {
  const { fates } = show.runOfShow
  const target = beginningOf(show.agenda, fates, to)
  const slot = agendaIndex(show.agenda).slotOf(target)
  if (target === null || slot === null) return refuse('unknown-segment')
  const order = segmentsInOrder(show.agenda).map((segment) => segment.id)
  const earlier = order.slice(0, order.indexOf(target))
  const passed = earlier.filter((id) => fates[id] === 'ahead')
  const on = show.floor.turn?.segment ?? null
  const goesBack = on !== null && fates[target] === 'done' && order.indexOf(target) < order.indexOf(on)
  const turn = { ...turnOf(show, slot, target, currentPlan(show), now), despite }
  return accept<RunEvent | FloorEvent>(
    ...(passed.length > 0 ? [passing(show.floor, passed)] : []),
    turn,
    ...(goesBack ? [{ type: 'SegmentGivenBack' as const, segment: on }] : []),
  )
}

/** What starting this segment, or this slot, begins with: of a slot its first segment still ahead, else its first. */
export function beginningOf(agenda: Agenda, fates: RunOfShow['fates'], to: SegmentId | SlotId): SegmentId | null {
  if (Object.hasOwn(fates, to)) return to
  const segments = agendaIndex(agenda).slot(to)?.segments ?? []
  return (segments.find((segment) => fates[segment.id] === 'ahead') ?? segments[0])?.id ?? null
}

/** A break ends when it was planned to: people were told when to be back, and that is how a break absorbs lateness. */
function turnOf(show: Running, slot: Slot, id: SegmentId, plan: Plan, at: Instant): TurnStarted {
  const segment = slot.segments.find((each) => each.id === id)
  const [planned, whole] = [plan[id], plan[slot.id]]
  if (!segment || !planned || !whole) throw new Error(`segment ${id} is not in slot ${slot.id}`)
  const isBreak = slot.kind === 'break'
  const limit = isBreak ? atLeast(NONE, between(at, later(planned.start, planned.duration))) : planned.duration
  return {
    type: 'TurnStarted',
    at,
    turn: show.revision + 1,
    kind: isBreak ? 'break' : 'segment',
    slot: slot.id,
    slotLimit: isBreak ? limit : whole.duration,
    segment: id,
    person: segment.speaker,
    limit,
    left: limit,
    language:
      segment.language === null ? null : { code: segment.language, certainty: segment.assumed ? 'assumed' : 'stated' },
    ...PLAIN_TURN,
  }
}

function ending(at: Instant): readonly (RunEvent | FloorEvent)[] {
  return [
    { type: 'FloorClosed', at },
    { type: 'ShowEnded', at },
  ]
}

function passing(floor: Floor, segments: readonly SegmentId[]): RunEvent {
  const hadFloor = (id: SegmentId) => hasHadFloor(floor, id)
  return {
    type: 'SegmentsPassed',
    segments: segments.filter((id) => !hadFloor(id)),
    held: segments.filter(hadFloor),
  }
}

function skip({ runOfShow, floor }: Running, segment: SegmentId): Decision<RunEvent> {
  const fate = fateOf(runOfShow, segment)
  const refused = fate === undefined ? 'unknown-segment' : skipRefusal(fate)
  if (refused !== null) return refuse(refused)
  return accept(hasHadFloor(floor, segment) ? passing(floor, [segment]) : { type: 'SegmentSkipped', segment })
}

/** Why a segment cannot be skipped; what was only jumped over still can be. The show and every screen know it alike. */
export function skipRefusal(fate: Fate): 'segment-on' | 'segment-done' | 'already-skipped' | null {
  switch (fate) {
    case 'on':
      return 'segment-on'
    case 'done':
      return 'segment-done'
    case 'skipped':
      return 'already-skipped'
    case 'ahead':
    case 'passed':
      return null
    default:
      return unreachable(fate)
  }
}

function restore(run: RunOfShow, segment: SegmentId): Decision<RunEvent> {
  const fate = fateOf(run, segment)
  if (fate === undefined) return refuse('unknown-segment')
  return canRestore(fate) ? accept({ type: 'SegmentRestored', segment }) : refuse('not-skipped')
}

/** What was skipped by hand, or jumped over. */
export function canRestore(fate: Fate): boolean {
  return fate === 'skipped' || fate === 'passed'
}

function fateOf(run: RunOfShow, segment: SegmentId): Fate | undefined {
  return Object.hasOwn(run.fates, segment) ? run.fates[segment] : undefined
}
