import type { Instant } from '../../../shared/domain/time.ts'
import type { SeenMessage } from '../../../shared/protocol/view.ts'
import type { Reach } from './reach.ts'

/** What has become of a message. `up`: it is still on somebody's screen, until then or until it is seen. */
export type Standing =
  | { readonly is: 'up'; readonly until: Instant | null }
  | { readonly is: 'seen' | 'time-up' | 'replaced' | 'cleared' }

export function standingOf(
  message: Pick<SeenMessage, 'gone' | 'until'>,
  reach: Pick<Reach, 'seen' | 'unseen' | 'publicScreens' | 'counted'>,
  now: Instant,
): Standing {
  if (message.gone !== null) return { is: message.gone }
  if (message.until !== null && message.until <= now) return { is: 'time-up' }
  const { counted } = reach
  const seenByAll =
    reach.publicScreens === null &&
    (counted === null ? reach.unseen.length === 0 && reach.seen.length > 0 : counted.seen === counted.of)
  return seenByAll ? { is: 'seen' } : { is: 'up', until: message.until }
}
