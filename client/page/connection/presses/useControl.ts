import { useEffect, useId, useState } from 'react'
import type { Command } from '../../../../shared/domain/commands.ts'
import type { Oversize } from '../../../../shared/protocol/messages.ts'
import type { Stamp } from '../../../../shared/protocol/view.ts'
import type { PressState } from '../../ui/Press.tsx'
import { useConnection, useShow } from '../ShowConnection.tsx'
import type { PressAnswer } from './presses.ts'

const NOTHING: readonly Command[] = []

/** How long a refusal stays in words. */
const SAID_FOR = 20_000

export interface RefusedPress {
  readonly command: Command
  readonly code: Extract<PressAnswer, { ok: false }>['code']
  /** How large it would have been, where that is why. */
  readonly over: Oversize | null
  /** What was on screen as it was pressed. */
  readonly seen: Stamp | null
  /** On `performance.now()`. */
  readonly at: number
}

export interface Control {
  readonly press: (command: Command) => Promise<PressAnswer>
  /** What was pressed here and has no answer yet. */
  readonly sent: readonly Command[]
  /** Of whatever was pressed here: `sent` until the answer, `refused` while the refusal is said. */
  readonly state: PressState
  /** Of one button among several: of the commands that are its own. */
  readonly stateOf: (own: (command: Command) => boolean) => PressState
  /** The last press, if it changed nothing, as long as that is said. */
  readonly refused: RefusedPress | null
  readonly dismiss: () => void
}

/**
 * One control's presses from hand to answer; a control may have several buttons, each with its own commands. Screens take
 * `usePressing`, which also has the words; this is for those that fetch them only when something is refused.
 */
export function useControl(): Control {
  const control = useId()
  const { press: send, store } = useConnection()
  const sent = useShow((state) => state.sent[control] ?? NOTHING)
  const [refused, setRefused] = useState<RefusedPress | null>(null)
  useEffect(() => {
    if (refused === null) return
    const timer = setTimeout(() => setRefused(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [refused])
  const press = async (command: Command) => {
    const { revision: seen } = store.getState()
    setRefused(null)
    const answer = await send(command, control)
    if (!answer.ok) setRefused({ command, code: answer.code, over: answer.over ?? null, seen, at: performance.now() })
    return answer
  }
  const stateOf = (own: (command: Command) => boolean): PressState => {
    if (sent.some(own)) return 'sent'
    return refused !== null && own(refused.command) ? 'refused' : 'rest'
  }
  return { press, sent, state: stateOf(() => true), stateOf, refused, dismiss: () => setRefused(null) }
}
