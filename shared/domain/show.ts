import type { Actor } from './actor.ts'
import { type Agenda, type Plan, planOf, type ShowId } from './agenda.ts'
import { accept, type Decision, type Press, refuse } from './decision.ts'
import { decideFloor, emptyFloor, type Floor, type FloorCommand, type FloorEvent, reduceFloor } from './floor.ts'
import { mayPress } from './permissions.ts'
import { decideRun, type RunCommand, type RunEvent, type RunOfShow, reduceRun, unstarted } from './runOfShow.ts'
import { type Instant, later } from './time.ts'
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
  readonly runOfShow: RunOfShow
  readonly floor: Floor
  /** What can be undone, oldest first. */
  readonly undo: readonly UndoStep[]
}

export interface UndoStep {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Actor
  readonly command: Command
}

/** What a person can ask for. */
export type Command = RunCommand | FloorCommand | UndoCommand

/** `revision` names the newest command that can be undone, whoever pressed it. */
export interface UndoCommand {
  readonly type: 'Undo'
  readonly revision: Revision
}

/** What the server asks for by itself, before a show starts; no link can send it. */
export interface LoadAgenda {
  readonly type: 'LoadAgenda'
  readonly agenda: Agenda
}

export type Event = AgendaLoaded | RunEvent | FloorEvent | Undone

export interface AgendaLoaded {
  readonly type: 'AgendaLoaded'
  readonly agenda: Agenda
}

export interface Undone {
  readonly type: 'Undone'
  readonly revision: Revision
}

export function openShow(agenda: Agenda): Show {
  return {
    id: agenda.id,
    revision: 0,
    agendaRevision: 0,
    run: 1,
    agenda,
    runOfShow: unstarted(agenda),
    floor: emptyFloor,
    undo: [],
  }
}

/** What the show answers to a press. It never reads a clock: `press.now` is the authority's. */
export function decide(show: Show, command: Command, press: Press): Decision<Event> {
  if (!mayPress(press.by.role, command.type)) return refuse('not-allowed')
  switch (command.type) {
    case 'StartShow':
    case 'EndShow':
    case 'ResetShow':
    case 'StartSegment':
    case 'SkipSegment':
    case 'RestoreSegment':
      return decideRun(show, command, press)
    case 'EndTurn':
    case 'HoldShow':
    case 'ResumeShow':
    case 'AddTime':
    case 'SetFloorLanguage':
      return decideFloor(show, command, press)
    case 'Undo':
      return decideUndo(show, command)
    default:
      return unreachable(command)
  }
}

/** A started show keeps the agenda of its journal. */
export function decideLoad(show: Show, command: LoadAgenda): Decision<Event> {
  if (show.runOfShow.status !== 'unstarted') return refuse('already-started')
  return accept({ type: 'AgendaLoaded', agenda: command.agenda })
}

/** Makes no choice: every event is a fact, and each slice takes from it what concerns it. */
export function reduce(show: Show, event: Event): Show {
  switch (event.type) {
    case 'AgendaLoaded':
      return { ...show, agenda: event.agenda, runOfShow: unstarted(event.agenda), floor: emptyFloor }
    case 'ShowReset':
      return { ...show, run: show.run + 1, runOfShow: unstarted(show.agenda), floor: emptyFloor }
    case 'ShowStarted':
    case 'ShowEnded':
    case 'SegmentsPassed':
    case 'SegmentGivenBack':
    case 'SegmentSkipped':
    case 'SegmentRestored':
      return { ...show, runOfShow: reduceRun(show.runOfShow, event) }
    case 'TurnStarted':
      return { ...show, runOfShow: reduceRun(show.runOfShow, event), floor: reduceFloor(show.floor, event) }
    case 'FloorClosed':
    case 'FloorHeld':
    case 'FloorResumed':
    case 'TimeAdded':
    case 'FloorLanguageSet':
      return { ...show, floor: reduceFloor(show.floor, event) }
    case 'Undone':
      return show
    default:
      return unreachable(event)
  }
}

export function currentPlan(show: Show): Plan {
  return planOf(show.agenda, show.runOfShow.shift)
}

export function currentHardEnd(show: Show): Instant | null {
  return show.agenda.hardEnd && later(show.agenda.hardEnd.at, show.runOfShow.shift)
}

function decideUndo(show: Show, command: UndoCommand): Decision<Event> {
  const newest = show.undo.at(-1)
  if (newest === undefined || newest.revision !== command.revision) return refuse('stale-undo')
  return accept({ type: 'Undone', revision: command.revision })
}
