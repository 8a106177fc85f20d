import { useEffect, useState } from 'react'
import type { SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../../shared/domain/commands.ts'
import { useUnreachable } from '../../page/connection/ShowConnection.tsx'
import { SHOWN_AFTER } from '../../page/ui/pressTimes.ts'
import { startCommand } from '../controls/commands.ts'
import { useControls } from '../controls/controls.ts'
import { type Coming, comingUp, describe } from '../floor/comingUp.ts'
import type { Room } from '../room/useRoom.ts'
import { type Doubts, firstFloor, NOBODY } from './readyCheck.ts'
import { useReadyCheck } from './useReadyCheck.ts'

/** What Next does, whether a hand presses its button or its key. */
export interface NextPress {
  /** `null` after the last segment: then Next ends the show, and asks. */
  readonly coming: Coming | null
  /** What comes after that. */
  readonly then: Coming | null
  /** What was pressed, once its answer takes long enough to be waited for. */
  readonly sent: ReturnType<typeof describe> | null
  /** What speaks against it: the button says so, and a second press gives the floor all the same. */
  readonly warned: Doubts | null
  readonly press: () => void
}

export function useNextPress({ agenda, live, forecast }: Room, onEnd: () => void): NextPress {
  const control = useControls().next
  const lost = useUnreachable()
  const [coming = null, then = null] = comingUp(agenda, live, forecast)
  const segment = startedBy(useShownAfter(control.state === 'sent') ? control.sent : [])
  const sent = segment === null ? null : describe(agenda, live, segment)
  const { warned, pass } = useReadyCheck({
    to: coming === null ? NOBODY : firstFloor(agenda, live.fates, coming.segment),
    does: coming === null ? 'end' : `${live.turn?.id} ${coming.segment}`,
  })
  const press = () => {
    if (live.turn === null || lost || control.state === 'sent') return
    const despite = pass()
    if (despite === null) return
    if (coming === null) onEnd()
    else void control.press(startCommand(live, coming.segment, despite))
  }
  return { coming, then, sent, warned: lost || sent !== null ? null : warned, press }
}

function startedBy([command]: readonly Command[]): SegmentId | null {
  return command?.type === 'StartSegment' ? command.to : null
}

function useShownAfter(on: boolean): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER)
    return () => {
      clearTimeout(timer)
      setShown(false)
    }
  }, [on])
  return on && shown
}
