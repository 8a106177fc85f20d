import type { BoothStretch } from '../../../../shared/domain/booths/boothPlan.ts'
import type { Phase } from '../../../../shared/domain/forecast/phase.ts'
import { between, type Instant } from '../../../../shared/domain/time.ts'
import type { BoothEnd, BoothSentence } from '../../../../shared/words/told.ts'

export function boothSentence(
  stretches: readonly BoothStretch[],
  phase: Phase | null,
  now: Instant,
): BoothSentence | null {
  const [first, second] = stretches
  if (first === undefined) return null
  return {
    work: first.work,
    from: first.start > now ? first.start : null,
    until: end(first, second ?? null, phase),
    after: second ? { work: second.work, lasts: between(second.start, second.end) } : null,
  }
}

function end(first: BoothStretch, second: BoothStretch | null, phase: Phase | null): BoothEnd {
  if (second === null) return { is: 'show-ends', at: first.end }
  const onlyThisTurn = first.turns.length === 1
  return onlyThisTurn && (phase === 'over' || phase === 'held') ? { is: 'turn-ends' } : { is: 'at', at: first.end }
}
