import type { Duration } from '../../shared/domain/time.ts'

/** Calls what it is given: at once, or in one of the next turns of the event loop, in order. */
export type FairShare = (begin: () => void) => void

/**
 * In each turn of the event loop something more is begun for `least`, or where all else in it takes long, for half as long
 * as that: each leaves the other a turn, and neither starves. `now` in ms of any steady clock.
 */
export function createFairShare(least: Duration, now: () => number): FairShare {
  const waiting: (() => void)[] = []
  let share: number = least
  let spent = 0
  /** When the last turn's share was used up; `null` where nobody waited then. */
  let leftAt: number | null = null
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
    share = leftAt === null ? least : Math.max(least, (now() - leftAt) / 2)
    while (spent < share) {
      const begin = waiting.shift()
      if (begin === undefined) break
      run(begin)
    }
    leftAt = waiting.length > 0 ? now() : null
    // The next turn begins anew.
    if (spent > 0) plan()
  }

  return (begin) => {
    plan()
    if (waiting.length > 0 || spent >= share) waiting.push(begin)
    else run(begin)
  }
}
