import { MessageText } from '../../features/incoming/MessageText.tsx'
import { SpokenText } from '../../features/incoming/SpokenText.tsx'
import { lengthName, wordingsOf } from '../../features/incoming/shownMessages.ts'
import { usePublicMessages } from '../../features/incoming/usePublicMessages.ts'
import { useLanguage } from '../../page/words/language.ts'
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
      <SpokenText id={message?.id ?? null} text={first?.text ?? ''} urgent={message?.weight === 'full'} />
    </>
  )
}
