import { type ComponentType, type LazyExoticComponent, lazy, useState } from 'react'

const AGAIN_AFTER = 2_000

/**
 * A part whose code comes when it is first drawn. Where it does not come, it is asked for again: a page that counts
 * somebody's time is not given up for a part that is missing.
 */
export function onDemand<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => patiently(() => load().then((part) => ({ default: part }))))
}

/** True from the first time on: what was once drawn keeps its place in the page, and what it says aloud. */
export function useOnce(wanted: boolean): boolean {
  const [once, setOnce] = useState(wanted)
  if (wanted && !once) setOnce(true)
  return once || wanted
}

function patiently<T>(load: () => Promise<T>): Promise<T> {
  return load().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
    return patiently(load)
  })
}
