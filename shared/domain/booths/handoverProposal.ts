import type { PersonId } from '../agenda/agenda.ts'
import { between, type Duration, type Instant, minutes, plus } from '../time.ts'
import type { BoothStretch, StretchTurn } from './boothPlan.ts'

/** Where booth partners can change without leaving a sentence in the middle. */
export interface Seam {
  /** As forecast; `null` when nobody knows, as in an open list: then it is the next change of speaker. */
  readonly at: Instant | null
  /** Before another speaker, or before a time without work. */
  readonly before: { readonly is: 'speaker'; readonly person: PersonId | null } | { readonly is: 'rest' }
}

export interface HandoverProposal {
  readonly seam: Seam
  /** `reached`: the set length is over. `before-next`: it would be passed before the seam after this one. */
  readonly because: 'reached' | 'before-next'
  /** Minutes interpreting by then, in this turn on mic. */
  readonly by: Duration
}

/** From here on a set length counts as near, though the next seam may be further away. */
const NEAR = minutes(5)

/** The next natural seam of a booth that works; `null` while it rests, and when nothing is ahead. */
export function nextSeam(stretches: readonly BoothStretch[]): Seam | null {
  const [first, second] = stretches
  if (first === undefined || first.work === 'rests') return null
  const next = first.turns[1]
  if (next !== undefined) return { at: knownStart(first.turns[0], next), before: speakerOf(next) }
  if (first.work === 'open') return { at: null, before: { is: 'speaker', person: null } }
  if (second === undefined) return null
  const change = second.work === 'rests' ? { is: 'rest' as const } : speakerOf(second.turns[0])
  return { at: second.start, before: change }
}

/**
 * Proposes the next seam when going on past it would pass the set length before another one comes, or the length is
 * over already; never an instant in the middle of a speech. `worked` is the time interpreting in this turn on mic.
 */
export function proposeHandover(
  stretches: readonly BoothStretch[],
  worked: Duration,
  length: Duration,
  now: Instant,
): HandoverProposal | null {
  const seam = nextSeam(stretches)
  if (seam === null) return null
  if (worked >= length) return { seam, because: 'reached', by: untilSeam(seam, worked, now) }
  const by = untilSeam(seam, worked, now)
  const after = workAfter(stretches)
  const isNear = worked >= length - NEAR || by >= length - NEAR
  return isNear && (seam.at === null || plus(by, after) > length) ? { seam, because: 'before-next', by } : null
}

function untilSeam({ at }: Seam, worked: Duration, now: Instant): Duration {
  return at === null ? worked : plus(worked, between(now, at))
}

/** How long the first turn with work after the next seam lasts: what going on past it would add. */
export function workAfter([first, ...others]: readonly BoothStretch[]): Duration {
  const next = first?.turns[1] ?? others.find((stretch) => stretch.work === 'works')?.turns[0]
  return next === undefined ? minutes(0) : between(next.start, next.end)
}

function speakerOf(turn: StretchTurn | undefined): Seam['before'] {
  return { is: 'speaker', person: turn?.person ?? null }
}

/** Nobody knows when a turn without a limit ends. */
function knownStart(on: StretchTurn | undefined, next: StretchTurn): Instant | null {
  return on?.task === null ? null : next.start
}
