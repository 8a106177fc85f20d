import type { Actor, Role } from '../domain/actor.ts'
import type { Booth, SlotId } from '../domain/agenda.ts'
import { boothState, workOf } from '../domain/booths.ts'
import { type Course, courseOf } from '../domain/course.ts'
import type { Turn } from '../domain/floor.ts'
import { isFor, type Message, messagesFor, type Sight } from '../domain/messages.ts'
import { type Notice, noticesFor } from '../domain/notices.ts'
import type { Paper } from '../domain/papers.ts'
import type { Show, UndoStep } from '../domain/show.ts'
import { isOver, type Signal, type Signals, slowDownNow } from '../domain/signals.ts'
import { isWaiting, limitOf, type Queue, type Request } from '../domain/speakerList.ts'
import type {
  Live,
  Me,
  Mine,
  MyBooth,
  MySignal,
  Presser,
  SeenBooth,
  SeenMessage,
  SeenMic,
  SeenNotice,
  SeenPaper,
  SeenQueue,
  SeenRequest,
  SeenSight,
  SeenSignal,
  UndoLine,
} from '../protocol/view.ts'
import { knowsTheRoom, moderates, runsTheRoom } from './roles.ts'

const SIGNALS_AT_HAND = 20

/** The only door out: everything a role sees is built up here from named fields. */
export function liveSeenBy(role: Role, show: Show): Live {
  const course = knownCourse(show)
  return {
    status: course.status,
    run: course.run,
    startedAt: course.startedAt,
    endedAt: course.endedAt,
    turn: course.turn && turnSeenBy(role, course.turn),
    interrupted: course.interrupted && turnSeenBy(role, course.interrupted),
    slot: course.slot,
    holdingSince: course.holdingSince,
    plan: course.plan,
    plannedEnd: course.plannedEnd,
    hardEnd: course.hardEnd,
    changes: course.changes,
    fates: course.fates,
    turns: course.turns.map((turn) => turnSeenBy(role, turn)),
    visits: course.visits,
    clocks: course.clocks,
    undo: moderates(role) ? show.undo.map(undoLine).reverse() : [],
    queue: queueSeenBy(role, show.queue),
    messages: messagesSeenBy(role, show.messages.sent),
    readiness: runsTheRoom(role) ? show.readiness : {},
    notices: runsTheRoom(role) ? show.notices.map((notice) => seenNotice(notice, true)) : [],
    booths: runsTheRoom(role) ? boothsSeenBy(role, show) : {},
    signals: runsTheRoom(role) ? atHand(show.signals).map(seenSignal) : [],
    papers: knowsTheRoom(role) ? show.papers.added.map(seenPaper) : [],
  }
}

/** The same for every role: worked out once a revision. */
const courses = new WeakMap<Show, Course>()

function knownCourse(show: Show): Course {
  const course = courses.get(show) ?? courseOf(show)
  courses.set(show, course)
  return course
}

/** What is for one key alone; `null` for those who have nothing of their own. */
export function mineSeenBy(actor: Actor, show: Show): Mine | null {
  const { role, person } = actor
  if (role !== 'speaker' && role !== 'interpreter' && role !== 'crew') return null
  const own = show.queue.requests.filter(({ asker }) => asker.is === 'person' && asker.person === person)
  return {
    messages: messagesFor(show.messages, actor).map((message) => seenMessage(message, false)),
    notices: noticesFor(show.notices, actor).map((notice) => seenNotice(notice, false)),
    ready: role === 'speaker' && person !== null && Object.hasOwn(show.readiness, person),
    requests:
      role === 'speaker' ? own.map((request) => seenRequest(request, show.queue, { note: 'own', by: false })) : [],
    booth: ownBooth(actor, show),
    signals: ownSignals(actor, show),
    slowDown: role === 'speaker' ? slowDownFor(actor, show) : null,
    looked: role === 'interpreter' && person !== null ? (show.papers.looked[person] ?? null) : null,
  }
}

export function meSeenBy(actor: Actor): Me {
  const { link, role, person, booth, name } = actor
  return { link, role, person, booth, name }
}

/** The crew learns whether a booth is ready, and nothing of who works in it. */
function boothsSeenBy(role: Role, show: Show): Live['booths'] {
  const seen = show.agenda.booths.map((booth): [string, SeenBooth] => {
    const { ready } = boothState(show.booths, booth.id)
    const word = ready && { said: ready.said, at: ready.at }
    return [booth.id, { ready: word, mics: moderates(role) ? micsOf(booth, show) : [] }]
  })
  return Object.fromEntries(seen)
}

function micsOf({ id, interpreters }: Booth, show: Show): readonly SeenMic[] {
  const state = boothState(show.booths, id)
  return interpreters.map(({ id: person }) => ({
    person,
    onSince: state.mics.find((mic) => mic.person === person)?.since ?? null,
    clock: workOf(state, person),
  }))
}

function ownBooth({ role, booth }: Actor, show: Show): MyBooth | null {
  const own = role === 'interpreter' ? show.agenda.booths.find(({ id }) => id === booth) : undefined
  if (own === undefined) return null
  const { ready, turnLength, handover } = boothState(show.booths, own.id)
  return { id: own.id, ready, turnLength, handover, mics: micsOf(own, show) }
}

function ownSignals({ role, booth }: Actor, show: Show): readonly MySignal[] {
  if (role !== 'interpreter' || booth === null) return []
  return atHand(show.signals).flatMap(({ id, kind, turn, person, state, since, presses, booths }) => {
    const own = presses.filter((press) => press.booth === booth)
    if (own.length === 0) return []
    const counts = { pressed: presses.length, booths: booths.length, meant: booths.includes(booth) }
    return [{ id, kind, turn, person, state, since, presses: own, ...counts }]
  })
}

/** All that are open, and the newest of the others: the record has them all. */
function atHand(signals: Signals): Signals {
  return signals.filter((signal, index) => !isOver(signal) || index >= signals.length - SIGNALS_AT_HAND)
}

function slowDownFor({ person }: Actor, { floor, signals }: Show): Mine['slowDown'] {
  const { turn } = floor
  if (turn === null || person === null || turn.person !== person) return null
  return slowDownNow(signals, turn.id)?.presses.at(-1)?.at ?? null
}

function seenSignal({ id, kind, turn, person, state, since, presses, booths, by }: Signal): SeenSignal {
  const pressed = presses.map(({ at, booth }) => ({ at, booth }))
  return { id, kind, turn, person, state, since, presses: pressed, booths, by: by && answerer(by) }
}

/** Whoever sent a signal may take it back: then the booth did, and not which of its interpreters. */
function answerer(by: Actor): Presser {
  return by.role === 'interpreter' ? { role: by.role, person: null, name: null } : presser(by)
}

function seenPaper({ id, at, by, what }: Paper): SeenPaper {
  return { id, at, by: presser(by), what }
}

/** That somebody was given the floor though not ready stays with those who run the room. */
function turnSeenBy<T extends Pick<Turn, 'despite'>>(role: Role, turn: T): T {
  return runsTheRoom(role) ? turn : { ...turn, despite: [] }
}

function queueSeenBy(role: Role, queue: Queue): SeenQueue {
  const seen = queue.requests.filter((request) => seesRequest(role, request))
  const allowed = { note: knowsTheRoom(role) ? ('all' as const) : null, by: runsTheRoom(role) }
  return {
    lists: queue.lists,
    waiting: waitingBySlot(queue),
    requests: seen.map((request) => seenRequest(request, queue, allowed)),
  }
}

function seesRequest(role: Role, request: Request): boolean {
  if (role === 'public') return false
  return runsTheRoom(role) || isWaiting(request) || request.state === 'floor'
}

function waitingBySlot({ requests }: Queue): SeenQueue['waiting'] {
  const counts: Record<SlotId, number> = {}
  for (const request of requests) if (isWaiting(request)) counts[request.slot] = (counts[request.slot] ?? 0) + 1
  return counts
}

interface Allowed {
  /** What is written about somebody is for the room: they themselves get back what they wrote. */
  readonly note: 'all' | 'own' | null
  readonly by: boolean
}

function seenRequest(request: Request, { lists }: Queue, allowed: Allowed): SeenRequest {
  const { id, slot, asker, kind, language, behalf, at, changed, state, since, carriedFrom } = request
  return {
    id,
    slot,
    asker,
    kind,
    language,
    behalf,
    note: noteSeen(request, allowed.note),
    by: allowed.by ? presser(request.by) : null,
    at,
    changed,
    state,
    since,
    limit: limitOf(request, lists[slot]),
    carriedFrom,
  }
}

function noteSeen({ note, ownNote }: Request, which: Allowed['note']): string | null {
  if (which === null) return null
  return which === 'all' ? note : ownNote
}

function messagesSeenBy(role: Role, sent: readonly Message[]): readonly SeenMessage[] {
  if (runsTheRoom(role)) return sent.map((message) => seenMessage(message, true))
  if (role !== 'public') return []
  const shown = sent.filter((message) => message.gone === null && isFor(message.audience, { role, person: null }))
  return shown.map((message) => ({ ...seenMessage(message, false), by: NOBODY_NAMED }))
}

/** The public hears the moderator, not which one. */
const NOBODY_NAMED: Presser = { role: 'moderator', person: null, name: null }

function seenMessage({ id, at, by, audience, text, weight, until, seen, gone }: Message, sights: boolean): SeenMessage {
  return { id, at, by: presser(by), audience, text, weight, until, gone, seen: sights ? seen.map(sight) : [] }
}

function seenNotice({ id, at, by, what, people, booths, seen }: Notice, sights: boolean): SeenNotice {
  return { id, at, by: presser(by), what, people, booths, seen: sights ? seen.map(sight) : [] }
}

function sight({ by, at }: Sight): SeenSight {
  return { by: presser(by), at }
}

function presser({ role, person, name }: Actor): Presser {
  return { role, person, name }
}

function undoLine({ revision, at, by, command }: UndoStep): UndoLine {
  return { revision, at, by: presser(by), command }
}
