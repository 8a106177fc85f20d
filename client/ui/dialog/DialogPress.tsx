import type { ReactNode, Ref } from 'react'
import { Button, type Pressable } from '../../page/ui/Button.tsx'
import css from './DialogPress.module.css'

interface Looks {
  readonly weight?: 'plain' | 'ink'
  /** On its way to the server. */
  readonly sent?: boolean
  /** Not to be pressed now; what is wrong stands beside it. */
  readonly off?: boolean
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

/** A press at the end of a dialog: given `onPress`, or the one that submits its form. */
export type DialogPressProps = Looks & Pressable

export function DialogPress({ weight = 'plain', sent = false, ...rest }: DialogPressProps) {
  return <Button {...rest} className={css['press']} data-weight={weight} data-state={sent ? 'sent' : undefined} />
}
