import { MessageText } from '../../live/incoming/MessageText.tsx'
import { Spoken } from '../../live/incoming/Spoken.tsx'
import { lengthName, wordingsOf } from '../../live/incoming/shownMessages.ts'
import { usePublicMessages } from '../../live/incoming/usePublicMessages.ts'
import { useLanguage } from '../../words/language.ts'
import css from './StageMessages.module.css'

/** The newest word to the room: over the whole stage when that is its weight, else over its foot. */
export function StageMessages() {
  const { language } = useLanguage()
  const [message] = usePublicMessages()
  const wordings = message === undefined ? [] : wordingsOf(message.text, language)
  const [first] = wordings
  return (
    <>
      {message === undefined || first === undefined ? null : (
        <aside className={css['message']} data-weight={message.weight} data-long={lengthName(first.text)}>
          {(message.weight === 'full' ? wordings : [first]).map((wording) => (
            <MessageText key={wording.language ?? ''} wording={wording} />
          ))}
        </aside>
      )}
      <Spoken id={message?.id ?? null} text={first?.text ?? ''} urgent={message?.weight === 'full'} />
    </>
  )
}
