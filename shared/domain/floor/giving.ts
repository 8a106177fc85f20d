import type { SlotId } from '../agenda/agenda.ts'
import type { RequestKind } from '../queue/speakerList.ts'
import type { Turn } from './floor.ts'

/** As much of the floor as says whether somebody who waits can be given it; the show and every screen know it alike. */
export interface FloorNow {
  readonly turn: Pick<Turn, 'kind' | 'slot'> | null
  readonly interrupted: object | null
}

/** The chair between turns, and a break, give way. */
export function somebodySpeaks({ turn }: Pick<FloorNow, 'turn'>): boolean {
  return turn?.kind === 'segment' || turn?.kind === 'request'
}

/** A point of order takes the floor from whoever speaks whatever is wished; from the chair it just takes it. */
export function interrupts(
  floor: Pick<FloorNow, 'turn'>,
  request: { readonly kind: RequestKind },
  wished: boolean,
): boolean {
  return somebodySpeaks(floor) && (wished || request.kind === 'point-of-order')
}

/** Why the floor cannot be given to somebody who waits in a slot; only one turn can be interrupted at a time. */
export function giveRefusal(
  { turn, interrupted }: FloorNow,
  request: { readonly slot: SlotId },
  interrupting: boolean,
): 'not-live' | 'not-this-slot' | 'already-interrupted' | null {
  if (turn === null) return 'not-live'
  if (request.slot !== turn.slot) return 'not-this-slot'
  return interrupting && interrupted !== null ? 'already-interrupted' : null
}
