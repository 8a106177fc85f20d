import type {
  Agenda,
  LanguageCode,
  PersonId,
  Segment,
  SegmentId,
  Slot,
  Text,
} from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Asker, waitingIn } from '../../../shared/domain/queue/speakerList.ts'
import { type Duration, type Instant, NONE } from '../../../shared/domain/time.ts'
import type { SeenRequest } from '../../../shared/protocol/view.ts'
import type { FloorHolder } from '../../../shared/words/told.ts'

/** A segment still to come, with its times. */
export interface AheadTurn {
  readonly segment: SegmentId
  readonly holder: FloorHolder
  /** Who leads a discussion or gives a speech; nobody in a break. */
  readonly person: PersonId | null
  readonly start: Instant
  readonly planned: Instant
  readonly duration: Duration
  readonly language: LanguageCode | null
  readonly assumed: boolean
  /** The segment's own title, or its slot's. */
  readonly title: Text
}

/** What is ahead, in the order in which Next will take it. */
export function turnsAhead(agenda: Agenda, course: Course, forecast: Forecast): readonly AheadTurn[] {
  if (course.status === 'ended') return []
  return agenda.slots.flatMap((slot) =>
    slot.segments
      .filter((segment) => course.fates[segment.id] === 'ahead')
      .map((segment) => aheadTurn(agenda, course, forecast, slot, segment)),
  )
}

/** Who has the floor now; `null` before and after the show. */
export function holderNow(agenda: Agenda, { turn }: Pick<Course, 'turn'>): FloorHolder | null {
  return turn && turnHolder(agenda, turn)
}

export function turnHolder(agenda: Agenda, turn: Turn): FloorHolder | null {
  if (turn.kind === 'break') return { is: 'break' }
  if (turn.guest !== null) return { is: 'person', id: null, name: turn.guest.name }
  const slot = agendaIndex(agenda).slot(turn.slot)
  if (slot?.kind === 'discussion' && turn.segment !== null) return { is: 'discussion', title: slot.title }
  return turn.person === null ? null : personHolder(agenda, turn.person)
}

export function askerHolder(agenda: Agenda, asker: Asker): FloorHolder {
  return asker.is === 'guest' ? { is: 'person', id: null, name: asker.guest.name } : personHolder(agenda, asker.person)
}

/**
 * Who comes after the floor as it is: whoever was interrupted goes on first, then those who wait in a discussion, then
 * the run of show. The public is told of nobody who waits, so that there the list is empty.
 */
export function holderNext(
  agenda: Agenda,
  course: Course,
  requests: readonly SeenRequest[],
  ahead: readonly AheadTurn[],
): FloorHolder | null {
  if (course.interrupted !== null) return turnHolder(agenda, course.interrupted)
  const [asking] = nextAsking(agenda, course, requests)
  return asking ? askerHolder(agenda, asking.asker) : (ahead[0]?.holder ?? null)
}

/** Those who wait and come before the run of show goes on: in a discussion all of them, elsewhere whoever is called. */
export function nextAsking(agenda: Agenda, course: Course, requests: readonly SeenRequest[]): readonly SeenRequest[] {
  const { slot } = course
  if (slot === null || course.turn === null) return []
  const waiting = waitingIn(requests, slot.id)
  const discusses = agendaIndex(agenda).slot(slot.id)?.kind === 'discussion'
  const called = waiting.filter((request) => request.state === 'called')
  return discusses ? [...called, ...waiting.filter((request) => request.state !== 'called')] : called
}

function aheadTurn(agenda: Agenda, course: Course, forecast: Forecast, slot: Slot, segment: Segment): AheadTurn {
  const plan = course.plan[segment.id]
  const planned = plan?.start ?? course.plannedEnd
  return {
    segment: segment.id,
    holder: segmentHolder(agenda, slot, segment),
    person: segment.speaker,
    start: forecast.items[segment.id]?.start ?? planned,
    planned,
    duration: plan?.duration ?? NONE,
    language: segment.language,
    assumed: segment.assumed,
    title: segment.title ?? slot.title,
  }
}

export function segmentHolder(agenda: Agenda, slot: Slot, segment: Segment): FloorHolder {
  if (slot.kind === 'discussion') return { is: 'discussion', title: slot.title }
  return segment.speaker === null ? { is: 'break' } : personHolder(agenda, segment.speaker)
}

function personHolder(agenda: Agenda, id: PersonId): FloorHolder {
  return { is: 'person', id, name: agendaIndex(agenda).nameOf(id) }
}
