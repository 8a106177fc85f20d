import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Press } from '../../ui/Press.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import css from './Home.module.css'
import { useHomeWords } from './homeWords.ts'

interface LinkDialogProps {
  readonly url: string
  readonly name: string
  readonly close: () => void
}

/** The link for a phone that stands in front of the screen. */
export function LinkDialog({ url, name, close }: LinkDialogProps) {
  const words = useHomeWords()
  return (
    <Modal title={name} close={close}>
      <QrCode text={url} label={words.qrAlt(name)} className={css['code'] ?? ''} />
      <p className={css['url']}>
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      <p className={css['answers']}>
        <Press onPress={close}>{words.close}</Press>
      </p>
    </Modal>
  )
}

interface ConfirmDialogProps {
  readonly title: string
  readonly body: string
  readonly go: string
  readonly act: () => Promise<boolean>
  readonly close: () => void
}

/** Asked once. What is safe comes first and has the focus. */
export function ConfirmDialog({ title, body, go, act, close }: ConfirmDialogProps) {
  const words = useHomeWords()
  const [sent, setSent] = useState(false)
  const confirm = () => {
    setSent(true)
    act().then(close, close)
  }
  return (
    <Modal title={title} close={close}>
      <p>{body}</p>
      <p className={css['answers']}>
        <Press onPress={close}>{words.keep}</Press>
        <Press weight="ink" state={sent ? 'sent' : 'rest'} onPress={confirm}>
          {go}
        </Press>
      </p>
    </Modal>
  )
}

interface ModalProps {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}

/** The browser's own dialog keeps the focus in, gives it back, and closes with Escape. */
function Modal({ title, close, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    // Closed before it leaves the page, it gives the focus back to the press that opened it.
    return () => current?.close()
  }, [])
  return (
    <dialog ref={dialog} className={css['dialog']} aria-labelledby={id} onCancel={close}>
      <h4 id={id}>{title}</h4>
      {children}
    </dialog>
  )
}
