import { type Instant, instant, seconds } from '../../../../shared/domain/time.ts'
import type { ShowState, ShowStore } from '../showStore.ts'
import type { ServerClock } from './serverClock.ts'

/** What makes a page flip its figures: all of them together, once a second, so that it is laid out once. */
export interface Beat {
  /** The newest flip. */
  readonly now: () => Instant
  /** Calls back at each flip, and whenever the clock is put right or the page is seen again; answers how to stop. */
  readonly subscribe: (flip: () => void) => () => void
}

export interface BeatPorts {
  readonly store: ShowStore
  readonly clock: ServerClock
  readonly visible: () => boolean
  /** Calls back when the page is seen again; answers how to stop. */
  readonly onWake: (wake: () => void) => () => void
}

const SECOND = seconds(1)
/** Timers may fire a little early; then the figure would still be the old one. */
export const AFTER_THE_FLIP = 4

/** Rests while nobody listens and while the page is hidden. */
export function createBeat({ store, clock, visible, onWake }: BeatPorts): Beat {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let phase: Instant | null = null
  let forgets: readonly (() => void)[] = []

  const wait = () => {
    clearTimeout(timer)
    if (!visible()) return
    phase = flipsFrom(store.getState())
    timer = setTimeout(flip, untilFlip(clock.now(), phase) + AFTER_THE_FLIP)
  }
  const flip = () => {
    for (const listener of [...listeners]) listener()
    wait()
  }
  const follow = () => {
    if (flipsFrom(store.getState()) !== phase) wait()
  }

  return {
    now() {
      const now = clock.now()
      return instant(now + untilFlip(now, flipsFrom(store.getState())) - SECOND)
    },
    subscribe(listener) {
      // One and the same function may be handed in twice.
      const own = () => listener()
      listeners.add(own)
      if (listeners.size === 1) {
        forgets = [store.subscribe(follow), clock.onJump(flip), onWake(flip)]
        wait()
      }
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        clearTimeout(timer)
        for (const forget of forgets) forget()
      }
    },
  }
}

/** The clock of the turn flips its digits exactly; whatever else counts goes with it, and is late by less than a second. */
function flipsFrom({ live, agenda }: Pick<ShowState, 'live' | 'agenda'>): Instant | null {
  if (live === null) return null
  const { turn, status, plan } = live
  if (turn !== null) return turn.timer?.status === 'running' ? turn.timer.endsAt : turn.startedAt
  return status === 'unstarted' ? (plan[agenda?.slots[0]?.id ?? '']?.start ?? null) : null
}

function untilFlip(now: Instant, phase: Instant | null): number {
  const gone = (now - (phase ?? 0)) % SECOND
  return gone < 0 ? -gone : SECOND - gone
}
