import type { Agenda, Segment } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { forecast, isFarAway } from '../../../shared/domain/forecast/forecast.ts'
import { between, type Duration, type Instant, later, NONE, startTimer } from '../../../shared/domain/time.ts'

/** What one way of starting would come to, said before it is pressed. */
interface StartOutlook {
  /** What the plan, its fixed starts and the hard end would move by. */
  readonly shift: Duration
  readonly end: Instant
  readonly behind: Duration
  readonly hardEnd: Instant | null
}

export interface StartChoice {
  readonly asPlanned: StartOutlook
  readonly now: StartOutlook
  readonly plannedStart: Instant
  /** More than twelve hours away: a rehearsal, which starts from now. */
  readonly far: boolean
}

/** `null` when there is nothing to start with. */
export function startChoice(agenda: Agenda, course: Course, now: Instant): StartChoice | null {
  const plannedStart = course.plan[agenda.slots[0]?.id ?? '']?.start
  const first = agendaIndex(agenda).segments.find((each) => course.fates[each.id] === 'ahead')
  if (plannedStart === undefined || first === undefined) return null
  return {
    asPlanned: outlook(agenda, course, first, NONE, now),
    now: outlook(agenda, course, first, between(plannedStart, now), now),
    plannedStart,
    far: isFarAway(plannedStart, now),
  }
}

/** The forecast of the show as it would stand right after the press. */
function outlook(agenda: Agenda, course: Course, first: Segment, shift: Duration, now: Instant): StartOutlook {
  const started = startedWith(agenda, course, first, shift, now)
  const { end, behind } = forecast(agenda, started, now)
  return { shift, end, behind, hardEnd: started.hardEnd }
}

function startedWith(agenda: Agenda, course: Course, first: Segment, shift: Duration, now: Instant): Course {
  const slot = agendaIndex(agenda).slotOf(first.id)
  const plan = Object.fromEntries(
    Object.entries(course.plan).map(([id, planned]) => [id, { ...planned, start: later(planned.start, shift) }]),
  )
  const limit = plan[first.id]?.duration ?? NONE
  const slotLimit = plan[slot?.id ?? '']?.duration ?? limit
  const clock = { limit: slotLimit, timer: startTimer(slotLimit, now) }
  const turn: Turn = {
    id: 0,
    kind: slot?.kind === 'break' ? 'break' : 'segment',
    slot: slot?.id ?? '',
    segment: first.id,
    request: null,
    guest: null,
    resumes: null,
    before: NONE,
    despite: [],
    person: first.speaker,
    startedAt: now,
    limit,
    timer: startTimer(limit, now),
    held: NONE,
    spoken: first.language !== null ? [{ language: first.language, certainty: 'assumed', at: now }] : [],
  }
  return {
    ...course,
    status: 'live',
    startedAt: now,
    turn,
    slot: { id: turn.slot, ...clock },
    clocks: { [turn.slot]: clock },
    plan,
    plannedEnd: later(course.plannedEnd, shift),
    hardEnd: course.hardEnd && later(course.hardEnd, shift),
    fates: { ...course.fates, [first.id]: 'on' },
  }
}
