import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import css from './Tables.module.css'

/** A wide table moves under a narrow window, by keyboard too, and fades where it goes on; on paper it stands whole. */
export function Scroll({ labelledBy, children }: { readonly labelledBy: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [more, setMore] = useState({ left: false, right: false })
  useLayoutEffect(() => {
    const { current } = frame
    if (current === null) return
    const look = () => {
      const [left, right] = [current.scrollLeft > 1, current.scrollWidth - current.clientWidth - current.scrollLeft > 1]
      setMore((before) => (before.left === left && before.right === right ? before : { left, right }))
    }
    const watch = new ResizeObserver(look)
    watch.observe(current)
    if (current.firstElementChild) watch.observe(current.firstElementChild)
    current.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      current.removeEventListener('scroll', look)
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: the section around it is the landmark
    <div
      ref={frame}
      className={css['scroll']}
      role="group"
      aria-labelledby={labelledBy}
      data-more-left={more.left || undefined}
      data-more-right={more.right || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  )
}
