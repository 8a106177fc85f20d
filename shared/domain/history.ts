import type { Actor } from './actor.ts'
import { settled } from './settled.ts'
import {
  type Command,
  type Event,
  type LoadAgenda,
  openShow,
  type Revision,
  reduce,
  type Show,
  type Wake,
} from './show.ts'
import type { Instant } from './time.ts'
import { unreachable } from './unreachable.ts'

/** How many steps back a screen is told of; taking one back brings an earlier one into reach. */
const UNDO_DEPTH = 20

/** One accepted command: what the journal keeps. */
export interface Entry {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Actor
  readonly command: Command | LoadAgenda | Wake
  readonly events: readonly Event[]
}

/** A run of the show: its entries since the agenda was first loaded or the last reset, and what they come to. */
export interface History {
  readonly show: Show
  /** The show as the run began. */
  readonly origin: Show
  readonly pages: readonly Page[]
}

/** Some entries of a run, one after the other, and the show as they began: an undo folds anew from there. */
interface Page {
  /** `null` on pages that lie far back: an undo that reaches there folds from further back still. */
  readonly before: Show | null
  readonly entries: readonly Entry[]
}

/** A press copies its own page only. */
const PAGE = 256
/** How many of the newest pages know the show as they began. */
const REMEMBERED = 16

/** The first entry of a show loads its agenda. */
export function beginHistory(entry: Entry): History {
  const loaded = entry.events.find((event) => event.type === 'AgendaLoaded')
  if (loaded === undefined) throw new Error('a journal begins by loading an agenda')
  const origin = openShow(loaded.agenda)
  return extend({ show: origin, origin, pages: [] }, entry)
}

/** Oldest first. */
export function entriesOf({ pages }: History): readonly Entry[] {
  return pages.flatMap((page) => page.entries)
}

/**
 * The history with one more entry. An undo folds the entries anew without the undone ones: because timers hold
 * instants, the earlier facts give the right clock. A reset begins a new run, out of undo's reach.
 */
export function extend(history: History, entry: Entry): History {
  if (entry.command.type === 'ResetShow') {
    const show = apply(history.show, entry)
    return { show, origin: show, pages: [] }
  }
  const pages = write(history, entry)
  if (entry.command.type === 'Undo') return foldFrom(pageOf(pages, entry.command.revision), { ...history, pages })
  return { ...history, pages, show: apply(history.show, entry) }
}

/** What `beginHistory` and `extend` would come to, folded once. */
export function replay(entries: readonly Entry[]): History | null {
  const [first] = entries
  if (first === undefined) return null
  const { origin: empty } = beginHistory(first)
  const reset = entries.findLastIndex((entry) => entry.command.type === 'ResetShow')
  const origin = fold(empty, entries.slice(0, reset + 1))
  return foldFrom(0, { origin, show: origin, pages: inPages(entries.slice(reset + 1)) })
}

/** A history as it stood at some revision, so that what came before need not be folded again. */
export interface Snapshot {
  readonly show: Show
  readonly origin: Show
}

/** `entries` are all of the run that `snapshot` was taken in, and of those that followed; the same as a plain replay. */
export function resume({ show, origin }: Snapshot, entries: readonly Entry[]): History {
  const known = entries.filter((entry) => entry.revision <= show.revision)
  const pages = known.length === 0 ? [] : [{ before: null, entries: known }]
  return entries.slice(known.length).reduce(extend, { show, origin, pages })
}

/** One run of the show by its number, from 1; `null` when there was no such run. */
export function replayRun(entries: readonly Entry[], run: number): History | null {
  const resets = entries.flatMap((entry, index) => (entry.command.type === 'ResetShow' ? [index] : []))
  if (!Number.isInteger(run) || run < 1 || run > resets.length + 1) return null
  const end = resets[run - 1]
  if (end === undefined) return replay(entries)
  const ending = entries.slice(end, end + 1).flatMap(endedByReset)
  return replay([...entries.slice(0, end), ...ending])
}

/** A reset of a live show ends it first: the run it archives keeps that end. */
function endedByReset(reset: Entry): readonly Entry[] {
  const events = reset.events.filter((event) => event.type !== 'ShowReset')
  return events.length === 0 ? [] : [{ ...reset, command: { type: 'EndShow' }, events }]
}

/** The entries that an undo took back. */
export function undoneRevisions(entries: readonly Entry[]): ReadonlySet<Revision> {
  return new Set(entries.flatMap((entry) => entry.events.flatMap((e) => (e.type === 'Undone' ? [e.revision] : []))))
}

/** Never people's own requests, messages and readiness; of what is typed in, only the moderator's. */
export function isUndoable({ type }: Pick<Entry['command'], 'type'>, by: Pick<Actor, 'role'>): boolean {
  switch (type) {
    case 'StartShow':
    case 'EndShow':
    case 'StartSegment':
    case 'SkipSegment':
    case 'RestoreSegment':
    case 'EndTurn':
    case 'HoldShow':
    case 'ResumeShow':
    case 'AddTime':
    case 'SetFloorLanguage':
    case 'OpenList':
    case 'CloseList':
    case 'EditRequest':
    case 'MoveRequest':
    case 'RemoveRequest':
    case 'CallRequest':
    case 'MarkAbsent':
    case 'SetLimit':
    case 'CarryRequests':
    case 'GiveFloor':
    case 'EditAgenda':
    case 'CatchUp':
      return true
    case 'EnterRequest':
    case 'WithdrawRequest':
      return by.role === 'moderator' || by.role === 'admin'
    case 'RequestFloor':
    case 'YieldPlace':
    case 'SendMessage':
    case 'SeeMessage':
    case 'ClearMessage':
    case 'SetReady':
    case 'SeeNotice':
    case 'SetMic':
    case 'SetBoothReady':
    case 'SetTurnLength':
    case 'AskHandover':
    case 'AnswerHandover':
    case 'CancelHandover':
    case 'CompleteHandover':
    case 'SendSignal':
    case 'AnswerSignal':
    case 'AddPaper':
    case 'RemovePaper':
    case 'LookAtPapers':
    case 'ResetShow':
    case 'Undo':
    case 'LoadAgenda':
    case 'Wake':
      return false
    default:
      return unreachable(type)
  }
}

function fold(origin: Show, entries: readonly Entry[]): Show {
  const undone = undoneRevisions(entries)
  return entries.filter((entry) => !undone.has(entry.revision)).reduce(apply, origin)
}

/** A full last page is left as it is, and a new one begun. */
function write({ pages, show }: History, entry: Entry): readonly Page[] {
  const last = pages.at(-1)
  if (last !== undefined && last.entries.length < PAGE) {
    return pages.with(-1, { ...last, entries: [...last.entries, entry] })
  }
  return forgetOld([...pages, { before: show, entries: [entry] }])
}

function inPages(entries: readonly Entry[]): readonly Page[] {
  const count = Math.ceil(entries.length / PAGE)
  return Array.from({ length: count }, (_, n) => ({ before: null, entries: entries.slice(n * PAGE, (n + 1) * PAGE) }))
}

/** The page on which a revision stands; the first one for a revision of no page. */
function pageOf(pages: readonly Page[], revision: Revision): number {
  const next = pages.findIndex(({ entries }) => (entries[0]?.revision ?? 0) > revision)
  return Math.max(0, next < 0 ? pages.length - 1 : next - 1)
}

/** The same history with the undone entries of this page and the later ones left out. */
function foldFrom(page: number, history: History): History {
  const first = Math.max(
    0,
    history.pages.findLastIndex(({ before }, index) => index <= page && before !== null),
  )
  const kept = history.pages.slice(0, first)
  const rest = history.pages.slice(first)
  const undone = undoneRevisions(rest.flatMap(({ entries }) => entries))
  let show = first === 0 ? history.origin : (rest[0]?.before ?? history.origin)
  const folded = rest.map(({ entries }) => {
    const before = show
    show = entries.filter((entry) => !undone.has(entry.revision)).reduce(apply, show)
    return { before, entries }
  })
  return { ...history, show, pages: forgetOld([...kept, ...folded]) }
}

function forgetOld(pages: readonly Page[]): readonly Page[] {
  const old = pages.length - REMEMBERED
  return old <= 0 ? pages : pages.map((page, index) => (index < old && page.before ? { ...page, before: null } : page))
}

function apply(show: Show, entry: Entry): Show {
  const reduced = { ...settled(show, entry.events.reduce(reduce, show), entry.at), revision: entry.revision }
  const next = reduced.agenda === show.agenda ? reduced : { ...reduced, agendaRevision: entry.revision }
  const { command } = entry
  switch (command.type) {
    case 'Wake':
      return next
    case 'LoadAgenda':
      return { ...next, agendaRevision: entry.revision, undo: [] }
    case 'ResetShow':
      return { ...next, undo: [] }
    case 'Undo':
      return next
    default: {
      const { revision, at, by } = entry
      return isUndoable(command, by)
        ? { ...next, undo: [...show.undo, { revision, at, by, command }].slice(-UNDO_DEPTH) }
        : next
    }
  }
}
