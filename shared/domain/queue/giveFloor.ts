import { accept, type Decision, refuse } from '../decision.ts'
import { PLAIN_TURN, type TurnId, type TurnStarted, type Warning } from '../floor/floor.ts'
import { giveRefusal, interrupts } from '../floor/giving.ts'
import { currentPlan } from '../runOfShow/runOfShow.ts'
import { type Instant, NONE } from '../time.ts'
import type { Listening } from './listening.ts'
import { isWaiting, limitOf, type Request, type RequestId, waitingIn } from './speakerList.ts'

export function giveFloor(
  show: Listening,
  turn: TurnId | null,
  id: RequestId,
  interrupt: boolean,
  despite: readonly Warning[],
  now: Instant,
): Decision<TurnStarted> {
  const { floor, queue, revision } = show
  if (floor.turn === null) return refuse('not-live')
  if (floor.turn.id !== turn) return refuse('stale-turn')
  const request = queue.requests.find((each) => each.id === id)
  if (request === undefined) return refuse('unknown-request')
  if (!isWaiting(request)) return refuse('not-waiting')
  const interrupting = interrupts(floor, request, interrupt)
  const refused = giveRefusal(floor, request, interrupting)
  if (refused !== null) return refuse(refused)
  const limit = limitOf(request, queue.lists[request.slot])
  return accept({
    type: 'TurnStarted',
    at: now,
    turn: revision + 1,
    kind: 'request',
    slot: request.slot,
    slotLimit: currentPlan(show)[request.slot]?.duration ?? NONE,
    segment: null,
    limit,
    left: limit,
    language: { code: request.language, certainty: 'stated' },
    ...PLAIN_TURN,
    request: request.id,
    person: request.asker.is === 'person' ? request.asker.person : null,
    guest: request.asker.is === 'guest' ? request.asker.guest : null,
    interrupts: interrupting,
    despite,
  })
}

export function othersWaiting({ queue }: Listening, { id, slot }: Request): readonly Request[] {
  return waitingIn(queue.requests, slot).filter((each) => each.id !== id)
}
