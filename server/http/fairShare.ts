import type { Duration } from '../../shared/domain/time.ts'

/** Calls what it is given: at once, or in one of the next turns of the event loop, in order. */
export type FairShare = (begin: () => void) => void

/** In each turn of the event loop nothing more is begun once this takes so long, so that others have their turn as well. */
export function createFairShare(most: Duration): FairShare {
  const waiting: (() => void)[] = []
  let spent = 0
  let planned = false

  const run = (begin: () => void): void => {
    const from = performance.now()
    begin()
    spent += performance.now() - from
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
      if (begin === undefined) return
      run(begin)
    }
    plan()
  }

  return (begin) => {
    plan()
    if (waiting.length > 0 || spent >= most) waiting.push(begin)
    else run(begin)
  }
}
