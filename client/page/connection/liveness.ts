import type { Instant } from '../../../shared/domain/time.ts'
import { beatsBehind, HEARTBEAT } from '../../../shared/protocol/beats.ts'
import { createFreshness, type Freshness } from './clock/freshness.ts'
import { CAUGHT_UP_FOR, connectionStatus, isBehind, LATE_AFTER } from './connectionStatus.ts'
import type { ShowStore } from './showStore.ts'

/** How long the handshake may take, in ms; the server has five seconds for it. */
const ANSWER = 15_000

/** The state of the page's connection, as the store has it. */
export interface Liveness extends Pick<Freshness, 'bound' | 'unbind'> {
  /** The present connection has given its picture. */
  readonly connected: () => boolean
  /** A whole is on its way, which hides whatever else is said. */
  readonly awaits: () => boolean
  /** A line stands, and has said nothing for longer than what is on its way may take. */
  readonly silent: () => boolean
  /** Nothing at all has come since. */
  readonly silentSince: (at: number) => boolean
  readonly opened: () => void
  /** The whole is on its way, of so many bytes. */
  readonly coming: (bytes: number) => void
  readonly closed: () => void
  /** With the stamp up to which the page has whatever the server had said; `null` where it proves nothing. */
  readonly heard: (stamp: Instant | null) => void
  /** The whole has come. */
  readonly pictured: (sentAt: Instant) => void
  /** Puts into the store how it stands by now. */
  readonly look: () => void
}

export function createLiveness(store: ShowStore, monotonic: () => number): Liveness {
  const openedAt = monotonic()
  const freshness = createFreshness(monotonic)
  let heardAt: number | null = null
  /** Since when a connection stands, if it does. */
  let reachedAt = openedAt
  let stands = false
  let connected = false
  let backAt: number | null = null
  /** Bytes of the whole that is on its way. */
  let ahead = 0

  const silent = () => {
    if (!stands || heardAt === null) return false
    const patience = !connected && heardAt === reachedAt ? ANSWER : LATE_AFTER + beatsBehind(ahead) * HEARTBEAT
    return monotonic() - heardAt >= patience
  }

  const look = () => {
    const { connection } = store.getState()
    const [now, asOf, lag] = [monotonic(), freshness.asOf(), freshness.lag()]
    const status = connectionStatus({ openedAt, asOf, lag, connected, backAt, before: connection.status }, now)
    const slow = connected && !silent() && isBehind(status)
    if (status === connection.status && (asOf ?? openedAt) === connection.asOf && slow === connection.slow) return
    store.setState({ connection: { status, asOf: asOf ?? openedAt, heard: asOf !== null, slow } })
  }

  return {
    connected: () => connected,
    awaits: () => stands && ahead > 0,
    silent,
    silentSince: (at) => (heardAt ?? 0) < at,
    opened() {
      stands = true
      heardAt = monotonic()
      reachedAt = heardAt
      ahead = 0
      freshness.unbind()
    },
    coming(bytes) {
      ahead = bytes
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
      ahead = 0
      heardAt = monotonic()
      freshness.bound(reachedAt, sentAt)
      freshness.told(sentAt)
      const { live, connection } = store.getState()
      if (live === null || !isBehind(connection.status)) return
      backAt = heardAt
      setTimeout(look, CAUGHT_UP_FOR)
    },
    bound(askedAt, serverNow) {
      freshness.bound(askedAt, serverNow)
      look()
    },
    unbind: freshness.unbind,
    look,
  }
}
