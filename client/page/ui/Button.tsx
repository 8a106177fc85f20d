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
  const disabled = off || undefined
  if ('submits' in given) {
    const { submits, ...looks } = given
    return <button {...looks} type="submit" aria-disabled={disabled} />
  }
  if ('popoverTarget' in given) return <button {...given} type="button" aria-disabled={disabled} />
  const { onPress, ...looks } = given
  return <button {...looks} type="button" aria-disabled={disabled} onClick={off ? undefined : onPress} />
}
