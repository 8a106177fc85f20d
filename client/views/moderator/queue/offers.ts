import type { Live, SeenRequest } from '../../../../shared/protocol/view.ts'

/** Why the floor cannot be given to somebody now. */
export type Off = 'notLive' | 'notThisSlot' | 'interrupted' | 'nobodySpeaks'

/** A point of order takes the floor from whoever speaks, and gives it back; from the chair it just takes it. */
export function breaksIn(live: Live, request: Pick<SeenRequest, 'kind'>): boolean {
  return request.kind === 'point-of-order' && somebodySpeaks(live)
}

/** The server's own rules, so that a press which it would refuse says so first. */
export function offOf(live: Live, request: Pick<SeenRequest, 'slot'>, interrupts: boolean): Off | null {
  if (live.status !== 'live') return 'notLive'
  if (request.slot !== live.turn?.slot) return 'notThisSlot'
  return interrupts && live.interrupted !== null ? 'interrupted' : null
}

/** Letting somebody interrupt needs somebody to interrupt. */
export function interruptOff(live: Live, request: Pick<SeenRequest, 'slot'>): Off | null {
  return offOf(live, request, true) ?? (somebodySpeaks(live) ? null : 'nobodySpeaks')
}

function somebodySpeaks({ turn }: Live): boolean {
  return turn?.kind === 'segment' || turn?.kind === 'request'
}
