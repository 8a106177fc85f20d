import type { LinkStatus } from './showStore.ts'

/** The heartbeat comes every five seconds: one may be late by two. */
export const LATE_AFTER = 7_000
export const LOST_AFTER = 12_000
export const CAUGHT_UP_FOR = 4_000

/** All on `performance.now()`. */
export interface LinkFacts {
  readonly openedAt: number
  readonly heardAt: number | null
  /** The present connection has given its picture; `false` from the moment it is known to be down. */
  readonly connected: boolean
  /** When the picture came back after a gap that was shown. */
  readonly backAt: number | null
}

export function linkStatus(facts: LinkFacts, now: number): LinkStatus {
  const { heardAt, connected, openedAt, backAt } = facts
  if (heardAt === null) return now - openedAt < LOST_AFTER ? 'connecting' : 'lost'
  const silent = now - heardAt
  if (silent >= LOST_AFTER) return 'lost'
  if (silent >= LATE_AFTER || !connected) return 'late'
  return backAt !== null && now - backAt < CAUGHT_UP_FOR ? 'caught-up' : 'live'
}

/** Whether a status means that this page may be behind the truth. */
export function isBehind(status: LinkStatus): boolean {
  return status === 'late' || status === 'lost'
}
