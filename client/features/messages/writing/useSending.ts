import { useEffect, useState } from 'react'
import type { Text, Weight } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Command } from '../../../../shared/domain/commands.ts'
import { say } from '../../../../shared/words/format.ts'
import type { PressState } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import { usePressing } from '../../pressing/usePressing.ts'
import { useSayOff } from '../../pressing/useSayOff.ts'
import type { Room } from '../../room/useRoom.ts'
import { whomOf } from '../names.ts'
import { useMessagesWords } from '../words.ts'
import { type Addressee, addressable, nextSpeaker, reached, readAddressee } from './addressing.ts'
import type { MessageDraft } from './draft.ts'
import { sameText } from './ready.ts'
import { useMessageDraft } from './useMessageDraft.ts'

/** Where a press of this panel would go, in words and for the wire; `off` says why it cannot. */
interface Target {
  readonly whom: string
  readonly off: string | null
  readonly send: (text: Text, weight: Weight) => Promise<boolean>
}

export interface Sending {
  readonly draft: MessageDraft
  readonly change: (change: Partial<MessageDraft>) => void
  readonly target: Target
  /** For what is only said to whoever speaks next: the person chosen, else the next one. */
  readonly nextTarget: Target
  readonly stateOf: (text: Text) => PressState
  /** What was sent last from here, and what came of a press that was refused: for a moment. */
  readonly done: string | null
  readonly refused: string | null
  readonly dismiss: () => void
}

const SAID_FOR = 6_000

export function useSending({ agenda, live }: Room): Sending {
  const words = useMessagesWords()
  const { language } = useLanguage()
  const noConnection = useNoConnection()
  const sayOff = useSayOff()
  const [draft, change] = useMessageDraft()
  const { press, stateOf, said, dismiss } = usePressing()
  const [done, setDone] = useSaid()
  const { people, interpreters } = addressable(agenda)
  const chosen = readAddressee(draft.to, [...people, ...interpreters])

  const target = (addressee: Addressee): Target => {
    const to = reached(addressee, live)
    if (typeof to === 'string') {
      return { whom: words.whom.floor, off: sayOff(to), send: async () => false }
    }
    const { audience, person } = to
    const whom = audience.to === 'floor' ? agendaIndex(agenda).nameOf(person) : whomOf(audience, agenda, words)
    const send = async (text: Text, weight: Weight) => {
      const answer = await press({ type: 'SendMessage', audience, text, weight, lasts: draft.lasts })
      if (answer.ok) setDone(words.sentTo(say(text, language), whom))
      return answer.ok
    }
    return { whom, off: noConnection, send }
  }
  const next = nextSpeaker(agenda, live)
  const nobodyNext: Target = { whom: words.whom.next, off: words.nobodyNext, send: async () => false }
  return {
    draft,
    change,
    target: target(chosen),
    nextTarget:
      chosen.to === 'person' ? target(chosen) : next === null ? nobodyNext : target({ to: 'person', person: next }),
    stateOf: (text) => stateOf((command: Command) => command.type === 'SendMessage' && sameText(command.text, text)),
    done,
    refused: said,
    dismiss,
  }
}

function useSaid(): readonly [string | null, (said: string) => void] {
  const [said, setSaid] = useState<{ readonly text: string } | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return [said?.text ?? null, (text) => setSaid({ text })]
}
