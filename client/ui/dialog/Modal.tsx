import { type DialogHTMLAttributes, type ReactNode, useLayoutEffect, useRef } from 'react'

export interface ModalProps extends Omit<DialogHTMLAttributes<HTMLDialogElement>, 'open'> {
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The browser's own dialog, open as long as it is on the page: it keeps the focus in, makes the rest inert, closes with Esc,
 * and gives the focus back to what opened it.
 */
export function Modal({ children, ...rest }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    if (current?.open === false) current.showModal()
    // Closed before it leaves the page: so the focus goes back.
    return () => current?.close()
  }, [])
  return (
    <dialog ref={dialog} {...rest}>
      {children}
    </dialog>
  )
}
