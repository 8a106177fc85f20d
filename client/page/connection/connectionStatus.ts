import { HEARTBEAT } from '../../../shared/protocol/beats.ts'
import type { ConnectionStatus } from './showStore.ts'

/** One heartbeat may be late by two seconds. */
export const LATE_AFTER = 7_000
const LOST_AFTER = 12_000
export const CAUGHT_UP_FOR = 4_000

/** All on `performance.now()`. */
export interface ConnectionFacts {
  readonly openedAt: number
  /** As of when the page knows the show; `null` before the first picture. */
  readonly asOf: number | null
  /** How old that was as it came in. */
  readonly lag: number
  /** The present connection has given its picture; `false` from the moment it is known to be down. */
  readonly connected: boolean
  /** When the picture came back after a gap that was shown. */
  readonly backAt: number | null
  /** What was shown before. */
  readonly before: ConnectionStatus
}

/**
 * Between two heartbeats the picture grows older by five seconds. A line so slow that it would be late again before the
 * next one stays late, and likewise lost, so that nothing flickers.
 */
export function connectionStatus(facts: ConnectionFacts, now: number): ConnectionStatus {
  const { asOf, lag, connected, openedAt, backAt, before } = facts
  if (asOf === null) return now - openedAt < LOST_AFTER ? 'connecting' : 'lost'
  const past = (limit: number, was: boolean) => now - asOf >= limit || (was && lag > limit - HEARTBEAT)
  if (past(LOST_AFTER, before === 'lost')) return 'lost'
  if (past(LATE_AFTER, isBehind(before)) || !connected) return 'late'
  return backAt !== null && now - backAt < CAUGHT_UP_FOR ? 'caught-up' : 'live'
}

/** Whether a status means that this page may be behind the truth. */
export function isBehind(status: ConnectionStatus): boolean {
  return status === 'late' || status === 'lost'
}
