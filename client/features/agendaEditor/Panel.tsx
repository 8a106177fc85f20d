import { type ReactNode, useEffect, useRef } from 'react'
import css from './AgendaDialog.module.css'

/** The fields of one row, brought into view as they open. */
export function Panel({ children }: { readonly children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = panel
    current?.scrollIntoView({ block: 'nearest' })
    // Where the fields are higher than the view, their row stays with them.
    current?.previousElementSibling?.previousElementSibling?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className={css['panel']} ref={panel}>
      {children}
    </div>
  )
}
