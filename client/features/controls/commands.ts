import type { SegmentId, SlotId } from '../../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { timeRefusal } from '../../../shared/domain/floor/addingTime.ts'
import type { Warning } from '../../../shared/domain/floor/floor.ts'
import type { Move } from '../../../shared/domain/queue/queue.ts'
import type { RequestId } from '../../../shared/domain/queue/speakerList.ts'
import { instant, minutes } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { signalLines } from '../signals/signalLines.ts'

/**
 * Each carries the turn on screen, so that an overtaken press does nothing. `despite`: what the presser was told of, and
 * pressed in spite of.
 */
export function startCommand(live: Live, to: SegmentId | SlotId, despite: readonly Warning[] = []): Command {
  return { type: 'StartSegment', turn: live.turn?.id ?? null, to, ...(despite.length > 0 && { despite }) }
}

export function holdCommand(live: Live): Command {
  return { type: live.holdingSince === null ? 'HoldShow' : 'ResumeShow', turn: live.turn?.id ?? null }
}

export function timeCommand(live: Live, to: 'turn' | 'slot', by: 1 | -1): Command {
  return { type: 'AddTime', turn: live.turn?.id ?? null, to, by: minutes(by) }
}

/** Why the time cannot be changed so; `null` where it can. */
export function timeOff({ turn, slot }: Live, to: 'turn' | 'slot', by: 1 | -1): ReturnType<typeof timeRefusal> {
  return timeRefusal((to === 'turn' ? turn?.limit : slot?.limit) ?? null, minutes(by))
}

export function endTurnCommand(live: Live): Command {
  return { type: 'EndTurn', turn: live.turn?.id ?? null }
}

export function giveCommand(live: Live, request: RequestId, interrupt: boolean, despite: readonly Warning[]): Command {
  return { type: 'GiveFloor', turn: live.turn?.id ?? null, request, interrupt, despite }
}

/** Carries the order on screen, so that where it has changed nobody is put in a place that nobody meant. */
export function moveCommand(request: RequestId, move: Move): Command {
  return { type: 'MoveRequest', request, ...move }
}

/** Names the newest press that can be undone; `null` when there is none. */
export function undoCommand(live: Live): Command | null {
  const [newest] = live.undo
  return newest === undefined ? null : { type: 'Undo', revision: newest.revision }
}

/** Which commands are a button's own, whatever turn they were pressed in: for `stateOf`. */
export const isTime =
  (by: 1 | -1) =>
  (command: Command): boolean =>
    command.type === 'AddTime' && Math.sign(command.by) === by

export const isStartOf =
  (to: SegmentId | SlotId) =>
  (command: Command): boolean =>
    command.type === 'StartSegment' && command.to === to

export const isLanguage =
  (to: string) =>
  (command: Command): boolean =>
    command.type === 'SetFloorLanguage' && command.to === to

export const isForRequest =
  (type: Command['type'], request: RequestId) =>
  (command: Command): boolean =>
    command.type === type && 'request' in command && command.request === request

export const isMoveOf = (request: RequestId) => isForRequest('MoveRequest', request)

/** The gravest signal that nobody has seen; `null` when there is none. */
export function seeSignalCommand({ signals, turn }: Live): Command | null {
  const line = signalLines(signals, turn, instant(0)).find(({ answers }) => answers[0] === 'seen')
  return line === undefined ? null : { type: 'AnswerSignal', signal: line.signal.id, presses: line.presses, to: 'seen' }
}
