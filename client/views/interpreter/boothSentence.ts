import type { BoothWork, Stretch } from '../../../shared/domain/boothPlan.ts'
import type { Phase } from '../../../shared/domain/phase.ts'
import { between, type Duration, type Instant } from '../../../shared/domain/time.ts'

/** "Your booth works until 15:23, then rests 9 min", before it is put into words. */
export interface BoothSentence {
  readonly work: BoothWork
  /** Only before the first turn. */
  readonly from: Instant | null
  readonly until: BoothEnd
  /** `null` when the booth does the same to the end. */
  readonly after: { readonly work: BoothWork; readonly lasts: Duration } | null
}

export type BoothEnd =
  | { readonly is: 'at'; readonly at: Instant }
  /** The turn on is held or over: nobody knows when it ends. */
  | { readonly is: 'turn-ends' }
  | { readonly is: 'show-ends'; readonly at: Instant }

export function boothSentence(stretches: readonly Stretch[], phase: Phase | null, now: Instant): BoothSentence | null {
  const [first, second] = stretches
  if (first === undefined) return null
  return {
    work: first.work,
    from: first.start > now ? first.start : null,
    until: end(first, second ?? null, phase),
    after: second ? { work: second.work, lasts: between(second.start, second.end) } : null,
  }
}

function end(first: Stretch, second: Stretch | null, phase: Phase | null): BoothEnd {
  if (second === null) return { is: 'show-ends', at: first.end }
  const onlyThisTurn = first.turns.length === 1
  return onlyThisTurn && (phase === 'over' || phase === 'held') ? { is: 'turn-ends' } : { is: 'at', at: first.end }
}
