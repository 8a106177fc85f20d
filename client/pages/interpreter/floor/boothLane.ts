import type { BoothStretch, BoothWork } from '../../../../shared/domain/booths/boothPlan.ts'
import { between, type Duration, earliest, type Instant, later, minutes } from '../../../../shared/domain/time.ts'

/** The next half hour of a booth as a bar: places are shares of its width, from 0 to 1. */
export interface LanePiece {
  readonly work: BoothWork
  readonly start: Instant
  readonly end: Instant
  readonly left: number
  readonly width: number
}

interface LaneMark {
  readonly at: Instant
  readonly left: number
  /** `seam`: another turn begins, and the booth goes on. */
  readonly is: 'seam' | 'change'
  readonly labelled: boolean
}

export interface Lane {
  readonly pieces: readonly LanePiece[]
  readonly marks: readonly LaneMark[]
}

const LENGTH: Duration = minutes(30)
/** Two times closer than this would print over one another. */
const ROOM = 0.11

export function boothLane(stretches: readonly BoothStretch[], now: Instant): Lane {
  const from = stretches[0] && stretches[0].start > now ? stretches[0].start : now
  const to = later(from, LENGTH)
  const place = (at: Instant) => between(from, at) / LENGTH
  const shown = stretches.filter((stretch) => stretch.start < to && stretch.end > from)
  const pieces = shown.map((stretch) => {
    const end = earliest(stretch.end, to)
    return {
      work: stretch.work,
      start: stretch.start,
      end: stretch.end,
      left: place(stretch.start),
      width: place(end) - place(stretch.start),
    }
  })
  return { pieces, marks: marks(shown, place) }
}

/** A seam's time is printed only where there is room beside the changes. */
function marks(stretches: readonly BoothStretch[], place: (at: Instant) => number): readonly LaneMark[] {
  const changes = stretches.map((stretch) => ({ at: stretch.start, is: 'change' as const }))
  const seams = stretches.flatMap(({ turns }) =>
    turns.slice(1).map((turn) => ({ at: turn.start, is: 'seam' as const })),
  )
  const placed: LaneMark[] = []
  for (const { at, is } of [...changes, ...seams]) {
    const left = place(at)
    const hasRoom = placed.every((other) => !other.labelled || Math.abs(other.left - left) >= ROOM)
    if (left < 1) placed.push({ at, is, left, labelled: hasRoom })
  }
  return placed.toSorted((a, b) => a.left - b.left)
}
