import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import type { BoothStretch } from '../../../../shared/domain/booths/boothPlan.ts'
import { nextSeam, proposeHandover, type Seam, workAfter } from '../../../../shared/domain/booths/handoverProposal.ts'
import { worked } from '../../../../shared/domain/booths/interpreting.ts'
import { type Duration, type Instant, minutes, plus } from '../../../../shared/domain/time.ts'
import type { MyBooth } from '../../../../shared/protocol/view.ts'

/** Where this booth could change hands next, and whether it should. */
export type SeamLine =
  | { readonly is: 'nothing' }
  | { readonly is: 'next-work'; readonly at: Instant }
  | { readonly is: 'next-seam'; readonly seam: Seam }
  | ProposedHandover

interface ProposedHandover {
  readonly is: 'proposed'
  readonly seam: Seam
  /** Who is on mic; `null` is the reader, who hands over. The others read that they take over. */
  readonly from: PersonId | null
  readonly why: HandoverReason
}

/** In whole minutes, as they are said. */
export type HandoverReason =
  | { readonly is: 'reached'; readonly length: number }
  /** Nobody knows when the seam comes, so only what has been is counted. */
  | { readonly is: 'so-far'; readonly by: number; readonly length: number }
  /** `goingOn` is what another turn would make of it; `null` when none is ahead. */
  | { readonly is: 'by-then'; readonly by: number; readonly length: number; readonly goingOn: number | null }

export function seamLine(
  booth: Pick<MyBooth, 'mics' | 'turnLength'>,
  stretches: readonly BoothStretch[],
  me: PersonId | null,
  now: Instant,
): SeamLine {
  const [working, ...others] = booth.mics.filter((mic) => mic.onSince !== null)
  if (working !== undefined && others.length === 0) {
    const proposal = proposeHandover(stretches, worked(working.clock, 'turn', now), booth.turnLength, now)
    if (proposal !== null) {
      const { seam, because, by } = proposal
      const from = working.person === me ? null : working.person
      const length = whole(booth.turnLength)
      if (because === 'reached') return { is: 'proposed', seam, from, why: { is: 'reached', length } }
      if (seam.at === null) return { is: 'proposed', seam, from, why: { is: 'so-far', by: whole(by), length } }
      const more = workAfter(stretches)
      const goingOn = more > 0 ? whole(plus(by, more)) : null
      return { is: 'proposed', seam, from, why: { is: 'by-then', by: whole(by), length, goingOn } }
    }
  }
  const seam = nextSeam(stretches)
  if (seam !== null) return { is: 'next-seam', seam }
  const work = stretches.find((stretch) => stretch.work !== 'rests' && stretch.start > now)
  return work === undefined ? { is: 'nothing' } : { is: 'next-work', at: work.start }
}

function whole(duration: Duration): number {
  return Math.round(duration / minutes(1))
}
