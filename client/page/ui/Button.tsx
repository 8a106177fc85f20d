import type { ButtonHTMLAttributes, MouseEvent, Ref } from 'react'

/** What a press does: its own, to submit the form in which it stands, or to open a popover. */
export type Pressable =
  | { readonly onPress: (event: MouseEvent<HTMLButtonElement>) => void }
  | { readonly submits: true }
  | { readonly popoverTarget: string }

export type ButtonLooks = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'type' | 'disabled' | 'onClick' | 'popoverTarget'
>

export type ButtonProps = Pressable &
  ButtonLooks & {
    /** Not to be pressed now: it stays in its place, and can be focused by whoever wants to know why. */
    readonly off?: boolean
    readonly ref?: Ref<HTMLButtonElement>
  }

/** What every button does, without a look. It submits no form but where it is meant to. */
export function Button({ off = false, ...given }: ButtonProps) {
  const { submits, onPress, ...looks }: Given = given
  return (
    <button
      {...looks}
      type={submits ? 'submit' : 'button'}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onPress}
    />
  )
}

/** Whatever it does, as one shape. */
type Given = ButtonLooks & {
  readonly submits?: true
  readonly onPress?: (event: MouseEvent<HTMLButtonElement>) => void
  readonly popoverTarget?: string
}
