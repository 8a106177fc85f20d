import type { Actor } from '../actor.ts'
import { type Command, isUndoable, type ServerCommand } from '../commands.ts'
import { reduce } from '../reduce.ts'
import type { Refusal } from '../refusals.ts'
import { type Event, openShow, type Revision, type Show } from '../show.ts'
import type { Instant } from '../time.ts'
import { settled } from './settled.ts'

/** How many steps back a screen is told of; taking one back brings an earlier one into reach. */
const UNDO_DEPTH = 20

/** One accepted command: what the journal keeps. */
export interface Entry {
  readonly revision: Revision
  readonly at: Instant
  readonly by: Actor
  readonly command: Command | ServerCommand
  readonly events: readonly Event[]
}

/**
 * A press that was sent again and refused. It changes nothing and nobody is shown it: it only takes the command's id, so
 * that no copy of it that is still on its way can be done after the "no".
 */
export interface RefusedEntry extends Omit<Entry, 'command' | 'events'> {
  readonly command: Refused
  readonly events: readonly []
}

export interface Refused {
  readonly type: 'Refused'
  readonly code: Refusal | 'too-late' | 'not-stored'
}

/** A run of the show: its entries since the agenda was first loaded or the last reset, and what they come to. */
export interface History {
  readonly show: Show
  /** The show as the run began. */
  readonly origin: Show
  readonly pages: readonly Page[]
  /** The newest steps that can be undone, oldest first. */
  readonly steps: readonly Step[]
}

/** Some entries of a run, one after the other, and the show as they began: an undo folds anew from there. */
interface Page {
  /** `null` on most pages that lie far back: an undo that reaches there folds from further back still. */
  readonly before: Show | null
  readonly entries: readonly Entry[]
}

/** A command that can be undone, and the show as it was before: an undo folds only what came after. */
interface Step {
  readonly revision: Revision
  readonly before: Show
}

/** A press copies its own page only. */
const PAGE = 256

/** The first entry of a show loads its agenda. */
export function beginHistory(entry: Entry): History {
  const loaded = entry.events.find((event) => event.type === 'AgendaLoaded' || event.type === 'AgendaSent')
  if (loaded === undefined) throw new Error('a journal begins by loading an agenda')
  const origin = openShow(loaded.agenda)
  return extend({ show: origin, origin, pages: [], steps: [] }, entry)
}

/** Oldest first. */
export function entriesOf({ pages }: History): readonly Entry[] {
  return pages.flatMap((page) => page.entries)
}

/**
 * The history with one more entry. An undo folds anew what came after the undone one: because timers hold instants, the
 * earlier facts give the right clock. A reset begins a new run, out of undo's reach.
 */
export function extend(history: History, entry: Entry | RefusedEntry): History {
  if (!isDone(entry)) return history
  if (entry.command.type === 'ResetShow') {
    const show = apply(history.show, entry)
    return { show, origin: show, pages: [], steps: [] }
  }
  const pages = write(history, entry)
  if (entry.command.type === 'Undo') return takeBack({ ...history, pages }, entry.command.revision)
  return { ...history, pages, ...advance(history, entry) }
}

/** What `beginHistory` and `extend` would come to, folded once. */
export function replay(rows: readonly (Entry | RefusedEntry)[]): History | null {
  const entries = rows.filter(isDone)
  const [first] = entries
  if (first === undefined) return null
  const { origin: empty } = beginHistory(first)
  const reset = entries.findLastIndex((entry) => entry.command.type === 'ResetShow')
  const origin = fold(empty, entries.slice(0, reset + 1))
  const pages = inPages(origin, entries.slice(reset + 1))
  return foldFrom(0, origin.revision, { show: origin, steps: [] }, { origin, show: origin, pages, steps: [] })
}

/** A history as it stood at some revision, so that what came before need not be folded again. */
export interface Snapshot {
  readonly show: Show
  readonly origin: Show
}

/** `rows` are all of the run that `snapshot` was taken in, and of those that followed; the same as a plain replay. */
export function resume({ show, origin }: Snapshot, rows: readonly (Entry | RefusedEntry)[]): History {
  const entries = rows.filter(isDone)
  const known = entries.filter((entry) => entry.revision <= show.revision)
  const pages = known.length === 0 ? [] : [{ before: origin, entries: known }]
  return entries.slice(known.length).reduce(extend, { show, origin, pages, steps: [] })
}

/** One run of the show by its number, from 1; `null` when there was no such run. */
export function replayRun(rows: readonly (Entry | RefusedEntry)[], run: number): History | null {
  const entries = rows.filter(isDone)
  const resets = entries.flatMap((entry, index) => (entry.command.type === 'ResetShow' ? [index] : []))
  if (!Number.isInteger(run) || run < 1 || run > resets.length + 1) return null
  const end = resets[run - 1]
  if (end === undefined) return replay(entries)
  const ending = entries.slice(end, end + 1).flatMap(endedByReset)
  return replay([...entries.slice(0, end), ...ending])
}

function isDone(entry: Entry | RefusedEntry): entry is Entry {
  return entry.command.type !== 'Refused'
}

/** A reset of a live show ends it first: the run it archives keeps that end. */
function endedByReset(reset: Entry): readonly Entry[] {
  const events = reset.events.filter((event) => event.type !== 'ShowReset')
  return events.length === 0 ? [] : [{ ...reset, command: { type: 'EndShow' }, events }]
}

/** The entries that an undo took back. */
export function undoneRevisions(entries: readonly Entry[]): ReadonlySet<Revision> {
  const undone = new Set<Revision>()
  for (const { events } of entries) for (const event of events) if (event.type === 'Undone') undone.add(event.revision)
  return undone
}

function fold(origin: Show, entries: readonly Entry[]): Show {
  const undone = undoneRevisions(entries)
  return entries.filter((entry) => !undone.has(entry.revision)).reduce(apply, origin)
}

/** The same history without the entry of this revision. */
function takeBack(history: History, revision: Revision): History {
  const { steps, pages } = history
  const page = pageOf(pages, revision)
  const place = steps.findLastIndex((step) => step.revision === revision)
  const step = steps[place]
  if (step !== undefined) return foldFrom(page, revision, { show: step.before, steps: steps.slice(0, place) }, history)
  const known = pages.findLastIndex(({ before }, index) => index <= page && before !== null)
  const show = pages[known]?.before ?? history.origin
  return foldFrom(Math.max(0, known), show.revision, { show, steps: [] }, history)
}

/** What comes to be when, from this page on, what follows a revision is added to the show as it stood then. */
function foldFrom(page: number, after: Revision, from: Standing, history: History): History {
  const [first, ...later] = history.pages.slice(page)
  if (first === undefined) return { ...history, ...from }
  const rest = first.entries.slice(first.entries.findLastIndex((entry) => entry.revision <= after) + 1)
  const undone = undoneRevisions([rest, ...later.map(({ entries }) => entries)].flat())
  const add = (state: Standing, entries: readonly Entry[]) =>
    entries.filter((entry) => !undone.has(entry.revision)).reduce(advance, state)
  let state = add(from, rest)
  const folded = later.map(({ entries }): Page => {
    const { show: before } = state
    state = add(state, entries)
    return { before, entries }
  })
  return { ...history, ...state, pages: forgetOld([...history.pages.slice(0, page), first, ...folded]) }
}

type Standing = Pick<History, 'show' | 'steps'>

function advance({ show, steps }: Standing, entry: Entry): Standing {
  const next = apply(show, entry)
  const { command, by, revision } = entry
  if (command.type === 'LoadAgenda') return { show: next, steps: [] }
  return { show: next, steps: isUndoable(command, by) ? newest([...steps, { revision, before: show }]) : steps }
}

/** A full last page is left as it is, and a new one begun. */
function write({ pages, show }: History, entry: Entry): readonly Page[] {
  const last = pages.at(-1)
  if (last !== undefined && last.entries.length < PAGE) {
    return pages.with(-1, { ...last, entries: [...last.entries, entry] })
  }
  return forgetOld([...pages, { before: show, entries: [entry] }])
}

function inPages(origin: Show, entries: readonly Entry[]): readonly Page[] {
  const count = Math.ceil(entries.length / PAGE)
  return Array.from({ length: count }, (_, n) => ({
    before: n === 0 ? origin : null,
    entries: entries.slice(n * PAGE, (n + 1) * PAGE),
  }))
}

/** The page on which a revision stands; the first one for a revision of no page. */
function pageOf(pages: readonly Page[], revision: Revision): number {
  return Math.max(
    0,
    pages.findLastIndex(({ entries }) => (entries[0]?.revision ?? 0) <= revision),
  )
}

/**
 * The further back, the fewer pages know the show as they began: an undo folds at most three times what came after the
 * undone command, and how many shows are remembered grows with the logarithm of the history.
 */
function forgetOld(pages: readonly Page[]): readonly Page[] {
  return pages.map((page, index) =>
    page.before === null || isLandmark(index, pages.length - 1 - index) ? page : { ...page, before: null },
  )
}

/** So many pages back, those at multiples of the greatest power of two that is no larger. */
function isLandmark(index: number, back: number): boolean {
  return back < 2 || index % 2 ** Math.floor(Math.log2(back)) === 0
}

function newest<T>(steps: readonly T[]): readonly T[] {
  return steps.length > UNDO_DEPTH ? steps.slice(-UNDO_DEPTH) : steps
}

function apply(show: Show, entry: Entry): Show {
  const { revision, at, command } = entry
  const next = settled(show, entry.events.reduce(reduce, show), at)
  const isLoaded = command.type === 'LoadAgenda' || next.agenda !== show.agenda
  return {
    ...next,
    revision,
    agendaRevision: isLoaded ? revision : next.agendaRevision,
    undo: undoAfter(show.undo, entry),
  }
}

function undoAfter(undo: Show['undo'], { revision, at, by, command }: Entry): Show['undo'] {
  switch (command.type) {
    case 'LoadAgenda':
    case 'ResetShow':
      return []
    case 'Wake':
    case 'PutClockBack':
    case 'Undo':
      return undo
    default:
      return isUndoable(command, by) ? newest([...undo, { revision, at, by, command }]) : undo
  }
}
