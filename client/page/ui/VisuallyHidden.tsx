import type { ReactNode } from 'react'
import css from './VisuallyHidden.module.css'

/** For screen readers alone. */
export function VisuallyHidden({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <span className={css['hidden']} id={id}>
      {children}
    </span>
  )
}
