import { createNewest } from '../newest.ts'
import { createBucket, type RateLimit } from './rate.ts'

/** `wait`: not done, and told so. `cut`: it was told often enough, and is hung up on. */
export type Paced = 'go' | 'wait' | 'cut'

interface PaceLimit extends RateLimit {
  /** How often somebody is told to wait before they are hung up on, and how fast that is forgotten. */
  readonly patience: RateLimit
}

export interface PaceLimits {
  /** Changes, over all sockets of a link and HTTP together. */
  readonly press: PaceLimit
  /** Answers over HTTP: enough that a whole hall may look at once. */
  readonly read: PaceLimit
  /** Of one connection's own: a hall whose clocks shared them would starve when one of it asks without end. */
  readonly probe: RateLimit
  /** The whole view asked for anew, of one connection's own. */
  readonly whole: RateLimit
  /** Whatever comes in on one connection, before anybody looks at it: what is more is hung up on. */
  readonly packet: RateLimit
}

export const PACES: PaceLimits = {
  press: { perSecond: 20, burst: 40, patience: { perSecond: 1, burst: 100 } },
  read: { perSecond: 500, burst: 5_000, patience: { perSecond: 10, burst: 1_000 } },
  probe: { perSecond: 1, burst: 40 },
  whole: { perSecond: 0.5, burst: 3 },
  packet: { perSecond: 40, burst: 200 },
}

/** Of those who asked last. */
const ASKERS = 10_000

/** Who may go on, and who has to wait; `now` in ms of any steady clock. */
export interface Paces {
  /** `who` is a link, or the address of those who have none. */
  readonly press: (who: string) => Paced
  readonly read: (who: string) => Paced
  /** For one connection, kept by it: `false` where a probe stays without an answer, which would only mislead. */
  readonly probes: () => () => boolean
  /** Likewise: `false` where it has to wait for what it asks. */
  readonly wholes: () => () => boolean
  /** Likewise: `false` where the connection is hung up on. */
  readonly packets: () => () => boolean
}

export function createPaces(limits: PaceLimits, now: () => number): Paces {
  return {
    press: paceEach(limits.press, now),
    read: paceEach(limits.read, now),
    probes: () => createBucket(limits.probe, now),
    wholes: () => createBucket(limits.whole, now),
    packets: () => createBucket(limits.packet, now),
  }
}

function paceEach(limit: PaceLimit, now: () => number): (who: string) => Paced {
  const known = createNewest<string, () => Paced>(ASKERS)
  return (who) => {
    const take = known.get(who) ?? pace(limit, now)
    known.put(who, take)
    return take()
  }
}

function pace({ patience, ...rate }: PaceLimit, now: () => number): () => Paced {
  const take = createBucket(rate, now)
  const isPatient = createBucket(patience, now)
  return () => {
    if (take()) return 'go'
    return isPatient() ? 'wait' : 'cut'
  }
}
