import type { Agenda, SegmentId, SlotId } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import type { Notice, Retimed } from '../editing/notices.ts'
import type { Floor, TurnId } from '../floor/floor.ts'
import { lengthened } from '../floor/slotClock.ts'
import { changeSlotClock } from '../floor/slotVisits.ts'
import { atLeast, type Duration, minus, NONE, plus, sum } from '../time.ts'
import { currentPlan, type RunOfShow } from './runOfShow.ts'

/** How the rest of the show is shortened, all at once. The turn that is on keeps its time. */
export interface Shortening {
  readonly changes: readonly Retimed[]
  /** Taken from the clock of the slot that is on, beyond what its segments lose; zero or less. */
  readonly slotBy: Duration
  readonly skip: readonly SegmentId[]
}

/** `turn` and each `from` are what the presser saw. */
export interface CatchUpCommand extends Shortening {
  readonly type: 'CatchUp'
  readonly turn: TurnId | null
}

export type CatchUpEvent = {
  readonly type: 'RestShortened'
  readonly durations: Readonly<Record<SegmentId, Duration>>
  readonly skipped: readonly SegmentId[]
  /** What the clock of the slot that is on loses. */
  readonly slotBy: Duration
  readonly notice: Notice | null
}

interface Late {
  readonly revision: number
  readonly agenda: Agenda
  readonly runOfShow: RunOfShow
  readonly floor: Floor
}

export function decideCatchUp(
  show: Late,
  { turn, changes, slotBy, skip }: CatchUpCommand,
  { by, now }: Moment,
): Decision<CatchUpEvent> {
  const { floor, runOfShow, agenda } = show
  if (floor.turn === null) return refuse('not-live')
  if (floor.turn.id !== turn) return refuse('stale-turn')
  if (changes.length === 0 && skip.length === 0 && slotBy === NONE) return refuse('nothing-to-change')
  const plan = currentPlan(show)
  const named = [...changes.map((change) => change.segment), ...skip]
  if (new Set(named).size < named.length) return refuse('already-so')
  for (const id of named) {
    if (!Object.hasOwn(runOfShow.fates, id)) return refuse('unknown-segment')
    if (runOfShow.fates[id] !== 'ahead') return refuse('stale-agenda')
  }
  if (changes.some(({ segment, from }) => plan[segment]?.duration !== from)) return refuse('stale-agenda')
  if (changes.some(({ to }) => to <= NONE)) return refuse('no-duration')
  const limit = (floor.slot !== null && floor.clocks[floor.slot]?.limit) || NONE
  const lost = slotLoses(agenda, floor.slot === null ? null : { id: floor.slot, limit }, { changes, slotBy, skip })
  const people = changes.map(({ segment }) => speakerOf(agenda, segment))
  const dropped = skip.map((segment) => speakerOf(agenda, segment))
  const told = [...new Set([...people, ...dropped])].filter((person) => person !== null)
  const what = { is: 'catch-up' as const, changes, skipped: skip, slotBy }
  return accept({
    type: 'RestShortened',
    durations: Object.fromEntries(changes.map(({ segment, to }) => [segment, to])),
    skipped: skip,
    slotBy: lost,
    notice: {
      id: show.revision + 1,
      at: now,
      by,
      what,
      people: told,
      booths: agenda.booths.map((booth) => booth.id),
      seen: [],
    },
  })
}

export function shortenSlot(floor: Floor, by: Duration): Floor {
  return by === NONE ? floor : changeSlotClock(floor, (clock) => lengthened(clock, by))
}

export function allotRest(run: RunOfShow, event: CatchUpEvent): RunOfShow {
  const skipped = Object.fromEntries(event.skipped.map((id) => [id, 'skipped' as const]))
  return {
    ...run,
    allotted: { ...run.allotted, ...event.durations },
    fates: { ...run.fates, ...skipped },
  }
}

interface Slots {
  readonly slots: readonly { readonly id: SlotId; readonly segments: readonly { readonly id: SegmentId }[] }[]
}

/** The clock of the slot that is on goes with what its segments lose, as far as it has any. */
export function slotLoses(
  { slots }: Slots,
  on: { readonly id: SlotId; readonly limit: Duration } | null,
  { changes, slotBy }: Shortening,
): Duration {
  if (on === null) return NONE
  const segments = slots.find((slot) => slot.id === on.id)?.segments ?? []
  const here = changes.filter((change) => segments.some((segment) => segment.id === change.segment))
  return atLeast(minus(NONE, on.limit), plus(slotBy, sum(here.map(({ from, to }) => minus(to, from)))))
}

function speakerOf(agenda: Agenda, segment: SegmentId) {
  return agendaIndex(agenda).segment(segment)?.speaker ?? null
}

/** How many items a catching up changed, as undo line, notice and record count them. */
export function itemsChanged({ changes, skip, slotBy }: Shortening): number {
  return changes.length + skip.length + (slotBy === NONE ? 0 : 1)
}
