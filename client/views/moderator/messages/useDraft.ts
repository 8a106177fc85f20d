import { useCallback, useState } from 'react'
import { useShow } from '../../../connection/ShowConnection.tsx'
import { type Draft, readDraft } from './draft.ts'

/** The message being written, kept by the tab: looking at another part, or a reload, loses no word of it. */
export function useDraft(): readonly [Draft, (change: Partial<Draft>) => void] {
  const place = `rostrum.message.${useShow((state) => state.show)}`
  const [draft, setDraft] = useState(() => readDraft(kept(place)))
  const change = useCallback(
    (changes: Partial<Draft>) => {
      // From what was kept, not from what was drawn: an answer may come after the panel was left.
      const changed = { ...readDraft(kept(place)), ...changes }
      keep(place, changed)
      setDraft(changed)
    },
    [place],
  )
  return [draft, change]
}

function kept(place: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

function keep(place: string, draft: Draft): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // It is still on screen, as long as the panel is.
  }
}
