import { nextWake } from '../../shared/domain/show.ts'
import type { Authority } from './authority.ts'

/** Timers of hosts that sleep, and clocks that slew, are looked at again at least this often. */
const LONGEST_NAP = 60_000

/** Wakes a show when an hour in it has come: a list of speakers that closes by itself. Answers how to stop. */
export function setAlarm(authority: Authority): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = () => {
    clearTimeout(timer)
    const due = nextWake(authority.history().show)
    if (due === null) return
    const nap = Math.max(0, Math.min(due - authority.now(), LONGEST_NAP))
    timer = setTimeout(() => void authority.wake().then(set), nap)
    // A server that ends does not wait for it.
    timer.unref()
  }
  const stop = authority.watch(set)
  set()
  return () => {
    clearTimeout(timer)
    stop()
  }
}
