import { type ReactNode, useEffect, useId, useRef } from 'react'
import css from './Dialog.module.css'

export interface AskingProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly body: string
  /** A question that must be answered is announced as an alert. */
  readonly alert?: boolean
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus, makes the rest inert, closes with Esc and gives the focus back. */
export function Asking({ open, onClose, title, body, alert = false, children }: AskingProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [titleId, bodyId] = [useId(), useId()]
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal()
  }, [open])
  if (!open) return null
  return (
    <dialog
      ref={dialog}
      className={css['popup']}
      role={alert ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      onClose={onClose}
    >
      <h2 id={titleId} className={css['title']}>
        {title}
      </h2>
      <p id={bodyId} className={css['body']}>
        {body}
      </p>
      {children}
    </dialog>
  )
}
