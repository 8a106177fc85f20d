import { useState } from 'react'
import { minutes } from '../../../shared/domain/time.ts'
import type { SeenMessage } from '../../../shared/protocol/view.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useServerClock, useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useIncomingWords } from '../../words/incoming.ts'
import { type Pressing, usePressing } from '../pressing/usePressing.ts'
import { FullMessage } from './FullMessage.tsx'
import { MessageText } from './MessageText.tsx'
import { Plate } from './Plate.tsx'
import css from './Plates.module.css'
import { SpokenText } from './SpokenText.tsx'
import { nextToGo, shownMessages, wordingsOf } from './shownMessages.ts'

const NOTHING: readonly SeenMessage[] = []

/** Newest on top; each stays until it is seen, replaced, cleared, or its time is up. */
export function MessagePlates({ most }: { readonly most: number }) {
  const words = useIncomingWords()
  const { language } = useLanguage()
  const messages = useShow((state) => state.mine?.messages ?? NOTHING)
  const serverNow = useServerClock()
  const now = useNow(minutes(1), nextToGo(messages, serverNow()))
  const pressing = usePressing()
  // A full screen that was answered is gone at once; where the answer did not arrive it comes back as a plate.
  const [answered, setAnswered] = useState<Readonly<Record<number, 'gone' | 'back'>>>({})
  const shown = shownMessages(messages, now)
  const full = shown.find(({ id, weight }) => weight === 'full' && answered[id] === undefined)
  const plates = shown.filter(({ id, weight }) => weight !== 'full' || answered[id] === 'back')
  const newest = shown[0]
  const see = async ({ id }: SeenMessage) => {
    const { ok } = await pressing.press({ type: 'SeeMessage', message: id })
    return ok
  }
  const from = ({ by }: SeenMessage) => by.name ?? words.moderator
  const putDown = async (message: SeenMessage) => {
    setAnswered((before) => ({ ...before, [message.id]: 'gone' }))
    if (!(await see(message))) setAnswered((before) => ({ ...before, [message.id]: 'back' }))
  }
  return (
    <>
      {plates.length === 0 ? null : (
        <section className={css['plates']} aria-label={words.messages}>
          <ul>
            {plates.slice(0, most).map((message, index) => (
              <Plate
                key={message.id}
                weight={message.weight === 'note' ? 'note' : 'warning'}
                from={from(message)}
                more={index === most - 1 ? plates.length - most : 0}
                {...stateOf(pressing, message)}
                onSeen={() => void see(message)}
              >
                <MessageText wording={wordingsOf(message.text, language)[0]} />
              </Plate>
            ))}
          </ul>
        </section>
      )}
      {full === undefined ? null : (
        <FullMessage key={full.id} message={full} from={from(full)} onSeen={() => void putDown(full)} />
      )}
      <SpokenText
        id={newest === undefined || newest.weight === 'full' ? null : newest.id}
        text={newest === undefined ? '' : words.said(from(newest), wordingsOf(newest.text, language)[0].text)}
        urgent={newest?.weight === 'warning'}
      />
    </>
  )
}

function stateOf(pressing: Pressing, { id }: SeenMessage) {
  const state = pressing.stateOf((command) => command.type === 'SeeMessage' && command.message === id)
  return { state, refused: state === 'refused' ? pressing.said : null }
}
