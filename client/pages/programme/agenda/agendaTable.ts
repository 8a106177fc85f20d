import type { Agenda, Plan, Segment, Slot, Text } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Course } from '../../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { eachOnce, plannedIn, type RowLanguage, spokenIn } from '../../../features/runOfShow/rowLanguages.ts'

/** `on`: the slot that has the floor in it. `now`: the row that has the floor itself. `out`: it was not, and will not be. */
type When = 'past' | 'on' | 'now' | 'ahead' | 'out'

/** A row of the printed programme: a slot, or a titled speech inside one. */
export interface AgendaRow {
  readonly id: string
  readonly is: 'slot' | 'speech'
  readonly when: When
  /** When it began, or is expected to; as planned for what is out. */
  readonly start: Instant
  /** What a slot is called, or a speech is about. */
  readonly title: Text | null
  /** Nobody is named for a discussion or a break. */
  readonly speakers: readonly RowSpeaker[]
  /** A discussion: everybody may speak. */
  readonly open: boolean
  readonly languages: readonly RowLanguage[]
}

export interface RowSpeaker {
  readonly segment: string
  readonly name: string
  readonly organisation: Text | null
  readonly when: When
}

/** Speeches with titles of their own have a row each; those without share the row of their slot. */
export function agendaTable(agenda: Agenda, course: Course, forecast: Forecast): readonly AgendaRow[] {
  return agenda.slots.flatMap((slot) => {
    const titled = slot.segments.length > 1 && slot.segments.some((segment) => segment.title !== null)
    const row = slotRow(agenda, course, forecast, slot)
    if (!titled) return [row]
    const speeches = slot.segments.map((segment) => speechRow(agenda, course, forecast, segment))
    // Between speeches the chair has the floor, and the slot itself is lit.
    const when = speeches.some((speech) => speech.when === 'now') ? 'on' : row.when
    return [{ ...row, when, speakers: [], languages: [] }, ...speeches]
  })
}

function slotRow(agenda: Agenda, course: Course, forecast: Forecast, slot: Slot): AgendaRow {
  const spoken = slot.kind === 'speeches'
  return {
    id: slot.id,
    is: 'slot',
    when: whenOf(
      course,
      slot.segments.map((segment) => segment.id),
      course.slot?.id === slot.id,
    ),
    start: startOf(forecast, course.plan, slot.id),
    title: slot.title,
    speakers: spoken ? slot.segments.map((segment) => speakerOf(agenda, course, segment)) : [],
    open: slot.kind === 'discussion',
    languages: slot.kind === 'break' ? [] : languagesOf(course, slot.segments, slot.kind === 'discussion'),
  }
}

function speechRow(agenda: Agenda, course: Course, forecast: Forecast, segment: Segment): AgendaRow {
  return {
    id: segment.id,
    is: 'speech',
    when: whenOf(course, [segment.id], course.turn?.segment === segment.id),
    start: startOf(forecast, course.plan, segment.id),
    title: segment.title,
    speakers: [speakerOf(agenda, course, segment)],
    open: false,
    languages: languagesOf(course, [segment], false),
  }
}

function startOf(forecast: Forecast, plan: Plan, id: string): Instant {
  const start = forecast.items[id]?.start ?? plan[id]?.start
  if (start === undefined) throw new Error(`${id} is neither forecast nor planned`)
  return start
}

function whenOf(course: Course, segments: readonly string[], isOn: boolean): When {
  if (isOn) return 'now'
  const fates = segments.map((id) => course.fates[id])
  if (fates.includes('ahead') && course.status !== 'ended') return 'ahead'
  return fates.includes('done') ? 'past' : 'out'
}

function speakerOf(agenda: Agenda, course: Course, segment: Segment): RowSpeaker {
  const person = agendaIndex(agenda).person(segment.speaker)
  return {
    segment: segment.id,
    name: person?.name ?? '',
    organisation: person?.organisation ?? null,
    when: whenOf(course, [segment.id], course.turn?.segment === segment.id),
  }
}

/** As heard where a segment had the floor, as planned where it has not. A discussion's plan is only its chair's. */
function languagesOf(course: Course, segments: readonly Segment[], onlyHeard: boolean): readonly RowLanguage[] {
  const all = segments.flatMap((segment) => {
    const spoken = spokenIn(course, segment.id)
    return spoken.length === 0 && course.fates[segment.id] === 'ahead' ? plannedIn(segment) : spoken
  })
  return eachOnce(all).filter(({ heard }) => heard || !onlyHeard)
}
