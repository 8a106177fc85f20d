import { type Ref, useId } from 'react'
import { Button, type ButtonLooks, type Pressable } from './Button.tsx'
import { Key } from './Key.tsx'
import css from './Press.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** `sent` shows after 150 ms; `refused` bars its left while one sentence under it says why. */
export type PressState = 'rest' | 'sent' | 'refused'

interface Looks extends ButtonLooks {
  readonly weight?: 'plain' | 'ink' | 'bare'
  readonly state?: PressState
  /** Why it cannot be pressed now, in words; `null` when it can. It stays in its place and can be focused. */
  readonly disabledReason?: string | null
  /** A square with an icon; give it an `aria-label`. */
  readonly square?: boolean
  /** The key that presses it, as printed: `H`, `Space`. */
  readonly hint?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export type PressProps = Looks & Pressable

export function Press({
  weight = 'plain',
  state = 'rest',
  disabledReason = null,
  square = false,
  hint,
  className,
  children,
  ...rest
}: PressProps) {
  const reason = useId()
  const off = disabledReason !== null
  return (
    <>
      <Button
        {...rest}
        className={className === undefined ? css['press'] : `${css['press']} ${className}`}
        data-weight={weight}
        data-state={state}
        data-square={square || undefined}
        off={off}
        aria-describedby={off ? reason : rest['aria-describedby']}
        title={disabledReason ?? rest.title}
      >
        {children}
        {hint === undefined ? null : <Key>{hint}</Key>}
      </Button>
      {off ? <VisuallyHidden id={reason}>{disabledReason}</VisuallyHidden> : null}
    </>
  )
}
