import { readDuration } from '../../../../shared/agenda/duration.ts'
import type { AgendaFile, SegmentFile, SlotFile } from '../../../../shared/agenda/file.ts'
import {
  type Agenda,
  type Chair,
  PLAIN_SEGMENT,
  plannedEnd,
  planOf,
  type Segment,
  type Slot,
} from '../../../../shared/domain/agenda.ts'
import type { AgendaEdit } from '../../../../shared/domain/agendaEdit.ts'
import { applyEdit, stillAllotted } from '../../../../shared/domain/applyEdit.ts'
import type { Course } from '../../../../shared/domain/course.ts'
import { decideEdit } from '../../../../shared/domain/editing.ts'
import { type Forecast, forecast } from '../../../../shared/domain/forecast.ts'
import { currentPlan, followAgenda, type RunOfShow } from '../../../../shared/domain/runOfShow.ts'
import { type Instant, instant, NONE } from '../../../../shared/domain/time.ts'

/** Nobody's in particular: an edit that is only weighed is never sent. */
const WEIGHING = { link: '', role: 'moderator', person: null, booth: null, name: null } as const

/** The forecast as it would be with this edit, by the show's own rules; `null` where the show would refuse it. */
export function afterEdit(file: AgendaFile, course: Course, edit: AgendaEdit, now: Instant): Forecast | null {
  const agenda = onScreen(file, course)
  const show = {
    revision: 0,
    agenda,
    runOfShow: runOf(agenda, course),
    floor: { ...course, slot: course.slot?.id ?? null, holds: [] },
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
    plannedEnd: plannedEnd(after.slots, planOf(after, NONE)),
    hardEnd: after.hardEnd?.at ?? null,
    fates: runOfShow.fates,
  }
  return forecast(after, changed, now)
}

/** Its times are those on screen, so that "start now" has moved them already. */
function onScreen(file: AgendaFile, { plan, hardEnd, changes }: Course): Agenda {
  return {
    id: file.id,
    listed: file.listed ?? false,
    title: file.title,
    subtitle: null,
    organiser: null,
    occasion: null,
    goals: [],
    zone: file.zone,
    zones: file.zones,
    // The page does not know it as an instant; the show refuses what would stand before it.
    start: instant(0),
    hardEnd: hardEnd === null ? null : { at: hardEnd, assumed: false },
    place: null,
    languages: file.languages,
    chair: { ...file.chair, assumed: file.chair.assumed ?? false },
    changes,
    people: file.people.map(({ id, name }) => ({
      id,
      name,
      sayAs: null,
      function: null,
      organisation: null,
      alsoPrintedAs: [],
    })),
    booths: (file.booths ?? []).map(({ id, language }) => ({
      id,
      language,
      retour: null,
      relay: {},
      interpreters: [],
    })),
    terms: [],
    messages: [],
    slots: file.slots.map((slot) => slotOnScreen(slot, plan[slot.id]?.start ?? instant(0), file.chair)),
  }
}

function slotOnScreen(slot: SlotFile, start: Instant, chair: Pick<Chair, 'person' | 'language'>): Slot {
  const kind = slot.kind ?? 'speeches'
  const holder = kind === 'discussion' ? chair : null
  return {
    id: slot.id,
    kind,
    title: slot.title,
    short: slot.short ?? null,
    start,
    duration: readDuration(slot.duration) ?? NONE,
    fixedStart: slot.fixedStart ?? false,
    segments: slot.segments.map((segment) => segmentOnScreen(segment, holder)),
  }
}

function segmentOnScreen(segment: SegmentFile, holder: Pick<Chair, 'person' | 'language'> | null): Segment {
  return {
    id: segment.id,
    title: segment.title ?? null,
    speaker: segment.speaker ?? holder?.person ?? null,
    language: segment.language ?? holder?.language ?? null,
    assumed: segment.assumed ?? false,
    duration: segment.duration === undefined ? null : readDuration(segment.duration),
    ...PLAIN_SEGMENT,
    optional: segment.optional ?? false,
    words: segment.words ?? null,
  }
}

/** Where a plan differs from the agenda's, catching up gave it. */
function runOf(agenda: Agenda, { status, startedAt, endedAt, fates, plan }: Course): RunOfShow {
  const written = planOf(agenda, NONE)
  const given = Object.keys(fates).flatMap((id) => {
    const duration = plan[id]?.duration
    return duration === undefined || duration === written[id]?.duration ? [] : [[id, duration] as const]
  })
  return { status, shift: NONE, startedAt, endedAt, fates, allotted: Object.fromEntries(given) }
}
