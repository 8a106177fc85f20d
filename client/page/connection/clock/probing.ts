import type { Instant } from '../../../../shared/domain/time.ts'
import type { Probe } from './serverClock.ts'

/** With up to 120 ms of jitter each way, 24 bring two devices within 10 ms of each other; 16 do not. */
const MOST = 24
/** A steady line says it all in a few. */
const LEAST = 4
/** Surely so close, in ms, there is nothing more to be learnt. */
const ENOUGH = 2
/** Every thirty seconds. With what answers a heartbeat it costs the server a third of what it costs by itself. */
const BEATS = 6
/** A probe that takes longer says too little to be waited for. */
const GIVE_UP = 2_000

export interface ProbingPorts {
  readonly ask: (answer: (now: Instant) => void) => void
  readonly hear: (probe: Probe) => void
  /** How far off the clock can still be, in ms. */
  readonly within: () => number
  readonly monotonic: () => number
}

export interface Probing {
  /** Probes one after another, now, until the clock is known closely. */
  readonly burst: () => void
  /** A heartbeat was heard: with each sixth one more probe goes. */
  readonly beat: () => void
  readonly stop: () => void
}

export function createProbing({ ask, hear, within, monotonic }: ProbingPorts): Probing {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Answers to an earlier round are late: they belong to a connection or a sleep that is over. */
  let round = 0
  /** Heartbeats since the last probe, once the clock is known; `null` until then. */
  let beats: number | null = null

  const probe = (place: number, of: number) => {
    const askedAt = monotonic()
    let open = true
    const next = () => {
      if (!open || of !== round) return
      open = false
      clearTimeout(timer)
      if (place >= MOST || (place >= LEAST && within() <= ENOUGH)) beats = 0
      else probe(place + 1, of)
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
      beats = null
      probe(1, round)
    },
    beat() {
      if (beats === null) return
      beats += 1
      if (beats < BEATS) return
      beats = null
      probe(MOST, round)
    },
    stop() {
      clearTimeout(timer)
      round += 1
      beats = null
    },
  }
}
