import css from './Key.module.css'

/** The key that presses a button. Sighted readers only: `aria-keyshortcuts` tells the others. */
export function Key({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true">
      <kbd className={css['key']}>{children}</kbd>
    </span>
  )
}
