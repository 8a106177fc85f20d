import { type Agenda, plannedEnd, planOf } from '../../../../shared/domain/agenda/agenda.ts'
import type { AgendaEdit } from '../../../../shared/domain/editing/agendaEdit.ts'
import { applyEdit, stillAllotted } from '../../../../shared/domain/editing/applyEdit.ts'
import { decideEdit } from '../../../../shared/domain/editing/editing.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import { type Forecast, forecast } from '../../../../shared/domain/forecast/forecast.ts'
import { followAgenda } from '../../../../shared/domain/runOfShow/reduceRun.ts'
import {
  currentHardEnd,
  currentPlan,
  promisedPlan,
  type RunOfShow,
} from '../../../../shared/domain/runOfShow/runOfShow.ts'
import { between, type Instant, NONE } from '../../../../shared/domain/time.ts'

/** Nobody's in particular: an edit that is only weighed is never sent. */
const WEIGHING = { link: '', role: 'moderator', person: null, booth: null, name: null } as const

/** The forecast as it would be with this edit, by the show's own rules; `null` where the show would refuse it. */
export function afterEdit(agenda: Agenda, course: Course, edit: AgendaEdit, now: Instant): Forecast | null {
  const show = {
    revision: 0,
    agenda,
    runOfShow: runOf(agenda, course),
    floor: { slot: course.slot?.id ?? null },
    past: course.past.spans,
    queue: { requests: [] },
  }
  const decision = decideEdit(show, { type: 'EditAgenda', edit }, { by: WEIGHING, now })
  if ('refused' in decision) return null
  const [facts] = decision.events
  if (facts === undefined) return null
  const after = applyEdit(agenda, facts)
  const allotted = stillAllotted(show.runOfShow.allotted, agenda, edit)
  const runOfShow = followAgenda({ ...show.runOfShow, allotted }, after)
  const changed: Course = {
    ...course,
    plan: currentPlan({ agenda: after, runOfShow }),
    plannedEnd: plannedEnd(after.slots, promisedPlan({ agenda: after, runOfShow })),
    hardEnd: currentHardEnd({ agenda: after, runOfShow }),
    fates: runOfShow.fates,
  }
  return forecast(after, changed, now)
}

/** Where a plan differs from the agenda's, "start now" has moved it, and catching up has given other durations. */
function runOf(agenda: Agenda, { status, startedAt, endedAt, fates, plan }: Course): RunOfShow {
  const [first] = agenda.slots
  const shift = first === undefined ? NONE : between(first.start, plan[first.id]?.start ?? first.start)
  const written = planOf(agenda, NONE)
  const given = Object.keys(fates).flatMap((id) => {
    const duration = plan[id]?.duration
    return duration === undefined || duration === written[id]?.duration ? [] : [[id, duration] as const]
  })
  return { status, shift, startedAt, endedAt, fates, allotted: Object.fromEntries(given) }
}
