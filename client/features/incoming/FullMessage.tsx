import { useId } from 'react'
import type { SeenMessage } from '../../../shared/protocol/view.ts'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { Modal } from '../../ui/dialog/Modal.tsx'
import { useIncomingWords } from '../../words/incoming.ts'
import css from './FullMessage.module.css'
import { MessageText } from './MessageText.tsx'
import { wordingsOf } from './shownMessages.ts'

export interface FullMessageProps {
  readonly message: SeenMessage
  readonly from: string
  readonly onSeen: () => void
}

/** Covers the page until it is seen: a dialog, so that nothing hidden below can be reached by key. */
export function FullMessage({ message, from, onSeen }: FullMessageProps) {
  const words = useIncomingWords()
  const { language } = useLanguage()
  const [title, text] = [useId(), useId()]
  const [first, ...others] = wordingsOf(message.text, language)
  return (
    <Modal
      className={css['full']}
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={(event) => {
        event.preventDefault()
        onSeen()
      }}
      onClose={onSeen}
    >
      <p className={css['from']}>
        <span id={title}>{from}</span>
        <span className={css['link']}>
          <ConnectionLine />
        </span>
      </p>
      <div className={css['words']}>
        <MessageText id={text} wording={first} />
        {others.map((wording) => (
          <div key={wording.language} className={css['other']}>
            <MessageText wording={wording} />
          </div>
        ))}
      </div>
      <Press className={css['seen'] ?? ''} onPress={onSeen}>
        {words.seen}
      </Press>
    </Modal>
  )
}
