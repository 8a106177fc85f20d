import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { nearest } from './nearest.ts'

export type Side = 'above' | 'below'

/** What letting a row go at a place does, and on which side of the other row a line says so. */
interface Drop {
  readonly side: Side
  readonly drop: () => void
}

export interface SortableFacts {
  /** Holds the rows, each with its id in `data-row`, and in each what it is taken hold of by, with `data-grip`. */
  readonly list: RefObject<HTMLElement | null>
  /** Letting go of a row over the upper or lower half of another; `null` where it may not go there. */
  readonly dropOn: (row: string, over: string, side: Side) => Drop | null
  /** Alt and an arrow, anywhere in a row. */
  readonly onStep: (row: string, way: 'up' | 'down') => void
}

export interface Sortable {
  /** The row that is held by a pointer. */
  readonly dragged: string | null
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** So near the edge of what scrolls, it scrolls; both in px, a step each frame. */
const EDGE = 40
const STEP = 8

/**
 * Rows moved by a pointer, mouse, pen or finger alike, or by Alt and an arrow. Esc lets go.
 * What moves with the pointer is said to the style sheet alone (`data-drag`, `--lift`): nothing is drawn anew meanwhile.
 */
export function useSortable(facts: SortableFacts): Sortable {
  const [dragged, setDragged] = useState<string | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const newest = useRef(facts)
  useEffect(() => {
    newest.current = facts
  })
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = useCallback((event: PointerEvent) => {
    const list = newest.current.list.current
    const row = rowOf(event.target)
    if (list === null || row === null || event.button !== 0 || !event.isPrimary) return
    if (!(event.target instanceof Element) || event.target.closest('[data-grip]') === null) return
    event.preventDefault()
    stop.current?.()
    const { pointerId } = event
    const id = row.dataset['row'] ?? ''
    const top = () => list.getBoundingClientRect().top
    const grabbed = event.clientY - top()
    const scroller = scrollerOf(list)
    let y = event.clientY
    let frame = 0
    let marked: HTMLElement | null = null
    let place: Drop | null = null
    const look = () => {
      row.style.setProperty('--lift', `${y - top() - grabbed}px`)
      const others = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter((each) => each !== row)
      const over = nearest(
        others.map((each) => each.getBoundingClientRect()),
        y,
      )
      const other = over === null ? undefined : others[over.index]
      place = over === null ? null : newest.current.dropOn(id, other?.dataset['row'] ?? '', over.side)
      if (marked !== null) delete marked.dataset['drag']
      marked = place === null ? null : (other ?? null)
      if (marked !== null && place !== null) marked.dataset['drag'] = place.side
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
      const chosen = place
      stop.current?.()
      if (ended.type === 'pointerup') chosen?.drop()
    }
    // Before a dialog hears of it, which Esc would close.
    const letGo = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.preventDefault()
      pressed.stopPropagation()
      stop.current?.()
    }
    stop.current = () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', letGo, true)
      stop.current = null
      if (marked !== null) delete marked.dataset['drag']
      delete row.dataset['drag']
      row.style.removeProperty('--lift')
      setDragged(null)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', letGo, true)
    row.dataset['drag'] = 'lifted'
    setDragged(id)
    frame = requestAnimationFrame(scroll)
    look()
  }, [])
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const row = rowOf(event.target)?.dataset['row']
    if (row === undefined || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    newest.current.onStep(row, event.key === 'ArrowUp' ? 'up' : 'down')
  }, [])
  return { dragged, onPointerDown, onKeyDown }
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
}

function scrollerOf(element: HTMLElement): Element {
  for (let each: HTMLElement | null = element; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each)
    if ((overflowY === 'auto' || overflowY === 'scroll') && each.scrollHeight > each.clientHeight) return each
  }
  return document.documentElement
}
