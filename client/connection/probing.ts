import type { Instant } from '../../shared/domain/time.ts'
import type { Probe } from './serverClock.ts'

/** With up to 120 ms of jitter each way, 16 bring two devices within 16 ms of each other; 8 do not. */
const BURST = 16
const EVERY = 30_000
/** A probe that takes longer says too little to be waited for. */
const GIVE_UP = 2_000

export interface ProbingPorts {
  readonly ask: (answer: (now: Instant) => void) => void
  readonly hear: (probe: Probe) => void
  readonly monotonic: () => number
}

export interface Probing {
  /** Probes one after another, now, and one more each thirty seconds from then on. */
  readonly burst: () => void
  readonly stop: () => void
}

export function createProbing({ ask, hear, monotonic }: ProbingPorts): Probing {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Answers to an earlier round are late: they belong to a connection or a sleep that is over. */
  let round = 0

  const probe = (left: number, of: number) => {
    const askedAt = monotonic()
    let open = true
    const next = () => {
      if (!open || of !== round) return
      open = false
      clearTimeout(timer)
      if (left > 1) probe(left - 1, of)
      else timer = setTimeout(() => probe(1, of), EVERY)
    }
    timer = setTimeout(next, GIVE_UP)
    ask((serverNow) => {
      if (!open || of !== round) return
      hear({ askedAt, answeredAt: monotonic(), serverNow })
      next()
    })
  }

  return {
    burst() {
      clearTimeout(timer)
      round += 1
      probe(BURST, round)
    },
    stop() {
      clearTimeout(timer)
      round += 1
    },
  }
}
