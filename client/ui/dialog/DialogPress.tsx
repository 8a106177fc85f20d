import type { ReactNode, Ref } from 'react'
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
export type DialogPressProps = Looks & ({ readonly onPress: () => void } | { readonly submits: true })

export function DialogPress(props: DialogPressProps) {
  const { weight = 'plain', sent = false, off = false, ref, children } = props
  return (
    <button
      ref={ref}
      type={'submits' in props ? 'submit' : 'button'}
      className={css['press']}
      data-weight={weight}
      data-state={sent ? 'sent' : undefined}
      aria-disabled={off || undefined}
      onClick={'submits' in props || off ? undefined : props.onPress}
    >
      {children}
    </button>
  )
}
