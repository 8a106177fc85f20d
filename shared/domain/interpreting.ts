import type { BoothId, PersonId } from './agenda.ts'
import { type MicTime, onMic } from './booths.ts'
import { type BoothPart, boothTask, isWork } from './boothTask.ts'
import type { Floor, Hold, Spoken } from './floor.ts'
import { atLeast, between, type Duration, earliest, type Instant, NONE, plus, sum } from './time.ts'

/**
 * Minutes interpreting, not minutes elapsed: on mic, while the floor's language is work for the booth, and not while
 * the show is held. What is counted is what was declared and pressed, to the millisecond.
 */
export interface WorkClock {
  /** Settled, in this run. */
  readonly today: Duration
  /** Settled, since this interpreter last went on mic; nothing for one who is off. */
  readonly turn: Duration
  /** It counts on from here; `null` while it stands still. */
  readonly since: Instant | null
}

/** A time during which a booth works; `null` is still going on. */
export interface WorkTime {
  readonly from: Instant
  readonly to: Instant | null
}

/** When a booth had work so far, oldest first. */
export function workTimes(
  floor: Pick<Floor, 'turn' | 'turns' | 'holds' | 'holdingSince'>,
  booths: readonly BoothPart[],
  booth: BoothId,
): readonly WorkTime[] {
  const turns = [...floor.turns, ...(floor.turn === null ? [] : [{ ...floor.turn, endedAt: null }])]
  const spoken = turns.flatMap((turn) => stretches(turn.spoken, turn.endedAt))
  const working = spoken.filter(({ language }) => isWork(boothTask(booths, booth, language)))
  const holds = [...floor.holds, ...(floor.holdingSince === null ? [] : [{ from: floor.holdingSince, to: null }])]
  return working.flatMap((time) => without(time, holds))
}

/** The clock of one interpreter of the booth. */
export function workClock(times: readonly WorkTime[], mics: readonly MicTime[], person: PersonId): WorkClock {
  const own = mics.filter((mic) => mic.person === person)
  const isOn = onMic({ mics }).includes(person)
  const last = own.at(-1)
  const now = isOn && last !== undefined ? overlaps(times, last) : []
  return {
    today: settled(own.flatMap((mic) => overlaps(times, mic))),
    turn: settled(now),
    since: now.find((time) => time.to === null)?.from ?? null,
  }
}

/** What a clock says now. */
export function worked({ since, ...settledTimes }: WorkClock, of: 'today' | 'turn', now: Instant): Duration {
  return since === null ? settledTimes[of] : plus(settledTimes[of], atLeast(NONE, between(since, now)))
}

function stretches(spoken: readonly Spoken[], end: Instant | null): readonly (WorkTime & { language: string })[] {
  return spoken.map(({ language, at }, index) => ({ language, from: at, to: spoken[index + 1]?.at ?? end }))
}

function without(time: WorkTime, holds: readonly (Hold | { readonly from: Instant; readonly to: null })[]) {
  return holds.reduce<readonly WorkTime[]>((times, hold) => times.flatMap((each) => cut(each, hold)), [time])
}

function cut(time: WorkTime, hold: WorkTime): readonly WorkTime[] {
  const before = { from: time.from, to: time.to === null ? hold.from : earliest(time.to, hold.from) }
  const after = hold.to === null ? null : { from: atLeast(time.from, hold.to), to: time.to }
  return [before, ...(after === null ? [] : [after])].filter(isTime)
}

function overlaps(times: readonly WorkTime[], mic: WorkTime): readonly WorkTime[] {
  return times.map((time) => ({ from: atLeast(time.from, mic.from), to: sooner(time.to, mic.to) })).filter(isTime)
}

function sooner(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return earliest(a, b)
}

function isTime({ from, to }: WorkTime): boolean {
  return to === null || to > from
}

function settled(times: readonly WorkTime[]): Duration {
  return sum(times.map(({ from, to }) => (to === null ? NONE : between(from, to))))
}
