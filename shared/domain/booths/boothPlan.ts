import type { Agenda, BoothId, LanguageCode, PersonId, SegmentId, SlotId } from '../agenda/agenda.ts'
import { floorLanguage, type Turn } from '../floor/floor.ts'
import type { Course } from '../forecast/course.ts'
import type { Forecast, Span } from '../forecast/forecast.ts'
import { queueForecast, queueForecastFrom, type Waiting } from '../forecast/queueForecast.ts'
import { type RequestId, waitingIn } from '../queue/speakerList.ts'
import { atLeast, between, earliest, type Instant, later, NONE, plus, timeLeft, timerEnd } from '../time.ts'
import { type BoothTask, boothTask, isWork } from './boothTask.ts'

/** `works`: from the floor or by relay. `rests`: nothing to do. `open`: whoever speaks decides, so no booth rests. */
export type BoothWork = 'works' | 'rests' | 'open'

/** A time during which what the booth does stays the same, whoever speaks. */
export interface BoothStretch extends Span {
  readonly work: BoothWork
  /** The turns in it; where one begins is a seam, at which booth partners can change. */
  readonly turns: readonly StretchTurn[]
}

export interface StretchTurn extends Span {
  readonly slot: SlotId
  /** `null` for the chair between turns. */
  readonly segment: SegmentId | null
  /** Who speaks; `null` in a break and in an open list. */
  readonly person: PersonId | null
  /** `null` where whoever speaks decides. */
  readonly task: BoothTask | null
}

/**
 * When a booth works and when it rests, from now to the forecast end, without a gap from the first turn on.
 * The seconds that a change costs belong to the turn before, because interpreters finish after the speaker does;
 * a longer gap is the chair's, in the chair's language. Everybody rests in a break. Those who wait in an open list have the
 * language they asked for and the time they may take; what is left of the list is open.
 */
export function boothStretches(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  booth: BoothId,
  requests: readonly Waiting[],
  now: Instant,
): readonly BoothStretch[] {
  if (course.status === 'ended') return []
  const ahead = turnsAhead(agenda, course, forecast, requests)
  const spoken = [...turnsNow(agenda, course, forecast, requests, now, ahead[0]?.start ?? forecast.end), ...ahead]
  const whole = withChair(agenda, course, spoken, forecast.end)
  const taskIn = (language: Spoken['language']) =>
    language === 'open' ? null : boothTask(agenda.booths, booth, language)
  return whole.reduce<readonly BoothStretch[]>(
    (stretches, { language, ...turn }) => append(stretches, { ...turn, task: taskIn(language) }),
    [],
  )
}

/** No task of its own is an open list. */
export function boothWork(task: BoothTask | null): BoothWork {
  if (task === null) return 'open'
  return isWork(task) ? 'works' : 'rests'
}

interface Spoken extends Omit<StretchTurn, 'task'> {
  readonly language: LanguageCode | 'open' | null
}

function turnsNow(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  requests: readonly Waiting[],
  now: Instant,
  /** When the next turn begins: what was restored in an earlier slot comes before the list is worked off. */
  until: Instant,
): readonly Spoken[] {
  const { turn, interrupted } = course
  if (turn === null) return []
  const discussion = agenda.slots.find((slot) => slot.id === turn.slot && slot.kind === 'discussion')
  const own = turnsWithClocks(turn, interrupted, forecast, now)
  if (discussion === undefined) return own
  const end = atLeast(now, earliest(forecast.items[discussion.id]?.end ?? now, until))
  const list = { slot: turn.slot, segment: turn.segment }
  const spans = queueForecast(agenda, course, requests, now)
  if (turn.segment === null && turn.timer !== null) {
    const from = own.at(-1)?.end ?? now
    return [...own, ...listTurns({ ...list, segment: null }, requests, spans, from, end, course)]
  }
  // Whoever leads the discussion speaks until the first of those who wait.
  const first = waitingIn(requests, turn.slot)[0]
  const begins = first === undefined ? end : earliest(end, spans[first.id]?.start ?? end)
  const chair = { ...list, person: null, start: now, end: begins, language: 'open' as const }
  return first === undefined ? [chair] : [chair, ...listTurns(list, requests, spans, begins, end, course)]
}

/** Those who wait, one after the other from an instant to the list's end; what is left is open. */
function listTurns(
  list: Pick<Spoken, 'slot' | 'segment'>,
  requests: readonly Waiting[],
  spans: Readonly<Record<RequestId, Span>>,
  from: Instant,
  end: Instant,
  { changes }: Pick<Course, 'changes'>,
): readonly Spoken[] {
  const asked = waitingIn(requests, list.slot).flatMap(({ id, asker, language }): readonly Spoken[] => {
    const span = spans[id]
    if (span === undefined || span.start < from || span.start >= end) return []
    const person = asker.is === 'person' ? asker.person : null
    return [{ ...list, person, start: span.start, end: earliest(span.end, end), language }]
  })
  const begins = asked.at(-1)?.end ?? from
  const isChange = asked.length > 0 && between(begins, end) <= plus(changes.speaker, changes.language)
  return end <= begins || isChange ? asked : [...asked, { ...list, person: null, start: begins, end, language: 'open' }]
}

/** The turn that is on, then the one it interrupted: each with a clock and a language of its own. */
function turnsWithClocks(turn: Turn, interrupted: Turn | null, forecast: Forecast, now: Instant): readonly Spoken[] {
  const { slot, segment, person, timer } = turn
  const planned = segment === null ? null : forecast.items[segment]?.end
  const end = planned ?? (timer && timerEnd(timer, now)) ?? now
  const own: Spoken = { slot, segment, person, start: now, end, language: floorLanguage(turn)?.language ?? null }
  if (!interrupted?.timer) return [own]
  const goesOn = later(end, atLeast(NONE, timeLeft(interrupted.timer, now)))
  const language = floorLanguage(interrupted)?.language ?? null
  const { segment: goingOn, person: who } = interrupted
  return [own, { slot, segment: goingOn, person: who, start: end, end: goesOn, language }]
}

function turnsAhead(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  requests: readonly Waiting[],
): readonly Spoken[] {
  return agenda.slots
    .flatMap((slot) =>
      slot.segments.flatMap((segment): readonly Spoken[] => {
        const span = course.fates[segment.id] === 'ahead' ? forecast.items[segment.id] : null
        if (!span) return []
        const place = { slot: slot.id, segment: segment.id }
        if (slot.kind !== 'discussion') {
          return [{ ...place, person: segment.speaker, ...span, language: segment.language }]
        }
        const spans = queueForecastFrom(requests, slot.id, span.start, course.changes)
        const [first, ...others] = listTurns(place, requests, spans, span.start, span.end, course)
        // The seconds of a change belong to the turn before.
        return first === undefined ? [] : [{ ...first, start: span.start }, ...others]
      }),
    )
    .sort((a, b) => a.start - b.start)
}

function withChair(agenda: Agenda, course: Course, spoken: readonly Spoken[], showEnd: Instant): readonly Spoken[] {
  const { speaker, language } = course.changes
  return spoken.flatMap((turn, index) => {
    const next = spoken[index + 1]?.start ?? atLeast(turn.end, showEnd)
    const isChange = between(turn.end, next) <= plus(speaker, language)
    if (isChange || hasNoEnd(turn)) return [{ ...turn, end: next }]
    const chair = { slot: turn.slot, segment: null, start: turn.end, end: next }
    return [turn, { ...chair, person: agenda.chair.person, language: agenda.chair.language }]
  })
}

/** The chair between turns speaks until the next turn, whenever that is. */
function hasNoEnd(turn: Spoken): boolean {
  return turn.segment === null && turn.end === turn.start
}

function append(stretches: readonly BoothStretch[], turn: StretchTurn): readonly BoothStretch[] {
  const work = boothWork(turn.task)
  const last = stretches.at(-1)
  if (last?.work !== work) return [...stretches, { work, start: turn.start, end: turn.end, turns: [turn] }]
  return [...stretches.slice(0, -1), { ...last, end: turn.end, turns: [...last.turns, turn] }]
}
