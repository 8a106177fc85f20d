import { useState } from 'react'
import { useWords } from '../../page/words/words.ts'
import { Dialog, DialogPresses } from './Dialog.tsx'
import { DialogPress } from './DialogPress.tsx'

export interface ConfirmProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  readonly go: string
  readonly onClose: () => void
  /** It closes once this is done. */
  readonly onGo: () => unknown
}

/** Asked once, before what is hard to take back. */
export function Confirm({ open, title, body, go, onClose, onGo }: ConfirmProps) {
  const words = useWords()
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
      <DialogPresses>
        {/* What is safe comes first and has the focus, so that neither Space nor Enter does harm by accident. */}
        <DialogPress onPress={onClose}>{words.leave}</DialogPress>
        <DialogPress weight="ink" off={sent} onPress={() => void confirm()}>
          {go}
        </DialogPress>
      </DialogPresses>
    </Dialog>
  )
}
