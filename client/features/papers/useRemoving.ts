import { useState } from 'react'
import type { PaperId } from '../../../shared/domain/papers/papers.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { type Pressing, usePressing } from '../pressing/usePressing.ts'
import type { Removing } from './useReading.ts'

/** Taking out what was added: interpreters their own, moderators and crew anything. */
export function useRemoving(onGone: () => void): {
  readonly removing: Removing
  /** What was taken out last, in words. */
  readonly removed: string | null
  /** Why the last one was not taken out. */
  readonly refused: Pressing['said']
} {
  const me = useShow((state) => state.me)
  const pressing = usePressing()
  const [removed, setRemoved] = useState<string | null>(null)
  const remove = async (paper: PaperId, what: string) => {
    setRemoved(null)
    const answer = await pressing.press({ type: 'RemovePaper', paper })
    if (!answer.ok) return
    setRemoved(what)
    // The press goes with what it removed; the keyboard needs another place.
    onGone()
  }
  return {
    removing: {
      may: ({ by }) => me?.role !== 'interpreter' || by.person === me.person,
      stateOf: ({ id }) => pressing.stateOf((command) => command.type === 'RemovePaper' && command.paper === id),
      remove: ({ id }, what) => void remove(id, what),
    },
    removed,
    refused: pressing.said,
  }
}
