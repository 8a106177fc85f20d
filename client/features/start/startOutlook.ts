import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { emptyFloor } from '../../../shared/domain/floor/floor.ts'
import { type Course, currentCourse } from '../../../shared/domain/forecast/course.ts'
import { forecast, isFarAway } from '../../../shared/domain/forecast/forecast.ts'
import { reduceRunAndFloor } from '../../../shared/domain/runOfShow/reduceRunAndFloor.ts'
import { decideRun, unstarted } from '../../../shared/domain/runOfShow/runOfShow.ts'
import type { Show } from '../../../shared/domain/show.ts'
import type { Duration, Instant } from '../../../shared/domain/time.ts'

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
  const asPlanned = outlook(agenda, course, 'as-planned', now)
  const startedNow = outlook(agenda, course, 'now', now)
  if (plannedStart === undefined || asPlanned === null || startedNow === null) return null
  return { asPlanned, now: startedNow, plannedStart, far: isFarAway(plannedStart, now) }
}

/** The forecast of the show as it would stand right after the press, by its own rules; `null` where it would refuse. */
function outlook(agenda: Agenda, course: Course, start: 'as-planned' | 'now', now: Instant): StartOutlook | null {
  const runOfShow = { ...unstarted(agenda), fates: course.fates }
  const show: Startable = { revision: 0, agenda, runOfShow, floor: emptyFloor }
  const decision = decideRun(show, { type: 'StartShow', start }, { now })
  if ('refused' in decision) return null
  const started: Startable = { ...show, ...decision.events.reduce(reduceRunAndFloor, show) }
  const after = { ...course, ...currentCourse(started) }
  const { end, behind } = forecast(agenda, after, now)
  return { shift: started.runOfShow.shift, end, behind, hardEnd: after.hardEnd }
}

type Startable = Pick<Show, 'revision' | 'agenda' | 'runOfShow' | 'floor'>
