import type { Instant } from '../../shared/domain/time.ts'
import { createFreshness, type Freshness } from './freshness.ts'
import { CAUGHT_UP_FOR, isBehind, LATE_AFTER, linkStatus, PATIENCE } from './linkWatch.ts'
import type { ShowStore } from './showStore.ts'

/** The state of the page's link, as the store has it. */
export interface Link extends Pick<Freshness, 'bound' | 'unbind'> {
  /** The present connection has given its picture. */
  readonly connected: () => boolean
  /** A line stands, and has said nothing for longer than what it has still to say may take. */
  readonly silent: (awaitsWhole: boolean) => boolean
  /** When the last message came, whatever it was; `null` before the first. */
  readonly heardAt: () => number | null
  readonly opened: () => void
  readonly closed: () => void
  /** With the stamp up to which the page has whatever the server had said; `null` where it proves nothing. */
  readonly heard: (stamp: Instant | null) => void
  /** The whole has come. */
  readonly pictured: (sentAt: Instant) => void
  /** Puts into the store how it stands by now. */
  readonly look: () => void
}

export function createLink(store: ShowStore, monotonic: () => number): Link {
  const openedAt = monotonic()
  const freshness = createFreshness(monotonic)
  let heardAt: number | null = null
  /** Since when a connection stands, if it does. */
  let reachedAt = openedAt
  let stands = false
  let connected = false
  let backAt: number | null = null

  const look = () => {
    const { link } = store.getState()
    const [now, asOf, lag] = [monotonic(), freshness.asOf(), freshness.lag()]
    const status = linkStatus({ openedAt, asOf, lag, connected, backAt, before: link.status }, now)
    const slow = connected && heardAt !== null && now - heardAt < LATE_AFTER && isBehind(status)
    if (status === link.status && (asOf ?? openedAt) === link.asOf && slow === link.slow) return
    store.setState({ link: { status, asOf: asOf ?? openedAt, heard: asOf !== null, slow } })
  }

  return {
    connected: () => connected,
    silent(awaitsWhole) {
      if (!stands || heardAt === null) return false
      const awaits = !connected && heardAt === reachedAt ? 'answer' : connected && !awaitsWhole ? 'heartbeats' : 'whole'
      return monotonic() - heardAt >= PATIENCE[awaits]
    },
    heardAt: () => heardAt,
    opened() {
      stands = true
      heardAt = monotonic()
      reachedAt = heardAt
      freshness.unbind()
    },
    closed() {
      stands = false
      connected = false
      look()
    },
    heard(stamp) {
      heardAt = monotonic()
      if (stamp !== null && connected) freshness.told(stamp)
      look()
    },
    pictured(sentAt) {
      connected = true
      heardAt = monotonic()
      freshness.bound(reachedAt, sentAt)
      freshness.told(sentAt)
      const { live, link } = store.getState()
      if (live === null || !isBehind(link.status)) return
      backAt = heardAt
      setTimeout(look, CAUGHT_UP_FOR)
    },
    bound: freshness.bound,
    unbind: freshness.unbind,
    look,
  }
}
