import { nextWake } from '../../shared/domain/decide.ts'
import type { Authority } from './deciding/authority.ts'

/** Timers of hosts that sleep, and clocks that slew, are looked at again at least this often. */
const LONGEST_NAP = 60_000

/** A show whose instant has come, and which could not write it down, is woken again so soon. */
const AGAIN = 1_000

/** Wakes a show when an instant in it has come: a list of speakers that closes by itself. Answers how to stop. */
export function setAlarm(authority: Authority, report: (problem: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shortest = 0
  const set = () => {
    clearTimeout(timer)
    const due = nextWake(authority.history().show)
    if (due === null) return
    const nap = Math.max(shortest, Math.min(due - authority.now(), LONGEST_NAP))
    timer = setTimeout(wake, nap)
    // A server that ends does not wait for it.
    timer.unref()
  }
  const wake = async () => {
    try {
      shortest = (await authority.wake()) ? 0 : AGAIN
    } catch (problem) {
      shortest = AGAIN
      report(problem)
    }
    set()
  }
  const stop = authority.watch(set)
  set()
  return () => {
    clearTimeout(timer)
    stop()
  }
}
