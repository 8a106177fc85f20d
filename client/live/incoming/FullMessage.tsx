import { useId, useLayoutEffect, useRef } from 'react'
import type { SeenMessage } from '../../../shared/protocol/view.ts'
import { Press } from '../../ui/Press.tsx'
import { useLanguage } from '../../words/language.ts'
import { ConnectionLine } from '../ConnectionLine.tsx'
import css from './FullMessage.module.css'
import { useIncomingWords } from './incomingWords.ts'
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
  const dialog = useRef<HTMLDialogElement>(null)
  const [title, text] = [useId(), useId()]
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  const [first, ...others] = wordingsOf(message.text, language)
  return (
    <dialog
      ref={dialog}
      className={css['full']}
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={(event) => {
        event.preventDefault()
        onSeen()
      }}
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
    </dialog>
  )
}
