import { useEffect, useState } from 'react'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'

export interface SpokenTextProps {
  /** Grows with each new thing to say; `null` says nothing. */
  readonly id: number | null
  readonly text: string
  /** Interrupts what is being read. */
  readonly urgent?: boolean
}

/**
 * Says each thing once. The region is there before its words are, because screen readers pass over words that arrive
 * together with it; what was said is not said again when something newer has gone, and goes with its plate.
 */
export function SpokenText({ id, text, urgent = false }: SpokenTextProps) {
  const [said, setSaid] = useState({ id: 0, text: '', urgent: false })
  useEffect(() => {
    if (id !== null) setSaid((before) => (id > before.id ? { id, text, urgent } : before))
  }, [id, text, urgent])
  const words = said.id === id ? said.text : ''
  return (
    <VisuallyHidden>
      <span role="status">{said.urgent ? '' : words}</span>
      <span role="alert">{said.urgent ? words : ''}</span>
    </VisuallyHidden>
  )
}
