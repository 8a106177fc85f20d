import type { Duration } from '../../../shared/domain/time.ts'

/** Calls what it is given: at once, or in one of the next turns of the event loop, in order. */
export type FairShare = (begin: () => void) => void

/**
 * In each turn of the event loop nothing more is begun once this takes so long, so that others have their turn as well. The
 * share is fixed: what was begun goes on in later turns, and a share of what these take would grow by itself. `now` in ms of
 * any steady clock.
 */
export function createFairShare(most: Duration, now: () => number): FairShare {
  const waiting: (() => void)[] = []
  let spent = 0
  let planned = false

  const run = (begin: () => void): void => {
    const from = now()
    begin()
    spent += now() - from
  }
  const plan = (): void => {
    if (planned) return
    planned = true
    setImmediate(turn)
  }
  const turn = (): void => {
    planned = false
    spent = 0
    while (spent < most) {
      const begin = waiting.shift()
      if (begin === undefined) break
      run(begin)
    }
    // The next turn begins anew.
    if (spent > 0) plan()
  }

  return (begin) => {
    plan()
    if (waiting.length > 0 || spent >= most) waiting.push(begin)
    else run(begin)
  }
}
