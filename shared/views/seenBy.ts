import type { Actor, Role } from '../domain/actor.ts'
import type { Agenda } from '../domain/agenda/agenda.ts'
import type { PastTurn, Turn, TurnId } from '../domain/floor/floor.ts'
import { spokenBy } from '../domain/floor/past.ts'
import { type Course, courseOf } from '../domain/forecast/course.ts'
import { onceFor } from '../domain/once.ts'
import type { Papers } from '../domain/papers/papers.ts'
import { isRequestOver } from '../domain/queue/speakerList.ts'
import { knowsTheRoom, moderates, runsTheRoom } from '../domain/roles.ts'
import { itemsChanged } from '../domain/runOfShow/catchUp.ts'
import type { Show, UndoStep } from '../domain/show.ts'
import { packCourse } from '../protocol/sent/course.ts'
import type { Me, Mine, SeenRequest, ToldCommand, UndoLine, WireLive } from '../protocol/view.ts'
import { messagesOfThePublic, messagesOfTheRoom, noticesOfTheRoom, ownMessages, ownNotices } from './messagesSeenBy.ts'
import { presserOf } from './presser.ts'
import { queueSeenBy, seenRequest } from './queueSeenBy.ts'
import { boothsSeenBy, ownBooth, ownSignals, signalsAtHand, slowDownFor } from './roomSeenBy.ts'
import { inBrief } from './within.ts'

/** What Undo names, and who may have come first. */
const UNDO_MOST = 5
/** Switches of language in one turn. */
const SPOKEN_MOST = 12
/** Of a speaker's own requests that are over. */
const OWN_OVER_MOST = 8

const lives = new WeakMap<Show, Map<Role, WireLive>>()

/** What a role sees; worked out once a show as it stands, for it is asked for by all who look. */
export function liveSeenBy(role: Role, show: Show): WireLive {
  const roles = lives.get(show) ?? new Map<Role, WireLive>()
  lives.set(show, roles)
  const live = roles.get(role) ?? builtUp(role, show)
  roles.set(role, live)
  return live
}

/** The only door out: everything a role sees is built up here from named fields, each of them bounded. */
function builtUp(role: Role, show: Show): WireLive {
  const course = knownCourse(show)
  const room = runsTheRoom(role)
  const messages = room ? messagesOfTheRoom(show.messages) : role === 'public' ? messagesOfThePublic(show.messages) : []
  return {
    ...packCourse(
      {
        ...course,
        turn: course.turn && turnSeenBy(role, course.turn, show),
        interrupted: course.interrupted && turnSeenBy(role, course.interrupted, show),
        turns: role === 'public' ? [] : course.turns,
      },
      show.runOfShow,
    ),
    undo: moderates(role) ? show.undo.slice(-UNDO_MOST).map(undoLine).reverse() : [],
    queue: queueSeenBy(role, show.queue, show.floor.turns),
    messages,
    messagesBefore: room ? show.messages.sent.length - messages.length : 0,
    readiness: room ? show.readiness : {},
    notices: room ? noticesOfTheRoom(show.notices) : [],
    booths: room ? boothsSeenBy(role, show) : {},
    signals: room ? signalsAtHand(show.signals) : [],
    papers: knowsTheRoom(role) ? papersInShort(show.papers) : null,
  }
}

/** The same for every role: worked out once a revision. */
const knownCourse = onceFor((show: Show): Course => courseOf(show))

/** What is for one key alone; `null` for those who have nothing of their own. Its revision is the show's. */
export function mineSeenBy(actor: Actor, show: Show): Mine | null {
  const { role, person } = actor
  if (role !== 'speaker' && role !== 'interpreter' && role !== 'crew') return null
  const speaker = role === 'speaker' ? person : null
  return {
    revision: show.revision,
    messages: ownMessages(actor, show.messages),
    notices: ownNotices(actor, show.notices, speaker === null ? [] : segmentsOf(show.agenda, speaker)),
    ready: speaker !== null && Object.hasOwn(show.readiness, speaker),
    requests: speaker === null ? [] : ownRequests(speaker, show),
    spoken: speaker === null ? [] : (spokenBy(show.floor.turns, { is: 'person', person: speaker })?.turns ?? []),
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

/** The clock of a turn goes with it; of one that is over, when it ended. */
function turnSeenBy(role: Role, turn: Turn, show: Show): Turn {
  return { ...factsSeenBy(role, turn, show), timer: turn.timer }
}

export function pastTurnSeenBy(role: Role, turn: PastTurn, show: Show): PastTurn {
  return { ...factsSeenBy(role, turn, show), endedAt: turn.endedAt }
}

/**
 * That somebody was given the floor though not ready stays with those who run the room. An id is a revision, from which
 * the public could count what it may not see: it gets the turn's start instead.
 */
function factsSeenBy(role: Role, turn: Omit<Turn, 'timer'>, show: Show): Omit<Turn, 'timer'> {
  const { id, kind, slot, segment, request, person, guest, startedAt, resumes, before, despite, limit, held } = turn
  const spoken = turn.spoken.slice(-SPOKEN_MOST)
  const told = { kind, slot, segment, person, guest, startedAt, before, limit, held, spoken }
  if (runsTheRoom(role)) return { ...told, id, request, resumes, despite }
  if (role !== 'public') return { ...told, id, request, resumes, despite: [] }
  const asked = show.queue.requests.find((each) => each.id === request)
  return {
    ...told,
    id: startedAt,
    request: asked === undefined ? null : `r${asked.at}`,
    resumes: resumes && startOf(resumes, show),
    despite: [],
  }
}

function startOf(id: TurnId, { floor }: Show): number | null {
  return floor.turns.findLast((turn) => turn.id === id)?.startedAt ?? null
}

function papersInShort({ added }: Papers): WireLive['papers'] {
  return { count: added.length, newest: added.at(-1)?.id ?? 0 }
}

/** In the state it is in, what can still happen with it first of all. */
function ownRequests(person: string, show: Show): readonly SeenRequest[] {
  const own = show.queue.requests.filter(({ asker }) => asker.is === 'person' && asker.person === person)
  const over = new Set(own.filter(isRequestOver).slice(-OWN_OVER_MOST))
  return own
    .filter((each) => !isRequestOver(each) || over.has(each))
    .map((each) => seenRequest(each, show.queue, show.floor.turns, { note: 'own', by: false, spoken: false }))
}

function segmentsOf({ slots }: Agenda, person: string): readonly string[] {
  return slots.flatMap(({ segments }) => segments).flatMap(({ id, speaker }) => (speaker === person ? [id] : []))
}

const undoLine = onceFor(({ revision, at, by, command }: UndoStep): UndoLine => {
  return { revision, at, by: presserOf(by), command: toldCommand(command) }
})

function toldCommand(command: UndoStep['command']): ToldCommand {
  if (command.type !== 'CatchUp') return inBrief(command)
  return { type: 'CaughtUp', items: itemsChanged(command) }
}
