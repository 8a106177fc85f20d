import type { Actor } from './actor.ts'
import type { Agenda, ShowId } from './agenda/agenda.ts'
import type { BoothEvent, Booths } from './booths/booths.ts'
import type { Command } from './commands.ts'
import type { AgendaEdited } from './editing/editing.ts'
import type { Notice, NoticeSeen, Notices } from './editing/notices.ts'
import { emptyFloor, type Floor, type FloorEvent } from './floor/floor.ts'
import { type Archive, emptyArchive } from './history/archive.ts'
import type { ClockPutBack } from './history/clockPutBack.ts'
import { emptyMessages, type MessageEvent, type Messages } from './messages/messages.ts'
import { noPapers, type PaperEvent, type Papers } from './papers/papers.ts'
import type { Readiness, ReadinessEvent } from './queue/readiness.ts'
import type { QueueEvent } from './queue/reduceQueue.ts'
import { emptyQueue, type Queue } from './queue/speakerList.ts'
import type { CatchUpEvent } from './runOfShow/catchUp.ts'
import { type RunEvent, type RunOfShow, type ShowReset, unstarted } from './runOfShow/runOfShow.ts'
import type { SignalEvent, Signals } from './signals/signals.ts'
import type { Instant } from './time.ts'

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
  | ShowReset
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
export interface AgendaLoaded {
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
export const NOTHING_YET = {
  floor: emptyFloor,
  queue: emptyQueue,
  messages: emptyMessages,
  readiness: {},
  notices: [],
  booths: {},
  signals: [],
  archive: emptyArchive,
} as const satisfies Partial<Show>
