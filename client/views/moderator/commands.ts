import type { SegmentId, SlotId } from '../../../shared/domain/agenda.ts'
import type { Command } from '../../../shared/domain/show.ts'
import { minutes } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'

/** Each carries the turn on screen, so that an overtaken press does nothing. */
export function startCommand(live: Live, to: SegmentId | SlotId): Command {
  return { type: 'StartSegment', turn: live.turn?.id ?? null, to }
}

export function holdCommand(live: Live): Command {
  return { type: live.holdingSince === null ? 'HoldShow' : 'ResumeShow', turn: live.turn?.id ?? null }
}

export function timeCommand(live: Live, to: 'turn' | 'slot', by: 1 | -1): Command {
  return { type: 'AddTime', turn: live.turn?.id ?? null, to, by: minutes(by) }
}

export function endTurnCommand(live: Live): Command {
  return { type: 'EndTurn', turn: live.turn?.id ?? null }
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
