import { useState } from 'react'
import css from './Dialog.module.css'
import { Dialog } from './Dialog.tsx'

export interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  /** What is safe: it comes first and has the focus, so that neither Space nor Enter does harm by accident. */
  readonly keep: string
  readonly go: string
  readonly onClose: () => void
  /** It closes once this is done. */
  readonly onGo: () => unknown
}

/** Asked once, before what is hard to take back. */
export function Confirm({ open, title, body, keep, go, onClose, onGo }: ConfirmProps) {
  const [sent, setSent] = useState(false)
  const confirm = async () => {
    if (sent) return
    setSent(true)
    try {
      await onGo()
    } finally {
      setSent(false)
      onClose()
    }
  }
  return (
    <Dialog open={open} onClose={onClose} title={title} body={body} alert>
      <div className={css['acts']}>
        <button type="button" className={css['plain']} onClick={onClose}>
          {keep}
        </button>
        <button type="button" className={css['ink']} aria-disabled={sent || undefined} onClick={confirm}>
          {go}
        </button>
      </div>
    </Dialog>
  )
}
