import { useCallback, useState } from 'react'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { stored } from '../../../page/stored.ts'
import { type MessageDraft, readDraft } from './draft.ts'

/** The message being written, kept by the tab: looking at another part, or a reload, loses no word of it. */
export function useMessageDraft(): readonly [MessageDraft, (change: Partial<MessageDraft>) => void] {
  const place = `rostrum.message.${useShow((state) => state.show)}`
  const [draft, setDraft] = useState(() => readDraft(kept(place)))
  const change = useCallback(
    (changes: Partial<MessageDraft>) => {
      // From what was kept, not from what was drawn: an answer may come after the panel was left.
      const changed = { ...readDraft(kept(place)), ...changes }
      stored('tab', place).keep(JSON.stringify(changed))
      setDraft(changed)
    },
    [place],
  )
  return [draft, change]
}

function kept(place: string): unknown {
  try {
    return JSON.parse(stored('tab', place).read() ?? 'null')
  } catch {
    return null
  }
}
