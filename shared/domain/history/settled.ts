import type { Agenda, PersonId, SlotId } from '../agenda/agenda.ts'
import { type Booths, onMic } from '../booths/booths.ts'
import { closeBooths } from '../booths/reduceBooths.ts'
import type { Floor } from '../floor/floor.ts'
import { askerKeyInFacts, isRequestOver, isWaiting, type Queue, type Request } from '../queue/speakerList.ts'
import type { RunOfShow } from '../runOfShow/runOfShow.ts'
import { lapseUndone, type Signals } from '../signals/signals.ts'
import type { Instant } from '../time.ts'

/** As much of a show as can be left pointing at what is gone. */
export interface Unsettled {
  readonly agenda: Agenda
  readonly runOfShow: RunOfShow
  readonly floor: Floor
  readonly queue: Queue
  readonly signals: Signals
  readonly booths: Booths
}

/**
 * What people asked for outlives an undo, and what it was about may not: after each press the show is made to agree with
 * itself. `before` is the show before that press; what it did not touch is not looked at.
 */
export function settled<S extends Unsettled>(before: Unsettled, show: S, at: Instant): S {
  const { agenda, runOfShow, floor, queue, signals, booths } = show
  const listTouched = queue !== before.queue || agenda !== before.agenda
  const signalsTouched = signals !== before.signals || floor !== before.floor
  const list = listTouched ? settledQueue(queue, agenda, at) : queue
  const said = signalsTouched ? lapseUndone(signals, floor.turn?.id ?? null, at) : signals
  const quiet = runOfShow.status === 'ended' && booths !== before.booths ? offMic(booths, at) : booths
  if (list === queue && said === signals && quiet === booths) return show
  return { ...show, queue: list, signals: said, booths: quiet }
}

/**
 * Whoever is no longer in the agenda leaves the list, whoever waits for a slot that is no longer there is not reached, and
 * two requests of one kind by one person are one.
 */
function settledQueue(queue: Queue, agenda: Agenda, at: Instant): Queue {
  const { slots, people } = namesOf(agenda)
  const isGone = ({ asker }: Request) => asker.is === 'person' && !people.has(asker.person)
  const places = new Map<string, number>()
  let changed: Request[] | null = null
  // Most of a long list is over, and this is done at every press.
  for (let place = 0; place < queue.requests.length; place += 1) {
    const request = queue.requests[place]
    if (request === undefined || !isOwed(request)) continue
    if (isGone(request)) {
      changed ??= [...queue.requests]
      changed[place] = { ...request, state: 'removed', since: at }
    } else if (isWaiting(request) && !slots.has(request.slot)) {
      changed ??= [...queue.requests]
      changed[place] = { ...request, state: 'not-reached', since: at }
    } else if (isWaiting(request)) {
      const key = keyOf(request)
      const first = places.get(key)
      if (first === undefined) places.set(key, place)
      else {
        changed ??= [...queue.requests]
        merge(changed, first, place, at)
      }
    }
  }
  const lists = listsOf(queue, slots)
  return changed === null && lists === queue.lists ? queue : { ...queue, requests: changed ?? queue.requests, lists }
}

/** What may still come to the floor, or be carried there. */
function isOwed(request: Request): boolean {
  return request.state !== 'floor' && !isRequestOver(request)
}

interface Names {
  readonly slots: ReadonlySet<SlotId>
  readonly people: ReadonlySet<PersonId>
}

/** Worked out once an agenda: there are many presses between two edits. */
const names = new WeakMap<Agenda, Names>()

function namesOf(agenda: Agenda): Names {
  const known = names.get(agenda)
  if (known !== undefined) return known
  const found = {
    slots: new Set(agenda.slots.map((slot) => slot.id)),
    people: new Set(agenda.people.map((person) => person.id)),
  }
  names.set(agenda, found)
  return found
}

/** A slot that comes back begins a new list. */
function listsOf({ lists }: Queue, slots: ReadonlySet<SlotId>): Queue['lists'] {
  if (Object.keys(lists).every((slot) => slots.has(slot))) return lists
  return Object.fromEntries(Object.entries(lists).filter(([slot]) => slots.has(slot)))
}

/** The newer one stands, which its asker knows, in the better of the two places: later presses name that one. */
function merge(requests: Request[], better: number, worse: number, at: Instant): void {
  const [a, b] = [requests[better], requests[worse]]
  if (a === undefined || b === undefined) return
  const [older, newer] = a.at <= b.at ? [a, b] : [b, a]
  requests[better] = standing(older, newer)
  requests[worse] = { ...older, state: 'merged', since: at }
}

/** It is called if either was, and has the limit that was given to either. */
function standing(older: Request, newer: Request): Request {
  const limit = newer.limit ?? older.limit
  const isCalled = older.state === 'called' && newer.state !== 'called'
  return isCalled ? { ...newer, limit, state: 'called', since: older.since } : { ...newer, limit }
}

/** No id and nobody's name holds a line's end. */
function keyOf({ slot, kind, asker }: Request): string {
  return `${slot}\n${kind}\n${asker.is}\n${askerKeyInFacts(asker)}`
}

function offMic(booths: Booths, at: Instant): Booths {
  return Object.values(booths).some((booth) => onMic(booth).length > 0) ? closeBooths(booths, at) : booths
}
