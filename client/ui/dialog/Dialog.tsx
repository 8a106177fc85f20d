import { type CSSProperties, type ReactNode, useId } from 'react'
import css from './Dialog.module.css'
import { Modal } from './Modal.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** Said below the title; `null` where the rest says it all. */
  readonly body: string | null
  /** A question that must be answered is announced as an alert. */
  readonly alert?: boolean
  /** In px, where the window is wider. */
  readonly width?: number
  readonly children: ReactNode
}

export function Dialog({ open, onClose, title, body, alert = false, width = 460, children }: DialogProps) {
  const [titleId, bodyId] = [useId(), useId()]
  if (!open) return null
  const style: CSSProperties & { readonly '--dialog-width': string } = { '--dialog-width': `${width}px` }
  return (
    <Modal
      className={css['popup']}
      style={style}
      role={alert ? 'alertdialog' : 'dialog'}
      aria-labelledby={titleId}
      aria-describedby={body === null ? undefined : bodyId}
      onClose={onClose}
    >
      <h2 id={titleId} className={css['title']}>
        {title}
      </h2>
      {body === null ? null : (
        <p id={bodyId} className={css['body']}>
          {body}
        </p>
      )}
      {children}
    </Modal>
  )
}

/** What a dialog ends with: two presses side by side. */
export function DialogPresses({ children }: { readonly children: ReactNode }) {
  return <div className={css['presses']}>{children}</div>
}
