import type { Agenda, LanguageCode, PersonId, Segment, Slot, SlotId } from '../../../shared/domain/agenda/agenda.ts'
import { floorLanguage, type Spoken, type Turn } from '../../../shared/domain/floor/floor.ts'
import type { PastBlock } from '../../../shared/domain/floor/past.ts'
import { type SpokenPart, spokenParts } from '../../../shared/domain/floor/spokenParts.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { type Forecast, isFarAway, type Span } from '../../../shared/domain/forecast/forecast.ts'
import { type Phase, phaseOf } from '../../../shared/domain/forecast/phase.ts'
import { queueForecast, queueForecastFrom, type Waiting } from '../../../shared/domain/forecast/queueForecast.ts'
import { waitingIn } from '../../../shared/domain/queue/speakerList.ts'
import {
  atLeast,
  between,
  earliest,
  type Instant,
  instant,
  later,
  minutes,
  NONE,
  timeLeft,
  timerEnd,
} from '../../../shared/domain/time.ts'
import { textureOf } from '../floor/texture.ts'
import { isDiscussion, nameIn, nameOf } from './blockNames.ts'
import { shortNames } from './shortNames.ts'

/** One block of the band. `from` and `to` are seconds from the left end of the axis. */
export interface Block {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly when: 'past' | 'now' | 'next'
  /** `open`: the list's time, in whatever language people ask for. `break`: nobody speaks. */
  readonly kind: 'turn' | 'open' | 'break'
  /** What is, was first or will be spoken, and what it changed to inside the turn. */
  readonly parts: readonly Part[]
  /** The speaker as written on a narrow block; `null` for the chair and for nobody. */
  readonly name: string | null
  readonly phase: Phase | null
  /** Where the plan of a turn that is over ended, in seconds. */
  readonly due: number | null
}

interface Part {
  readonly from: number
  readonly language: LanguageCode
  readonly sure: boolean
  readonly texture: number
}

export interface RibbonModel {
  /** The instant at the left end of the axis, and the axis's whole length in seconds. */
  readonly start: Instant
  readonly span: number
  readonly now: number | null
  readonly blocks: readonly Block[]
  readonly slots: readonly SlotMark[]
  readonly end: number
  readonly hardEnd: number | null
  /** What of the forecast stands beyond the hard end: nobody interprets that. */
  readonly beyond: { readonly from: number; readonly to: number } | null
}

interface SlotMark {
  readonly id: string
  readonly number: number
  readonly at: number
  readonly here: boolean
}

const LEAST_SPAN = minutes(10)

/** The whole session on one axis: past at its actual length, the rest at its forecast length, with those who wait. */
export function ribbonModel(
  agenda: Agenda,
  course: Course,
  forecast: Forecast,
  requests: readonly Waiting[],
  now: Instant,
): RibbonModel {
  const { start, end } = axis(agenda, course, forecast)
  const at = (moment: Instant) => between(start, moment) / 1000
  const draw: Drawing = { agenda, start, course, forecast, requests, now, at, names: shortNames(agenda.people) }
  const hardEnd = course.hardEnd === null || course.hardEnd > end || course.hardEnd < start ? null : at(course.hardEnd)
  const last = at(forecast.end)
  const beyond = hardEnd !== null && last > hardEnd
  const within = now >= start && now <= end && course.status !== 'ended'
  return {
    start,
    span: at(end),
    now: within ? at(now) : null,
    blocks: [
      ...course.past.blocks.map((block) => drawnOnce(draw, block)),
      ...nowBlock(draw),
      ...restOfSlot(draw),
      ...agenda.slots.flatMap((slot) => nextBlocks(draw, slot)),
    ],
    slots: agenda.slots.flatMap((slot, index) => slotMark(draw, slot, index)),
    end: last,
    hardEnd,
    beyond: beyond ? { from: hardEnd, to: last } : null,
  }
}

interface Drawing {
  readonly agenda: Agenda
  readonly start: Instant
  readonly course: Course
  readonly forecast: Forecast
  readonly requests: readonly Waiting[]
  readonly now: Instant
  readonly at: (moment: Instant) => number
  readonly names: Readonly<Record<PersonId, string>>
}

/** A show that runs on another day than its plan is drawn where it is. */
function axis(agenda: Agenda, course: Course, forecast: Forecast): Span {
  const [first] = agenda.slots
  const planned = (first && course.plan[first.id]?.start) ?? forecast.end
  const began = course.startedAt ?? planned
  const near = (moment: Instant | null): moment is Instant => moment !== null && !isFarAway(moment, began)
  const start = instant(Math.min(began, near(planned) ? planned : began))
  const ends = [forecast.end, course.endedAt, course.hardEnd, course.plannedEnd].filter(near)
  return { start, end: instant(Math.max(later(start, LEAST_SPAN), ...ends)) }
}

const drawn = new WeakMap<PastBlock, { readonly agenda: Agenda; readonly start: Instant; readonly block: Block }>()

/** What is over stays as it is, on the same axis. */
function drawnOnce(draw: Drawing, past: PastBlock): Block {
  const { agenda, start } = draw
  const before = drawn.get(past)
  if (before?.agenda === agenda && before.start === start) return before.block
  const block = pastBlock(draw, past)
  drawn.set(past, { agenda, start, block })
  return block
}

function pastBlock({ at, names, agenda }: Drawing, { from, to, kind, person, guest, parts }: PastBlock): Block {
  return {
    key: `past ${from}`,
    from: at(from),
    to: at(to),
    when: 'past',
    kind: kind === 'break' ? 'break' : 'turn',
    parts: parts.map((part) => partOf(part, agenda, at)),
    name: kind === 'chair' ? null : (guest ?? nameIn(names, person)),
    phase: null,
    due: null,
  }
}

function nowBlock({ at, names, agenda, course, forecast, now }: Drawing): readonly Block[] {
  const { turn, holdingSince } = course
  if (turn === null) return []
  const left = turn.timer === null ? null : timeLeft(turn.timer, now)
  const phase = phaseOf(
    turn.limit === null || left === null ? null : { limit: turn.limit, left },
    holdingSince !== null,
  )
  const expected = course.interrupted || turn.segment === null ? turnEnd(turn, now) : segmentEnd(forecast, turn.segment)
  const to = Math.max(at(now), expected === null ? 0 : at(expected))
  return [
    {
      key: `turn ${turn.id}`,
      from: at(turn.startedAt),
      to,
      when: 'now',
      kind: turn.kind === 'break' ? 'break' : 'turn',
      parts: spokenParts(turn.spoken).map((part) => partOf(part, agenda, at)),
      name: turn.kind === 'segment' && isDiscussion(agenda, turn) ? null : nameOf(names, turn),
      phase,
      due: left !== null && left < 0 ? at(later(now, left)) : null,
    },
  ]
}

/** Behind a turn of the list: whom it interrupted goes on, then the list is open for what its slot has left. */
function restOfSlot(draw: Drawing): readonly Block[] {
  const { at, names, agenda, course, forecast, requests, now } = draw
  const { turn, interrupted } = course
  if (turn === null || turn.kind === 'break' || (turn.segment !== null && interrupted === null)) return []
  const from = turnEnd(turn, now) ?? now
  const goesOn = interrupted?.timer ? later(from, atLeast(NONE, timeLeft(interrupted.timer, now))) : from
  const ends = isDiscussion(agenda, turn) ? (forecast.items[turn.slot]?.end ?? goesOn) : goesOn
  const spoken = interrupted && floorLanguage(interrupted)
  const next = { when: 'next' as const, phase: null, due: null }
  const resumed: Block = {
    ...next,
    key: `interrupted ${interrupted?.id}`,
    from: at(from),
    to: at(goesOn),
    kind: 'turn',
    parts: spoken
      ? [
          {
            from: at(from),
            language: spoken.language,
            sure: false,
            texture: textureOf(spoken.language, agenda.languages),
          },
        ]
      : [],
    name:
      interrupted && (interrupted.kind === 'request' || !isDiscussion(agenda, interrupted))
        ? nameOf(names, interrupted)
        : null,
  }
  const list = listBlocks(draw, turn.slot, queueForecast(agenda, course, requests, now), { start: goesOn, end: ends })
  return [...(goesOn > from ? [resumed] : []), ...list]
}

/** When its own clock says; `null` for the chair, who has none. */
function turnEnd({ timer }: Turn, now: Instant): Instant | null {
  return timer && timerEnd(timer, now)
}

function segmentEnd(forecast: Forecast, segment: string): Instant | null {
  return forecast.items[segment]?.end ?? null
}

function nextBlocks(draw: Drawing, slot: Slot): readonly Block[] {
  const { at, names, agenda, course, forecast, requests } = draw
  return slot.segments.flatMap((segment): readonly Block[] => {
    const span = forecast.items[segment.id]
    if (course.fates[segment.id] !== 'ahead' || !span || span.end <= span.start) return []
    if (slot.kind === 'discussion') {
      return listBlocks(draw, slot.id, queueForecastFrom(requests, slot.id, span.start, course.changes), span)
    }
    return [
      {
        key: `segment ${segment.id}`,
        from: at(span.start),
        to: at(span.end),
        when: 'next',
        kind: slot.kind === 'break' ? 'break' : 'turn',
        parts: plannedParts(slot, segment, agenda, at(span.start)),
        name: nameIn(names, segment.speaker),
        phase: null,
        due: null,
      },
    ]
  })
}

/** Those who wait in a list, in the language they asked for; then the list, open for what is left of its time. */
function listBlocks(
  { agenda, at, names, requests }: Drawing,
  slot: SlotId,
  spans: Readonly<Record<string, Span>>,
  { start, end }: Span,
): readonly Block[] {
  const next = { when: 'next' as const, phase: null, due: null }
  const asked = waitingIn(requests, slot).flatMap(({ id, asker, language }): readonly Block[] => {
    const span = spans[id]
    if (span === undefined || span.start < start || span.start >= end) return []
    const [from, to] = [at(span.start), at(earliest(span.end, end))]
    const name = asker.is === 'guest' ? asker.guest.name : nameIn(names, asker.person)
    const part = { from, language, sure: false, texture: textureOf(language, agenda.languages) }
    return [{ ...next, key: `request ${id}`, from, to, kind: 'turn', parts: [part], name }]
  })
  const from = asked.at(-1)?.to ?? at(start)
  if (at(end) <= from) return asked
  return [...asked, { ...next, key: `list ${slot}`, from, to: at(end), kind: 'open', parts: [], name: null }]
}

function plannedParts(slot: Slot, segment: Segment, agenda: Agenda, from: number): readonly Part[] {
  if (slot.kind === 'break' || segment.language === null) return []
  return [{ from, language: segment.language, sure: false, texture: textureOf(segment.language, agenda.languages) }]
}

/** A cut is a change from what was heard. */
function partOf({ from, language, sure }: SpokenPart, agenda: Agenda, at: (moment: Instant) => number): Part {
  return { from: at(from), language, sure, texture: textureOf(language, agenda.languages) }
}

function slotMark({ at, course, forecast }: Drawing, slot: Slot, index: number): readonly SlotMark[] {
  const begins = forecast.items[slot.id]?.start ?? null
  if (begins === null) return []
  return [{ id: slot.id, number: index + 1, at: at(begins), here: course.slot?.id === slot.id }]
}

/** Which part of the turn that is on has been spoken: from 0 to 1. */
export function goneOf(block: Block, now: number): number {
  const length = block.to - block.from
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (now - block.from) / length))
}

/** The language of the floor, for the sentence. */
export function floorNow(course: Course): Spoken | null {
  return course.turn === null ? null : floorLanguage(course.turn)
}
