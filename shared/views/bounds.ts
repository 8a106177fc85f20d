import type { Agenda } from '../domain/agenda/agenda.ts'
import { type Command, weighed } from '../domain/commands.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { Show } from '../domain/show.ts'
import { sizeOf } from '../protocol/sizeOf.ts'
import { papersSeenBy } from './apiView.ts'
import { LISTS_MOST, listsWeight } from './queueSeenBy.ts'
import { liveSeenBy } from './seenBy.ts'

/**
 * What a show may take at most, in bytes as it is sent, so that a page on a slow line can join, and nobody can make the
 * show too large for everybody: the agenda with its times and with what became of each item, what was added to it, the
 * lists of speakers, and all else.
 */
export const BOUNDS = { agenda: 512 * 1024, papers: 128 * 1024, list: LISTS_MOST, show: 32 * 1024 } as const

/** Of the lists, kept from ordinary requests: what a full one must still take is a point of order, and a limit. */
const KEPT_OF_LISTS = 4 * 1024

export type WeighedPart = keyof typeof BOUNDS

/** A part that is larger than it may be; `code` is how a press is refused that would make it so. */
export interface Over {
  readonly part: WeighedPart
  readonly code: Extract<Refusal, 'agenda-full' | 'papers-full' | 'list-full' | 'show-full'>
  readonly size: number
  readonly bound: number
}

const PARTS = ['agenda', 'papers', 'list', 'show'] as const satisfies readonly WeighedPart[]

/** What a command is weighed by. */
export interface Weighed {
  readonly type: Command['type']
  readonly kind?: unknown
}

/** Why a command may not be done; `null` where nothing outgrows its bound. What is over already only may not grow. */
export function outgrown(before: Show, after: Show, command: Weighed): Over | null {
  if (weighed(command.type) === false) return null
  const grown = PARTS.filter((part) => changed(before, after, part) && weightOf(after, part) > boundFor(command, part))
  const over = grown.find((part) => weightOf(after, part) > weightOf(before, part))
  return over === undefined ? null : { ...overOf(after, over), bound: boundFor(command, over) }
}

function boundFor({ type, kind }: Weighed, part: WeighedPart): number {
  const isOrdinary = weighed(type) === 'as-request' && kind !== 'point-of-order'
  return part === 'list' && isOrdinary ? BOUNDS.list - KEPT_OF_LISTS : BOUNDS[part]
}

/** What of an agenda that is loaded would be too large; one that is no larger than the one before is taken. */
export function outgrownBy(agenda: Agenda, before: Agenda | null): Over | null {
  const size = agendaWeight(agenda)
  if (size <= BOUNDS.agenda || (before !== null && size <= agendaWeight(before))) return null
  return { part: 'agenda', code: 'agenda-full', size, bound: BOUNDS.agenda }
}

/** Of a show that an older version has let grow. */
export function overBounds(show: Show): readonly Over[] {
  return PARTS.filter((part) => weightOf(show, part) > BOUNDS[part]).map((part) => overOf(show, part))
}

/** In bytes, of the widest view there is: the moderators'. */
export function weightOf(show: Show, part: WeighedPart): number {
  switch (part) {
    case 'agenda':
      return agendaWeight(show.agenda)
    case 'papers':
      return sizeOf(papersSeenBy('moderator', show))
    case 'list':
      return listsWeight(show.queue, show.floor.turns)
    case 'show':
      return restWeight(show)
  }
}

function changed(before: Show, after: Show, part: WeighedPart): boolean {
  switch (part) {
    case 'agenda':
      return before.agenda !== after.agenda
    case 'papers':
      return before.papers !== after.papers
    case 'list':
      return before.queue !== after.queue
    case 'show':
      return true
  }
}

function overOf(show: Show, part: WeighedPart): Over {
  return { part, code: `${part}-full`, size: weightOf(show, part), bound: BOUNDS[part] }
}

/** Fate, times, clock and what catching up gave of one item as they will be sent in the end, beside its id. */
const ITEM = 190
const ID_IN = 4

const weights = new WeakMap<Agenda, number>()

/** With room for what becomes of it: no press on the floor is refused because an agenda has run its course. */
function agendaWeight(agenda: Agenda): number {
  const known = weights.get(agenda)
  if (known !== undefined) return known
  const items = agenda.slots.flatMap((slot) => [slot, ...slot.segments])
  const weight = items.reduce((sum, { id }) => sum + ITEM + ID_IN * id.length, sizeOf(agenda))
  weights.set(agenda, weight)
  return weight
}

function restWeight(show: Show): number {
  const { allotted: _, fates: __, clocks: ___, queue: ____, past, ...rest } = liveSeenBy('moderator', show)
  return sizeOf({ ...rest, past: past.blocks })
}
