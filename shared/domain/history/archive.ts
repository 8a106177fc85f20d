import { isRequestOver, type Queue, type Request } from '../queue/speakerList.ts'
import { isSignalOver, type Signal, type Signals } from '../signals/signals.ts'
import { type Instant, later, minutes } from '../time.ts'

/** What has been over for long and has left the lists that every press goes through: the record has it all. */
export interface Archive {
  /** In the order in which they left the list. */
  readonly requests: readonly Request[]
  readonly signals: readonly Signal[]
}

export const emptyArchive: Archive = { requests: [], signals: [] }

/** So many of those that are over stay at hand, the newest; the others leave together once there are more than `most`. */
const AT_HAND = { least: 20, most: 30 } as const

/** Sent again within that time, a signal that is over is open again. */
const REOPENS_WITHIN = minutes(1)

interface Listing {
  readonly queue: Queue
  readonly signals: Signals
  readonly archive: Archive
}

/** The show with what is over for long out of its lists, where one of them has changed since `before`. */
export function putAway<S extends Listing>(before: Listing, show: S): S {
  const requests = show.queue === before.queue ? [] : longOver(show.queue.requests, isRequestOver)
  const signals = show.signals === before.signals ? [] : settledSignals(show.signals)
  if (requests.length === 0 && signals.length === 0) return show
  const { queue, archive } = show
  return {
    ...show,
    queue: { ...queue, requests: without(queue.requests, requests) },
    signals: without(show.signals, signals),
    archive: {
      requests: [...archive.requests, ...requests],
      signals: [...archive.signals, ...signals],
    },
  }
}

function settledSignals(signals: Signals): readonly Signal[] {
  const over = longOver<Signal>(signals, isSignalOver)
  if (over.length === 0) return over
  const newest = Math.max(...signals.map(({ since }) => since))
  return over.filter(({ since }) => later(since, REOPENS_WITHIN) < newest)
}

/** Those that leave, the longest over first. */
function longOver<T extends { readonly since: Instant }>(
  list: readonly T[],
  isOver: (item: T) => boolean,
): readonly T[] {
  if (list.length <= AT_HAND.most) return []
  const over = list.filter(isOver)
  return over.length <= AT_HAND.most ? [] : over.sort((a, b) => a.since - b.since).slice(0, -AT_HAND.least)
}

function without<T>(list: readonly T[], gone: readonly T[]): readonly T[] {
  return gone.length === 0 ? list : list.filter((item) => !gone.includes(item))
}
