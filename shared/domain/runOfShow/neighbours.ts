import { type SegmentId, segmentsInOrder } from '../agenda/agenda.ts'
import type { Floor } from '../floor/floor.ts'
import type { RunOfShow } from './runOfShow.ts'

/** What Next and Previous would start. Next is the first segment ahead, wherever it stands in the order. */
export function neighbours(
  agenda: { readonly slots: readonly { readonly segments: readonly { readonly id: SegmentId }[] }[] },
  course: {
    readonly fates: RunOfShow['fates']
    readonly turn: Floor['turn']
    readonly interrupted: Floor['interrupted']
    readonly past: { readonly lastSegment: SegmentId | null }
  },
): { readonly next: SegmentId | null; readonly previous: SegmentId | null } {
  const order = segmentsInOrder(agenda).map((segment) => segment.id)
  const fate = (id: SegmentId) => course.fates[id]
  const on = course.turn?.segment ?? course.interrupted?.segment ?? null
  const last = on ?? course.past.lastSegment
  const before = order.slice(0, last === null ? 0 : order.indexOf(last) + (on === null ? 1 : 0))
  return {
    next: order.find((id) => fate(id) === 'ahead') ?? null,
    previous: before.findLast((id) => fate(id) === 'done') ?? null,
  }
}
