import { type RefObject, useEffect, useRef } from 'react'

export interface Drain {
  /** What is left, as of this render, in ms. */
  readonly left: number
  /** What a full field stands for, in ms. */
  readonly limit: number
  readonly running: boolean
}

interface Underway extends Drain {
  readonly animation: Animation
  readonly since: number
}

/** Below this nothing is put right: no eye sees it, and an animation that is left alone costs nothing. */
const TOLERANCE = 200

/**
 * Drains an element leftward by `scaleX`, from what is left to nothing. The compositor does it: one animation for the
 * whole turn, no frame of script, no layout. Each render compares where the animation is with where it should be, so a
 * page that slept is right with its first render. Under reduced motion it steps once a second.
 */
export function useDrain(element: RefObject<HTMLElement | null>, { left, limit, running }: Drain): void {
  const underway = useRef<Underway | null>(null)
  useEffect(() => {
    const { current } = element
    const now = performance.now()
    if (current === null || agrees(underway.current, { left, limit, running }, now)) return
    underway.current?.animation.cancel()
    const animation = start(current, { left, limit, running })
    underway.current = { animation, since: now, left, limit, running }
  })
  useEffect(
    () => () => {
      underway.current?.animation.cancel()
      underway.current = null
    },
    [],
  )
}

export function shareLeft(left: number, limit: number): number {
  return limit <= 0 ? 0 : Math.min(1, Math.max(0, left / limit))
}

function agrees(before: Underway | null, drain: Drain, now: number): boolean {
  if (before === null || before.running !== drain.running || before.limit !== drain.limit) return false
  const expected = before.left - (before.running ? now - before.since : 0)
  const drawn = (left: number) => Math.min(drain.limit, Math.max(0, left))
  return Math.abs(drawn(expected) - drawn(drain.left)) < TOLERANCE
}

function start(element: HTMLElement, { left, limit, running }: Drain): Animation {
  const share = shareLeft(left, limit)
  const from = { transform: `scaleX(${share})` }
  if (!running || left <= 0) return element.animate([from, from], { duration: 1, fill: 'forwards' })
  const steps = Math.max(1, Math.ceil(left / 1000))
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  // More than is allotted stays full until the rest has gone.
  const delay = Math.max(0, left - limit)
  return element.animate([from, { transform: 'scaleX(0)' }], {
    duration: Math.max(1, left - delay),
    delay,
    easing: still ? `steps(${steps})` : 'linear',
    fill: 'both',
  })
}
