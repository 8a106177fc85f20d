import { useCallback, useEffect, useId, useState } from 'react'
import type { Command } from '../../../../shared/domain/commands.ts'
import type { Oversize } from '../../../../shared/protocol/messages.ts'
import { useConnection, useShow } from '../ShowConnection.tsx'
import type { PressAnswer } from './presses.ts'

const NOTHING: readonly Command[] = []

/** How long a refusal stays in words. */
const SAID_FOR = 20_000

/** For `Press`: `sent` until the answer, `refused` while the refusal is said. */
export type PressingState = 'rest' | 'sent' | 'refused'

type RefusalCode = Extract<PressAnswer, { ok: false }>['code']

interface Refused {
  readonly command: Command
  readonly code: RefusalCode
  readonly over: Oversize | null
}

export interface Pressing {
  readonly press: (command: Command) => Promise<PressAnswer>
  /** Of whatever was pressed here. */
  readonly state: PressingState
  /** Of one button among several: of the commands that are its own. */
  readonly stateOf: (own: (command: Command) => boolean) => PressingState
  /** Look it up in `useRefusalWords()`. */
  readonly refusal: RefusalCode | null
  /** How large it would have been, where that is why. */
  readonly over: Oversize | null
  readonly dismiss: () => void
}

/** One control's presses from hand to answer; a control may have several buttons, each with its own commands. */
export function usePressing(): Pressing {
  const control = useId()
  const { press: send } = useConnection()
  const sent = useShow((state) => state.sent[control] ?? NOTHING)
  const [refused, setRefused] = useState<Refused | null>(null)
  const press = useCallback(
    async (command: Command) => {
      setRefused(null)
      const answer = await send(command, control)
      if (!answer.ok) setRefused({ command, code: answer.code, over: answer.over ?? null })
      return answer
    },
    [send, control],
  )
  useEffect(() => {
    if (refused === null) return
    const timer = setTimeout(() => setRefused(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [refused])
  const dismiss = useCallback(() => setRefused(null), [])
  const stateOf = useCallback(
    (own: (command: Command) => boolean): PressingState => {
      if (sent.some(own)) return 'sent'
      return refused !== null && own(refused.command) ? 'refused' : 'rest'
    },
    [sent, refused],
  )
  const state = stateOf(() => true)
  return { press, state, stateOf, refusal: refused?.code ?? null, over: refused?.over ?? null, dismiss }
}
