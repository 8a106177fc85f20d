import { useCallback, useEffect, useRef, useState } from 'react'
import type { Command } from '../../shared/domain/show.ts'
import type { PressAnswer } from './presses.ts'
import { usePress } from './ShowConnection.tsx'

/** How long a refusal stays in words. */
const SAID_FOR = 20_000

export interface Pressing {
  readonly press: (command: Command) => Promise<PressAnswer>
  /** For `Press`: `sent` until the answer, `refused` while the refusal is said. */
  readonly state: 'rest' | 'sent' | 'refused'
  /** Look it up in `useRefusalWords()`. */
  readonly refusal: Extract<PressAnswer, { ok: false }>['code'] | null
  readonly dismiss: () => void
}

/** One button's press from hand to answer. While it is on its way, a second press is the same press. */
export function usePressing(): Pressing {
  const send = usePress()
  const underway = useRef<Promise<PressAnswer> | null>(null)
  const [sent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<Pressing['refusal']>(null)
  const press = useCallback(
    (command: Command) => {
      if (underway.current !== null) return underway.current
      setSent(true)
      setRefusal(null)
      const answered = send(command).then((answer) => {
        underway.current = null
        setSent(false)
        setRefusal(answer.ok ? null : answer.code)
        return answer
      })
      underway.current = answered
      return answered
    },
    [send],
  )
  useEffect(() => {
    if (refusal === null) return
    const timer = setTimeout(() => setRefusal(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [refusal])
  const dismiss = useCallback(() => setRefusal(null), [])
  return { press, state: sent ? 'sent' : refusal === null ? 'rest' : 'refused', refusal, dismiss }
}
