import { type RefObject, useEffect, useState } from 'react'

/** Whether an element is on screen, or about to be scrolled there; `true` until that is known. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    watched.set(current, setSeen)
    const watch = watching()
    watch.observe(current)
    return () => {
      watch.unobserve(current)
      watched.delete(current)
    }
  }, [element])
  return seen
}

const watched = new WeakMap<Element, (seen: boolean) => void>()

let one: IntersectionObserver | null = null

/** One for all: a list has five hundred rows. */
function watching(): IntersectionObserver {
  one ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting)
    },
    { rootMargin: '50%' },
  )
  return one
}
