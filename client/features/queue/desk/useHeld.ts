import { useEffect, useState } from 'react'

/** How long one's own press may show in a list that is held still. */
const SHOWS_FOR = 500

/** The newest value, or while it is held the one that stood there as holding began. */
export function useHeld<T>(newest: T, hold: boolean): T {
  const [kept, keep] = useState(newest)
  if (!hold && kept !== newest) keep(newest)
  return hold ? kept : newest
}

/** While a press is underway and a moment after it: its answer and the new picture arrive one after the other. */
export function useBusy(sent: boolean): boolean {
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (sent) {
      setBusy(true)
      return
    }
    const timer = setTimeout(() => setBusy(false), SHOWS_FOR)
    return () => clearTimeout(timer)
  }, [sent])
  return sent || busy
}
