import type { ReactNode } from 'react'
import css from './Record.module.css'

/** A wide table moves under a narrow window, by keyboard too; on paper it stands whole. */
export function Scroll({ labelledBy, children }: { readonly labelledBy: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the section around it is the landmark
    <div
      className={css['scroll']}
      role="group"
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  )
}
