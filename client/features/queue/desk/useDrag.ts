import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { RequestId } from '../../../../shared/domain/queue/speakerList.ts'
import { dropPlace } from './order.ts'

export interface Drag {
  readonly request: RequestId
  readonly from: number
  /** Where it would be dropped. */
  readonly to: number
  /** How far from its place it is held, in px. */
  readonly by: number
}

export interface Grip {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** So near the edge of what scrolls, it scrolls. */
const EDGE = 40
const STEP = 8

/** Rows of a list moved by a pointer, mouse, pen or finger alike. Esc lets go. */
export function useDrag({
  list,
  onDrop,
}: {
  readonly list: RefObject<HTMLElement | null>
  readonly onDrop: (request: RequestId, to: number) => void
}): { readonly drag: Drag | null; readonly grip: (request: RequestId, from: number) => Grip } {
  const [drag, setDrag] = useState<Drag | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => () => stop.current?.(), [])

  const begin = (request: RequestId, from: number, event: PointerEvent<HTMLElement>) => {
    const { current } = list
    if (current === null || event.button !== 0 || !event.isPrimary) return
    event.preventDefault()
    const { pointerId } = event
    const rows = [...current.children].filter((each) => each instanceof HTMLElement)
    const middles = rows.map((row) => row.offsetTop + row.offsetHeight / 2)
    const top = () => current.getBoundingClientRect().top
    const grabbed = event.clientY - top()
    const scroller = scrollerOf(current)
    let y = event.clientY
    let frame = 0
    let place = from
    const look = () => {
      const by = y - top() - grabbed
      place = dropPlace(middles, from, (middles[from] ?? 0) + by)
      setDrag({ request, from, to: place, by })
    }
    const scroll = () => {
      const { top: high, bottom: low } = scroller.getBoundingClientRect()
      const edge = y < high + EDGE ? -STEP : y > low - EDGE ? STEP : 0
      if (edge !== 0) {
        scroller.scrollBy(0, edge)
        look()
      }
      frame = requestAnimationFrame(scroll)
    }
    const move = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return
      y = moved.clientY
      look()
    }
    const end = (ended: globalThis.PointerEvent) => {
      if (ended.pointerId !== pointerId) return
      stop.current?.()
      if (ended.type === 'pointerup' && place !== from) drop.current(request, place)
    }
    const letGo = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') stop.current?.()
    }
    stop.current = () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', letGo)
      stop.current = null
      setDrag(null)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', letGo)
    frame = requestAnimationFrame(scroll)
    look()
  }
  const newest = useRef(begin)
  useEffect(() => {
    newest.current = begin
  })
  const grip = useCallback(
    (request: RequestId, from: number): Grip => ({
      onPointerDown: (event) => newest.current(request, from, event),
    }),
    [],
  )
  return { drag, grip }
}

function scrollerOf(element: HTMLElement): Element {
  for (let each: HTMLElement | null = element; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each)
    if ((overflowY === 'auto' || overflowY === 'scroll') && each.scrollHeight > each.clientHeight) return each
  }
  return document.documentElement
}
