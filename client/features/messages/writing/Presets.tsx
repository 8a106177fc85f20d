import { useId } from 'react'
import { say } from '../../../../shared/words/format.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import type { Room } from '../../room/useRoom.ts'
import css from '../Messages.module.css'
import { useMessagesWords, useReadyMessages } from '../words.ts'
import { presetsOf } from './ready.ts'
import type { Sending } from './useSending.ts'

/** What is said again and again: one press each, in all languages. */
export function Presets({ room, sending }: { readonly room: Room; readonly sending: Sending }) {
  const words = useMessagesWords()
  const ready = useReadyMessages()
  const { language } = useLanguage()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.presets}</h2>
      <ul className={css['presets']}>
        {presetsOf(room.agenda, ready).map((preset) => {
          const { text, weight, forNext } = preset
          const target = forNext ? sending.nextTarget : sending.target
          const said = say(text, language)
          return (
            <li key={JSON.stringify(text)}>
              <Press
                className={css['preset'] ?? ''}
                state={sending.stateOf(text)}
                disabledReason={target.off}
                onPress={() => {
                  // What comes of it is said below.
                  void target.send(text, weight)
                }}
              >
                <span className={css['cut']} title={said}>
                  {said}
                </span>
                <small className={target.off === null ? css['cut'] : css['whole']}>
                  {target.off ?? `${words.weights[weight]}, ${words.toWhom(target.whom)}`}
                </small>
              </Press>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
