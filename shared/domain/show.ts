import type { Actor } from './actor.ts'
import { type Agenda, type BoothId, type Plan, planOf, type ShowId } from './agenda/agenda.ts'
import {
  type BoothEvent,
  type Booths,
  closeBooths,
  countWork,
  decideBooth,
  handoversDue,
  lapsedHandovers,
  reduceBooths,
} from './booths/booths.ts'
import { boothTask, isWork } from './booths/boothTask.ts'
import { type Command, isOf, type LoadAgenda, mayPress, type UndoCommand } from './commands.ts'
import { accept, type Decision, type Press, refuse } from './decision.ts'
import { applyEdit, stillAllotted } from './editing/applyEdit.ts'
import { type AgendaEdited, decideEdit } from './editing/editing.ts'
import { decideNotice, type Notice, type NoticeSeen, type Notices, seeNotice, tell } from './editing/notices.ts'
import {
  decideFloor,
  emptyFloor,
  type Floor,
  type FloorEvent,
  floorLanguage,
  reduceFloor,
  type TurnStarted,
} from './floor/floor.ts'
import { pastOf } from './floor/past.ts'
import { type Archive, emptyArchive, putAway } from './history/archive.ts'
import { type ClockPutBack, putBack, shiftPutBack } from './history/clockPutBack.ts'
import { decideMessage, emptyMessages, type MessageEvent, type Messages, reduceMessages } from './messages/messages.ts'
import { decidePaper, noPapers, type PaperEvent, type Papers, reducePapers } from './papers/papers.ts'
import { decideQueue } from './queue/queue.ts'
import { closeQueue, followFloor, type QueueEvent, reduceQueue } from './queue/queueFacts.ts'
import { decideReadiness, type Readiness, type ReadinessEvent, setReady } from './queue/readiness.ts'
import { emptyQueue, peopleWaitingIn, type Queue } from './queue/speakerList.ts'
import { allotRest, type CatchUpEvent, decideCatchUp, shortenSlot } from './runOfShow/catchUp.ts'
import { decideRun, followAgenda, type RunEvent, type RunOfShow, reduceRun, unstarted } from './runOfShow/runOfShow.ts'
import {
  closeSignals,
  decideSignal,
  followTurn,
  lapsedSignals,
  reduceSignals,
  type SignalEvent,
  type Signals,
  signalsDue,
} from './signals/signals.ts'
import { type Instant, instant, later } from './time.ts'
import { unreachable } from './unreachable.ts'

/** Counts the accepted commands of a show, from 1. */
export type Revision = number

export interface Show {
  readonly id: ShowId
  readonly revision: Revision
  /** The revision at which the agenda last changed. */
  readonly agendaRevision: Revision
  /** Counts the runs, from 1: a reset archives one and begins the next. */
  readonly run: number
  readonly agenda: Agenda
  /** As it was last loaded: another one has been edited since. */
  readonly loaded: Agenda
  /** As its file was when it was last read; `null` where none was. */
  readonly filed: Agenda | null
  readonly runOfShow: RunOfShow
  readonly floor: Floor
  readonly queue: Queue
  readonly messages: Messages
  readonly readiness: Readiness
  readonly notices: Notices
  readonly booths: Booths
  readonly signals: Signals
  readonly archive: Archive
  readonly papers: Papers
  /** What can be undone, oldest first. */
  readonly undo: readonly UndoStep[]
}

export interface UndoStep {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Actor
  readonly command: Command
}

export type Event =
  | AgendaLoaded
  | AgendaSent
  | RunEvent
  | FloorEvent
  | QueueEvent
  | MessageEvent
  | ReadinessEvent
  | AgendaEdited
  | NoticeSeen
  | CatchUpEvent
  | BoothEvent
  | SignalEvent
  | PaperEvent
  | ClockPutBack
  | Undone

/** From its file. */
interface AgendaLoaded {
  readonly type: 'AgendaLoaded'
  readonly agenda: Agenda
  /** For those whose requests went with the agenda before. */
  readonly notice?: Notice | undefined
}

/** Over the API: the file, as long as it stays what it was, does not come back by itself. */
interface AgendaSent extends Omit<AgendaLoaded, 'type'> {
  readonly type: 'AgendaSent'
}

interface Undone {
  readonly type: 'Undone'
  readonly revision: Revision
  /** For those who had seen the change that is taken back. */
  readonly notice: Notice | null
}

export function openShow(agenda: Agenda): Show {
  return {
    id: agenda.id,
    revision: 0,
    agendaRevision: 0,
    run: 1,
    agenda,
    loaded: agenda,
    filed: null,
    runOfShow: unstarted(agenda),
    ...NOTHING_YET,
    papers: noPapers,
    undo: [],
  }
}

/** Every run begins with these. */
const NOTHING_YET = {
  floor: emptyFloor,
  queue: emptyQueue,
  messages: emptyMessages,
  readiness: {},
  notices: [],
  booths: {},
  signals: [],
  archive: emptyArchive,
} as const satisfies Partial<Show>

/** What the show answers to a press. It never reads a clock: `press.now` is the authority's. */
export function decide(show: Show, command: Command, press: Press): Decision<Event> {
  if (!mayPress(press.by.role, command.type)) return refuse('not-allowed')
  if (isOf('run', command)) return decideRun(show, command, press)
  if (isOf('floor', command)) return decideFloor(show, command, press)
  if (isOf('queue', command)) return decideQueue(show, command, press)
  if (isOf('messages', command)) return decideMessage(show, command, press)
  if (isOf('readiness', command)) return decideReadiness(show, command, press)
  if (isOf('agenda', command)) return decideEdit({ ...show, past: pastOf(show.floor.turns).spans }, command, press)
  if (isOf('notices', command)) return decideNotice(show, command, press)
  if (isOf('catchUp', command)) return decideCatchUp(show, command, press)
  if (isOf('booths', command)) return decideBooth(show, command, press)
  if (isOf('signals', command)) return decideSignal(show, command, press)
  if (isOf('papers', command)) return decidePaper(show, command, press)
  if (isOf('undo', command)) return decideUndo(show, command, press)
  return unreachable(command)
}

/** What was edited since the last loading: kept from a file that is only read again, replaced by one that is sent. */
export type Edits = 'kept' | 'replaced'

/** A started show keeps the agenda of its journal, and an edited one is not overwritten by its file. */
export function decideLoad(show: Show, { agenda }: LoadAgenda, edits: Edits, { by, now }: Press): Decision<Event> {
  if (show.runOfShow.status !== 'unstarted') return refuse('already-started')
  if (edits === 'kept' && show.agenda !== show.loaded) return refuse('agenda-edited')
  const waited = show.agenda.slots.flatMap((slot) => peopleWaitingIn(show.queue.requests, slot.id))
  const people = [...new Set(waited)].filter((id) => agenda.people.some((person) => person.id === id))
  const type = edits === 'kept' ? 'AgendaLoaded' : 'AgendaSent'
  if (people.length === 0) return accept({ type, agenda })
  const what = { is: 'loaded' as const }
  const notice = { id: show.revision + 1, at: now, by, what, people, booths: [], seen: [] }
  return accept({ type, agenda, notice })
}

/** What nobody presses: a list closes at its hour, a handover asked for and a passing signal lapse. */
export function decideWake(show: Show, now: Instant): readonly Event[] {
  const lists = Object.entries(show.queue.lists).flatMap(([slot, { status, closesAt }]) =>
    status === 'open' && closesAt !== null && closesAt <= now
      ? [{ type: 'ListClosed' as const, slot, due: closesAt }]
      : [],
  )
  return [...lists, ...lapsedHandovers(show.booths, now), ...lapsedSignals(show.signals, now)]
}

/** When to wake next; `null` when nothing waits for an hour. */
export function nextWake(show: Show): Instant | null {
  const lists = Object.values(show.queue.lists).flatMap(({ status, closesAt }) =>
    status === 'open' && closesAt !== null ? [closesAt] : [],
  )
  const due = [...lists, ...handoversDue(show.booths), ...signalsDue(show.signals)]
  return due.length === 0 ? null : instant(Math.min(...due))
}

/** Makes no choice: every event is a fact, and each slice takes from it what concerns it. */
export function reduce(show: Show, event: Event): Show {
  return putAway(show, reduceSlices(show, event))
}

function reduceSlices(show: Show, event: Event): Show {
  switch (event.type) {
    case 'AgendaLoaded':
      return { ...loadAgenda(show, event), filed: event.agenda }
    case 'AgendaSent':
      return loadAgenda(show, event)
    case 'ShowReset':
      return { ...show, run: show.run + 1, runOfShow: unstarted(show.agenda), ...NOTHING_YET }
    case 'ShowStarted':
    case 'ShowEnded':
    case 'SegmentsPassed':
    case 'SegmentGivenBack':
    case 'SegmentSkipped':
    case 'SegmentRestored':
      return { ...show, runOfShow: reduceRun(show.runOfShow, event) }
    case 'TurnStarted':
      return startTurn(show, event)
    case 'FloorClosed':
      return countMinutes(
        {
          ...show,
          floor: reduceFloor(show.floor, event),
          queue: closeQueue(show.queue, event.at),
          booths: closeBooths(show.booths, event.at),
          signals: closeSignals(show.signals, event.at),
        },
        event.at,
      )
    case 'FloorHeld':
    case 'FloorResumed':
      return countMinutes({ ...show, floor: reduceFloor(show.floor, event) }, event.at)
    case 'FloorLanguageSet':
      return countMinutes({ ...show, floor: reduceFloor(show.floor, event) }, event.spoken.at)
    case 'TimeAdded':
      return { ...show, floor: reduceFloor(show.floor, event) }
    case 'ListOpened':
    case 'ListClosing':
    case 'ListClosed':
    case 'RequestMade':
    case 'RequestEdited':
    case 'RequestMoved':
    case 'RequestTurned':
    case 'KindLimited':
    case 'RequestsLimited':
    case 'RequestsCarried':
      return { ...show, queue: reduceQueue(show.queue, event) }
    case 'MessageSent':
    case 'MessageSeen':
    case 'MessageCleared':
      return { ...show, messages: reduceMessages(show.messages, event) }
    case 'ReadySet':
      return { ...show, readiness: setReady(show.readiness, event.person, event.ready) }
    case 'AgendaEdited': {
      const agenda = applyEdit(show.agenda, event)
      const allotted = stillAllotted(show.runOfShow.allotted, show.agenda, event.edit)
      return {
        ...show,
        agenda,
        runOfShow: followAgenda({ ...show.runOfShow, allotted }, agenda),
        notices: tell(show.notices, event.notice),
      }
    }
    case 'NoticeSeen':
      return { ...show, notices: seeNotice(show.notices, event) }
    case 'RestShortened':
      return {
        ...show,
        runOfShow: allotRest(show.runOfShow, event),
        floor: shortenSlot(show.floor, event.slotBy),
        notices: tell(show.notices, event.notice),
      }
    case 'MicSet':
    case 'HandoverTurned':
      return countMinutes({ ...show, booths: reduceBooths(show.booths, event) }, event.at)
    case 'BoothReadySet':
    case 'TurnLengthSet':
    case 'HandoverAsked':
      return { ...show, booths: reduceBooths(show.booths, event) }
    case 'SignalSent':
    case 'SignalRepeated':
    case 'SignalTurned':
    case 'SignalLeft':
      return { ...show, signals: reduceSignals(show.signals, event) }
    case 'PaperAdded':
    case 'PaperRemoved':
    case 'PapersLookedAt':
      return { ...show, papers: reducePapers(show.papers, event) }
    case 'ClockPutBack':
      return followClock(show, event)
    case 'Undone':
      return { ...show, notices: tell(show.notices, event.notice) }
    default:
      return unreachable(event)
  }
}

/** What was promised: the plan without what catching up changed. */
export function promisedPlan(show: Show): Plan {
  return planOf(show.agenda, show.runOfShow.shift)
}

export function currentHardEnd(show: Show): Instant | null {
  return show.agenda.hardEnd && later(show.agenda.hardEnd.at, show.runOfShow.shift)
}

/** The agenda's own times were never the clock's. */
function followClock({ id, agenda, loaded, filed, ...facts }: Show, event: ClockPutBack): Show {
  const moved = putBack(facts, event)
  const shift = shiftPutBack(facts.runOfShow, event)
  return { ...moved, id, agenda, loaded, filed, runOfShow: { ...moved.runOfShow, shift } }
}

function loadAgenda(show: Show, { agenda, notice }: Omit<AgendaLoaded, 'type'>): Show {
  const begun = { ...show, agenda, loaded: agenda, runOfShow: unstarted(agenda), ...NOTHING_YET }
  return { ...begun, notices: tell([], notice ?? null) }
}

/** Whoever gets the floor has shown to be ready, and is asked anew before the next time. */
function startTurn(show: Show, event: TurnStarted): Show {
  const slot = show.agenda.slots.find((each) => each.id === event.slot)
  const started: Show = {
    ...show,
    runOfShow: reduceRun(show.runOfShow, event),
    floor: reduceFloor(show.floor, event),
    queue: followFloor(show.queue, event, slot?.kind ?? 'speeches'),
    signals: followTurn(show.signals, event.at),
    readiness: event.person === null ? show.readiness : setReady(show.readiness, event.person, null),
  }
  return countMinutes(started, event.at)
}

/** Minutes interpreting go on or stand still from `at` on, as the floor and the booths are now; a hold is work for none. */
function countMinutes(show: Show, at: Instant): Show {
  const { turn, holdingSince } = show.floor
  const all = show.agenda.booths
  const spoken = turn === null || holdingSince !== null ? null : floorLanguage(turn)
  const hasWork = (booth: BoothId) => isWork(boothTask(all, booth, spoken?.language ?? null))
  const ids = all.map((booth) => booth.id)
  const booths = countWork(show.booths, ids, hasWork, at)
  return booths === show.booths ? show : { ...show, booths }
}

function decideUndo(show: Show, command: UndoCommand, { by, now }: Press): Decision<Event> {
  const newest = show.undo.at(-1)
  if (newest === undefined || newest.revision !== command.revision) return refuse('stale-undo')
  return accept({ type: 'Undone', revision: command.revision, notice: takenBack(show, newest, { by, now }) })
}

/** For those who had seen what is undone, and for those who wait in a slot that goes with it. */
function takenBack(show: Show, { revision, command }: UndoStep, { by, now }: Press): Notice | null {
  const told = show.notices.find((notice) => notice.id === revision && notice.seen.length > 0)
  const edit = command.type === 'EditAgenda' ? command.edit : null
  const waited = edit?.edit === 'add-slot' ? peopleWaitingIn(show.queue.requests, edit.slot.id) : []
  const of = told?.what ?? (edit && { is: 'edit', edit, subject: { person: null, title: null } })
  const people = [...new Set([...(told?.people ?? []), ...waited])]
  if (of === null || of.is === 'taken-back' || of.is === 'loaded' || (told === undefined && people.length === 0))
    return null
  const what = { is: 'taken-back' as const, of }
  return { id: show.revision + 1, at: now, by, what, people, booths: told?.booths ?? [], seen: [] }
}
