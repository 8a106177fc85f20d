import type { BoothId } from './agenda/agenda.ts'
import { agendaIndex } from './agenda/agendaIndex.ts'
import { type BoothEvent, isBoothEvent } from './booths/booths.ts'
import { boothTask, isWork } from './booths/boothTask.ts'
import { closeBooths, countWork, reduceBooths } from './booths/reduceBooths.ts'
import { applyEdit, stillAllotted } from './editing/applyEdit.ts'
import type { AgendaEdited } from './editing/editing.ts'
import { seeNotice, tell } from './editing/notices.ts'
import { type FloorEvent, floorLanguage, isFloorEvent, type TurnStarted } from './floor/floor.ts'
import { reduceFloor } from './floor/reduceFloor.ts'
import { putAway } from './history/archive.ts'
import { type ClockPutBack, putBack, shiftPutBack } from './history/clockPutBack.ts'
import { isMessageEvent, type MessageEvent, reduceMessages } from './messages/messages.ts'
import { isPaperEvent, type PaperEvent, reducePapers } from './papers/papers.ts'
import { setReady } from './queue/readiness.ts'
import { closeQueue, followFloor, isQueueEvent, type QueueEvent, reduceQueue } from './queue/reduceQueue.ts'
import { allotRest, shortenSlot } from './runOfShow/catchUp.ts'
import { followAgenda } from './runOfShow/reduceRun.ts'
import { reduceRunAndFloor } from './runOfShow/reduceRunAndFloor.ts'
import { isRunEvent, type RunEvent, unstarted } from './runOfShow/runOfShow.ts'
import { type AgendaLoaded, type Event, NOTHING_YET, type Show } from './show.ts'
import { closeSignals, followTurn, isSignalEvent, reduceSignals, type SignalEvent } from './signals/signals.ts'
import type { Instant } from './time.ts'
import { unreachable } from './unreachable.ts'

/** Makes no choice: every event is a fact, and each slice takes from it what concerns it. */
export function reduce(show: Show, event: Event): Show {
  return putAway(show, reduceSlices(show, event))
}

/** First what concerns several slices; all else is one slice's own. */
function reduceSlices(show: Show, event: Event): Show {
  switch (event.type) {
    case 'AgendaLoaded':
      return { ...loadAgenda(show, event), filed: event.agenda }
    case 'AgendaSent':
      return loadAgenda(show, event)
    case 'ShowReset':
      return { ...show, run: show.run + 1, runOfShow: unstarted(show.agenda), ...NOTHING_YET }
    case 'TurnStarted':
      return startTurn(show, event)
    case 'FloorClosed':
      return closeFloor(show, event)
    case 'FloorHeld':
    case 'FloorResumed':
      return countMinutes({ ...show, floor: reduceFloor(show.floor, event) }, event.at)
    case 'FloorLanguageSet':
      return countMinutes({ ...show, floor: reduceFloor(show.floor, event) }, event.spoken.at)
    case 'MicSet':
    case 'HandoverTurned':
      return countMinutes({ ...show, booths: reduceBooths(show.booths, event) }, event.at)
    case 'AgendaEdited':
      return editAgenda(show, event)
    case 'RestShortened':
      return {
        ...show,
        runOfShow: allotRest(show.runOfShow, event),
        floor: shortenSlot(show.floor, event.slotBy),
        notices: tell(show.notices, event.notice),
      }
    case 'ReadySet':
      return { ...show, readiness: setReady(show.readiness, event.person, event.ready) }
    case 'NoticeSeen':
      return { ...show, notices: seeNotice(show.notices, event) }
    case 'Undone':
      return { ...show, notices: tell(show.notices, event.notice) }
    case 'ClockPutBack':
      return followClock(show, event)
    default:
      return reduceSlice(show, event)
  }
}

type SlicesOwn = RunEvent | FloorEvent | QueueEvent | MessageEvent | BoothEvent | SignalEvent | PaperEvent

function reduceSlice(show: Show, event: SlicesOwn): Show {
  if (isRunEvent(event) || isFloorEvent(event)) return { ...show, ...reduceRunAndFloor(show, event) }
  if (isQueueEvent(event)) return { ...show, queue: reduceQueue(show.queue, event) }
  if (isMessageEvent(event)) return { ...show, messages: reduceMessages(show.messages, event) }
  if (isBoothEvent(event)) return { ...show, booths: reduceBooths(show.booths, event) }
  if (isSignalEvent(event)) return { ...show, signals: reduceSignals(show.signals, event) }
  if (isPaperEvent(event)) return { ...show, papers: reducePapers(show.papers, event) }
  return unreachable(event)
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

function editAgenda(show: Show, event: AgendaEdited): Show {
  const agenda = applyEdit(show.agenda, event)
  const allotted = stillAllotted(show.runOfShow.allotted, show.agenda, event.edit)
  return {
    ...show,
    agenda,
    runOfShow: followAgenda({ ...show.runOfShow, allotted }, agenda),
    notices: tell(show.notices, event.notice),
  }
}

/** Whoever gets the floor has shown to be ready, and is asked anew before the next time. */
function startTurn(show: Show, event: TurnStarted): Show {
  const slot = agendaIndex(show.agenda).slot(event.slot)
  const started: Show = {
    ...show,
    ...reduceRunAndFloor(show, event),
    queue: followFloor(show.queue, event, slot?.kind ?? 'speeches'),
    signals: followTurn(show.signals, event.at),
    readiness: event.person === null ? show.readiness : setReady(show.readiness, event.person, null),
  }
  return countMinutes(started, event.at)
}

function closeFloor(show: Show, event: Extract<FloorEvent, { type: 'FloorClosed' }>): Show {
  const closed: Show = {
    ...show,
    floor: reduceFloor(show.floor, event),
    queue: closeQueue(show.queue, event.at),
    booths: closeBooths(show.booths, event.at),
    signals: closeSignals(show.signals, event.at),
  }
  return countMinutes(closed, event.at)
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
