import { agendaIndex } from './agenda/agendaIndex.ts'
import { decideBooth, handoversDue, lapsedHandovers } from './booths/booths.ts'
import { type Command, isOf, type LoadAgenda, mayPress, type UndoCommand } from './commands.ts'
import { accept, type Decision, type Moment, refuse } from './decision.ts'
import { decideEdit } from './editing/editing.ts'
import { decideNotice, type Notice } from './editing/notices.ts'
import { decideFloor } from './floor/floor.ts'
import { pastOf } from './floor/past.ts'
import { decideMessage } from './messages/messages.ts'
import { decidePaper } from './papers/papers.ts'
import { decideQueue } from './queue/queue.ts'
import { decideReadiness } from './queue/readiness.ts'
import { peopleWaitingIn } from './queue/speakerList.ts'
import { decideCatchUp } from './runOfShow/catchUp.ts'
import { decideRun } from './runOfShow/runOfShow.ts'
import type { Event, Show, UndoStep } from './show.ts'
import { decideSignal, lapsedSignals, signalsDue } from './signals/signals.ts'
import { type Instant, instant } from './time.ts'
import { unreachable } from './unreachable.ts'

/** What the show answers to a press. It never reads a clock: `moment.now` is the authority's. */
export function decide(show: Show, command: Command, moment: Moment): Decision<Event> {
  if (!mayPress(moment.by.role, command.type)) return refuse('not-allowed')
  if (isOf('runOfShow', command)) return decideRun(show, command, moment)
  if (isOf('floor', command)) return decideFloor(show, command, moment)
  if (isOf('queue', command)) return decideQueue(show, command, moment)
  if (isOf('messages', command)) return decideMessage(show, command, moment)
  if (isOf('readiness', command)) return decideReadiness(show, command, moment)
  if (isOf('editing', command)) return decideEdit({ ...show, past: pastOf(show.floor.turns).spans }, command, moment)
  if (isOf('notices', command)) return decideNotice(show, command, moment)
  if (isOf('catchUp', command)) return decideCatchUp(show, command, moment)
  if (isOf('booths', command)) return decideBooth(show, command, moment)
  if (isOf('signals', command)) return decideSignal(show, command, moment)
  if (isOf('papers', command)) return decidePaper(show, command, moment)
  if (isOf('undo', command)) return decideUndo(show, command, moment)
  return unreachable(command)
}

/** What was edited since the last loading: kept from a file that is only read again, replaced by one that is sent. */
export type Edits = 'kept' | 'replaced'

/** A started show keeps the agenda of its journal, and an edited one is not overwritten by its file. */
export function decideLoad(show: Show, { agenda }: LoadAgenda, edits: Edits, { by, now }: Moment): Decision<Event> {
  if (show.runOfShow.status !== 'unstarted') return refuse('already-started')
  if (edits === 'kept' && show.agenda !== show.loaded) return refuse('agenda-edited')
  const waited = show.agenda.slots.flatMap((slot) => peopleWaitingIn(show.queue.requests, slot.id))
  const people = [...new Set(waited)].filter((id) => agendaIndex(agenda).person(id) !== null)
  const type = edits === 'kept' ? 'AgendaLoaded' : 'AgendaSent'
  if (people.length === 0) return accept({ type, agenda })
  const what = { is: 'loaded' as const }
  const notice = { id: show.revision + 1, at: now, by, what, people, booths: [], seen: [] }
  return accept({ type, agenda, notice })
}

/** What nobody presses: a list closes at its instant, a handover asked for and a passing signal lapse. */
export function decideWake(show: Show, now: Instant): readonly Event[] {
  const lists = Object.entries(show.queue.lists).flatMap(([slot, { status, closesAt }]) =>
    status === 'open' && closesAt !== null && closesAt <= now
      ? [{ type: 'ListClosed' as const, slot, due: closesAt }]
      : [],
  )
  return [...lists, ...lapsedHandovers(show.booths, now), ...lapsedSignals(show.signals, now)]
}

/** When to wake next; `null` when nothing waits for an instant. */
export function nextWake(show: Show): Instant | null {
  const lists = Object.values(show.queue.lists).flatMap(({ status, closesAt }) =>
    status === 'open' && closesAt !== null ? [closesAt] : [],
  )
  const due = [...lists, ...handoversDue(show.booths), ...signalsDue(show.signals)]
  return due.length === 0 ? null : instant(Math.min(...due))
}

function decideUndo(show: Show, command: UndoCommand, { by, now }: Moment): Decision<Event> {
  const newest = show.undo.at(-1)
  if (newest === undefined || newest.revision !== command.revision) return refuse('stale-undo')
  return accept({ type: 'Undone', revision: command.revision, notice: takenBack(show, newest, { by, now }) })
}

/** For those who had seen what is undone, and for those who wait in a slot that goes with it. */
function takenBack(show: Show, { revision, command }: UndoStep, { by, now }: Moment): Notice | null {
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
