import {
  between,
  type Duration,
  heldTimer,
  holdTimer,
  type Instant,
  minus,
  NONE,
  plus,
  resumeTimer,
  startTimer,
  type Timer,
} from '../time.ts'
import { unreachable } from '../unreachable.ts'
import type { Floor, FloorEvent, Turn, TurnStarted } from './floor.ts'
import { heldUntil, lengthened } from './slotClock.ts'
import { changeSlotClock, enterSlot, leaveSlot, settleVisit } from './slotVisits.ts'

export function reduceFloor(floor: Floor, event: FloorEvent): Floor {
  switch (event.type) {
    case 'TurnStarted':
      return startTurn(floor, event)
    case 'FloorClosed':
      return {
        ...leaveSlot(closeTurn(floor, event.at), event.at),
        interrupted: null,
        holdingSince: null,
      }
    case 'FloorHeld':
      return { ...mapTimers(floor, (timer) => holdTimer(timer, event.at)), holdingSince: event.at }
    case 'FloorResumed':
      return {
        ...settleHold(
          mapTimers(floor, (timer) => resumeTimer(timer, event.at)),
          event.at,
        ),
        holdingSince: null,
      }
    case 'TimeAdded':
      return event.to === 'turn'
        ? addToTurn(floor, event.by)
        : changeSlotClock(floor, (clock) => lengthened(clock, event.by))
    case 'FloorLanguageSet':
      if (floor.turn === null) return floor
      return { ...floor, turn: { ...floor.turn, spoken: [...floor.turn.spoken, event.spoken] } }
    default:
      return unreachable(event)
  }
}

function startTurn(floor: Floor, event: TurnStarted): Floor {
  const closed = closeTurn(floor, event.at)
  const interrupted = event.interrupts && floor.turn ? interrupt(floor, floor.turn, event.at) : null
  const entered =
    event.slot === floor.slot ? closed : enterSlot(leaveSlot(closed, event.at), event.slot, event.slotLimit, event.at)
  const held = floor.holdingSince !== null
  const clock = (left: Duration) => (held ? heldTimer(left) : startTimer(left, event.at))
  return {
    ...entered,
    interrupted,
    begun: withBegun(floor.begun, event),
    turn: {
      id: event.turn,
      kind: event.kind,
      slot: event.slot,
      segment: event.segment,
      request: event.request,
      person: event.person,
      guest: event.guest,
      startedAt: event.at,
      resumes: event.resumes,
      before: event.before,
      despite: event.despite,
      limit: event.limit,
      timer: event.left === null ? null : clock(event.left),
      held: NONE,
      spoken: event.language
        ? [{ language: event.language.code, certainty: event.language.certainty, at: event.at }]
        : [],
    },
  }
}

function withBegun(begun: Floor['begun'], { slot, segment }: TurnStarted): Floor['begun'] {
  const ids = [slot, segment].filter((id) => id !== null && !Object.hasOwn(begun, id))
  return ids.length === 0 ? begun : { ...begun, ...Object.fromEntries(ids.map((id) => [id, true])) }
}

/** The turn as it waits to go on: its clock held, what was spoken of it counted. */
function interrupt(floor: Floor, turn: Turn, at: Instant): Turn {
  const held = heldUntil(turn, floor, at)
  const spoken = minus(between(turn.startedAt, at), held)
  return { ...turn, timer: turn.timer && holdTimer(turn.timer, at), before: plus(turn.before, spoken) }
}

function closeTurn(floor: Floor, at: Instant): Floor {
  if (floor.turn === null) return floor
  const { timer: _, ...turn } = floor.turn
  const held = heldUntil(turn, floor, at)
  return { ...floor, turn: null, turns: [...floor.turns, { ...turn, held, endedAt: at }] }
}

function settleHold(floor: Floor, at: Instant): Floor {
  const settled = settleVisit(floor, at)
  const { turn } = floor
  return { ...settled, turn: turn && { ...turn, held: heldUntil(turn, floor, at) } }
}

function mapTimers(floor: Floor, change: (timer: Timer) => Timer): Floor {
  const { turn } = floor
  return {
    ...changeSlotClock(floor, ({ limit, timer }) => ({ limit, timer: change(timer) })),
    turn: turn?.timer ? { ...turn, timer: change(turn.timer) } : turn,
  }
}

function addToTurn(floor: Floor, by: Duration): Floor {
  const { turn } = floor
  if (turn === null || turn.limit === null || turn.timer === null) return floor
  return { ...floor, turn: { ...turn, ...lengthened({ limit: turn.limit, timer: turn.timer }, by) } }
}
