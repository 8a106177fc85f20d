import type { RefObject } from 'react'
import { stepChoice } from '../../../features/controls/choosing.ts'
import {
  endTurnCommand,
  holdCommand,
  seeSignalCommand,
  startCommand,
  timeCommand,
  timeOff,
  undoCommand,
} from '../../../features/controls/commands.ts'
import type { Controls } from '../../../features/controls/controls.ts'
import { useReadyMessages } from '../../../features/messages/words.ts'
import { wrapUp } from '../../../features/messages/writing/wrapUp.ts'
import { inSpiteOf } from '../../../features/next/readyCheck.ts'
import { useDoubtsAt } from '../../../features/next/useReadyCheck.ts'
import type { Room } from '../../../features/room/useRoom.ts'
import { useUnreachable } from '../../../page/connection/ShowConnection.tsx'
import type { Shortcut } from './keyMap.ts'
import { useKeys } from './useKeys.ts'

export interface DeskKeys {
  readonly room: Room
  readonly controls: Controls
  readonly onNext: () => void
  /** Where the focus may stand when a key is pressed. */
  readonly nextRef: RefObject<HTMLButtonElement | null>
  readonly enabled: boolean
  readonly chosen: string | null
  readonly onChoose: (segment: string | null) => void
  readonly onKeys: () => void
}

/** A key is the same press as its button: refused, sent and said in the same place. */
export function useDeskKeys({ room, controls, onNext, nextRef, enabled, chosen, onChoose, onKeys }: DeskKeys): void {
  const lost = useUnreachable()
  const doubts = useDoubtsAt(chosen)
  const { conclude } = useReadyMessages()
  const { agenda, live } = room
  const onKey = (shortcut: Shortcut) => {
    if (lost && !['choose-next', 'choose-previous', 'forget', 'show-keys'].includes(shortcut)) return
    switch (shortcut) {
      case 'next':
        return onNext()
      case 'choose-next':
        return onChoose(stepChoice(agenda, live, chosen, 1))
      case 'choose-previous':
        return onChoose(stepChoice(agenda, live, chosen, -1))
      case 'start-chosen':
        if (chosen !== null) void controls.rows.press(startCommand(live, chosen, inSpiteOf(doubts)))
        return onChoose(null)
      case 'forget':
        return onChoose(null)
      case 'hold':
        return void controls.hold.press(holdCommand(live))
      case 'wrap-up': {
        const now = wrapUp(live, conclude)
        return now.is === 'offered' ? void controls.wrapUp.press(now.command) : undefined
      }
      case 'more-time':
        return timeOff(live, 'turn', 1) === null ? void controls.time.press(timeCommand(live, 'turn', 1)) : undefined
      case 'less-time':
        return timeOff(live, 'turn', -1) === null ? void controls.time.press(timeCommand(live, 'turn', -1)) : undefined
      case 'end-turn':
        return live.turn?.kind === 'chair' ? undefined : void controls.endTurn.press(endTurnCommand(live))
      case 'see-signal': {
        const command = seeSignalCommand(live)
        return command === null ? undefined : void controls.signals.press(command)
      }
      case 'undo': {
        const command = undoCommand(live)
        return command === null ? undefined : void controls.undo.press(command)
      }
      case 'show-keys':
        return onKeys()
    }
  }
  useKeys({ enabled, live: live.status === 'live', chosen: chosen !== null, nextRef, onKey })
}
