import { type Audiences, createAudiences, type HeardView } from '../../server/show/audiences.ts'
import type { ViewChange } from '../../shared/protocol/view.ts'

/** Audiences to whom nothing is said but what the test says: thousands of real presses would be needed to fill a line. */
export function toldByHand(): {
  readonly audiences: Audiences
  readonly tell: (change: HeardView<ViewChange>) => void
} {
  let hear: (change: HeardView<ViewChange>) => void = () => undefined
  const audiences: Audiences = {
    ...createAudiences(),
    watch(...[, , look]) {
      hear = look
      return () => undefined
    },
  }
  return { audiences, tell: (change) => hear(change) }
}
