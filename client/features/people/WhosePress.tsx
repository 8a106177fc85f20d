import type { ReactNode } from 'react'
import { Button } from '../../page/ui/Button.tsx'
import { Icon } from '../../ui/Icons.tsx'
import css from './People.module.css'

export interface WhosePressProps {
  /** The id of what it opens. */
  readonly opens: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly children: ReactNode
}

/** A line of the panel: who is here; a press shows their screens and their link. */
export function WhosePress({ opens, open, onOpen, children }: WhosePressProps) {
  return (
    <Button
      className={css['whose']}
      aria-expanded={open}
      aria-controls={opens}
      data-keeps-focus=""
      onPress={() => onOpen(!open)}
    >
      <i className={css['mark']} aria-hidden="true" />
      {children}
      <Icon name="play" size={9} />
    </Button>
  )
}
