import type { Slot } from '../../../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../../../shared/domain/commands.ts'
import type { Warning } from '../../../../shared/domain/floor/floor.ts'
import { giveRefusal, interrupts, somebodySpeaks } from '../../../../shared/domain/floor/giving.ts'
import { callRefusal } from '../../../../shared/domain/queue/calling.ts'
import { isOpen, NO_LIST, waitingIn } from '../../../../shared/domain/queue/speakerList.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'
import { giveCommand } from '../../controls/commands.ts'
import { hasKnownTwin } from '../../naming/asker.ts'
import { canLeaveList, takesRequests } from '../queueRows.ts'

/** A press at the head of a list. */
export interface HeadOffer {
  /** Offers that take each other's place share it, so that the focus stays. */
  readonly place: 'enter' | 'open' | 'stay'
  readonly says: 'enter' | 'open' | 'close' | 'stayOpen'
  /** At once, or a form asks for more first. */
  readonly does: Command | { readonly asks: 'enter' | 'close' }
  /** The presses that show on it until they are answered. */
  readonly answers: readonly Command['type'][]
}

/** What can be done with a list, in the order on screen. */
export function headOffers(live: Live, slot: Slot, now: Instant): readonly HeadOffer[] {
  if (!takesRequests(live, slot)) return []
  const list = live.queue.lists[slot.id] ?? NO_LIST
  const open = { type: 'OpenList', slot: slot.id } as const
  const turns = ['OpenList', 'CloseList'] as const
  const enter: HeadOffer = { place: 'enter', says: 'enter', does: { asks: 'enter' }, answers: [] }
  if (!isOpen(list, now)) return [enter, { place: 'open', says: 'open', does: open, answers: turns }]
  const stay: readonly HeadOffer[] =
    list.closesAt === null ? [] : [{ place: 'stay', says: 'stayOpen', does: open, answers: [] }]
  return [enter, { place: 'open', says: 'close', does: { asks: 'close' }, answers: turns }, ...stay]
}

/** A press on somebody who waits. */
export interface RequestOffer {
  readonly says: 'give' | 'call' | 'interrupt' | 'edit' | 'limit' | 'absent' | 'remove'
  readonly off: Off | null
  /** At once, or a form asks for more first. */
  readonly does: Command | { readonly asks: 'edit' | 'limit' }
}

/** What can be done with somebody who waits, in the order of the menu. */
export function requestOffers(live: Live, request: SeenRequest, despite: readonly Warning[]): readonly RequestOffer[] {
  const { id } = request
  const give = (interrupt: boolean) => giveCommand(live, id, interrupt, despite)
  return [
    { says: 'give', off: offOf(live, request, breaksIn(live, request)), does: give(false) },
    ...(request.state === 'called'
      ? []
      : [{ says: 'call', off: callOff(live, request), does: { type: 'CallRequest', request: id } } as const]),
    ...(request.kind === 'point-of-order'
      ? []
      : [{ says: 'interrupt', off: interruptOff(live, request), does: give(true) } as const]),
    { says: 'edit', off: null, does: { asks: 'edit' } },
    { says: 'limit', off: null, does: { asks: 'limit' } },
    { says: 'absent', off: null, does: { type: 'MarkAbsent', request: id } },
    { says: 'remove', off: null, does: { type: 'RemoveRequest', request: id } },
  ]
}

/** Why the floor cannot be given to somebody now, or why they cannot be called: most are the refusal that a press would meet. */
export type Off = 'not-live' | 'not-this-slot' | 'already-interrupted' | 'already-waiting' | 'nobody-speaks'

/** A point of order takes the floor from whoever speaks, and gives it back. */
export function breaksIn(live: Live, request: Pick<SeenRequest, 'kind'>): boolean {
  return interrupts(live, request, false)
}

/** A press which the server would refuse says so first. */
export function offOf(live: Live, request: Pick<SeenRequest, 'slot'>, interrupting: boolean): Off | null {
  return giveRefusal(live, request, interrupting)
}

/** Letting somebody interrupt needs somebody to interrupt. */
export function interruptOff(live: Live, request: Pick<SeenRequest, 'slot'>): Off | null {
  return offOf(live, request, true) ?? (somebodySpeaks(live) ? null : 'nobody-speaks')
}

/** Likewise of calling. */
export function callOff(
  live: Live,
  request: Pick<SeenRequest, 'id' | 'slot' | 'asker' | 'kind' | 'short' | 'state'>,
): Off | null {
  if (!canLeaveList(live)) return 'not-live'
  const others = waitingIn(live.queue.requests, request.slot).filter(({ id }) => id !== request.id)
  const refused = callRefusal(request, live.slot?.id ?? null, hasKnownTwin(request, others))
  // Whoever is called is shown so in place of the press, and whoever has left the list is not shown.
  return refused === null || refused === 'already-called' || refused === 'not-waiting' ? null : refused
}
