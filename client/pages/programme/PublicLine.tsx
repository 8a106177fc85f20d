import { MessageText } from '../../features/incoming/MessageText.tsx'
import { SpokenText } from '../../features/incoming/SpokenText.tsx'
import { wordingsOf } from '../../features/incoming/shownMessages.ts'
import { usePublicMessages } from '../../features/incoming/usePublicMessages.ts'
import { useLanguage } from '../../page/words/language.ts'
import css from './PublicLine.module.css'

/** What the moderator tells everybody, on top of the programme. */
export function PublicLine() {
  const { language } = useLanguage()
  const messages = usePublicMessages()
  const [newest] = messages
  return (
    <>
      {messages.length === 0 ? null : (
        <ul className={css['lines']}>
          {messages.map((message) => (
            <li key={message.id} data-weight={message.weight}>
              <MessageText wording={wordingsOf(message.text, language)[0]} />
            </li>
          ))}
        </ul>
      )}
      <SpokenText
        id={newest?.id ?? null}
        text={newest === undefined ? '' : wordingsOf(newest.text, language)[0].text}
        urgent={newest !== undefined && newest.weight !== 'note'}
      />
    </>
  )
}
