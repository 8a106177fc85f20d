import type { BoothId } from './agenda/agenda.ts'
import { closeBooths, countWork, reduceBooths } from './booths/booths.ts'
import { boothTask, isWork } from './booths/boothTask.ts'
import { applyEdit, stillAllotted } from './editing/applyEdit.ts'
import { seeNotice, tell } from './editing/notices.ts'
import { floorLanguage, type TurnStarted } from './floor/floor.ts'
import { reduceFloor } from './floor/reduceFloor.ts'
import { putAway } from './history/archive.ts'
import { type ClockPutBack, putBack, shiftPutBack } from './history/clockPutBack.ts'
import { reduceMessages } from './messages/messages.ts'
import { reducePapers } from './papers/papers.ts'
import { closeQueue, followFloor, reduceQueue } from './queue/queueFacts.ts'
import { setReady } from './queue/readiness.ts'
import { allotRest, shortenSlot } from './runOfShow/catchUp.ts'
import { followAgenda, reduceRun, unstarted } from './runOfShow/runOfShow.ts'
import { type AgendaLoaded, type Event, NOTHING_YET, type Show } from './show.ts'
import { closeSignals, followTurn, reduceSignals } from './signals/signals.ts'
import type { Instant } from './time.ts'
import { unreachable } from './unreachable.ts'

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
