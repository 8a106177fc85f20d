import { useEffect, useRef, useState } from 'react'
import type { PersonId, SegmentId, SlotId } from '../../../shared/domain/agenda.ts'
import type { Warning } from '../../../shared/domain/floor.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { firstSpeaker, inSpiteOf, pressOutcome, type Unready, unreadiness, WARNED_FOR } from './readyCheck.ts'

export interface GivingProps {
  /** Who would get the floor; `null` for a break, an open list, a guest. */
  readonly person: PersonId | null
  /** Names what the press would do, the turn that is on included: where it changes, a warning is forgotten. */
  readonly act: string
  /** Sends the press: `despite` names what the presser was told of first. */
  readonly give: (despite: readonly Warning[]) => void
}

export interface Giving {
  /** The button now says this, and that another press gives the floor all the same. */
  readonly warned: Unready | null
  readonly press: () => void
}

/**
 * Gives the floor by one press to whoever is ready, and by two to whoever is not. A press within 600 ms of the button's
 * words changing does nothing; the warning goes after ten seconds, or when somebody else would get the floor, or they are ready.
 */
export function useGiving({ person, act, give }: GivingProps): Giving {
  const unready = useUnready(person)
  const [asked, setAsked] = useState<{ readonly act: string } | null>(null)
  // A screen that comes or goes changes the words, and not that they were said.
  const warned = asked?.act === act ? unready : null
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: both stand for the words
  useEffect(() => {
    changedAt.current = performance.now()
  }, [act, warned])
  useEffect(() => {
    if (warned === null) setAsked(null)
  }, [warned])
  useEffect(() => {
    if (asked === null) return
    const timer = setTimeout(() => setAsked(null), WARNED_FOR)
    return () => clearTimeout(timer)
  }, [asked])
  const press = () => {
    switch (pressOutcome(unready, warned !== null, performance.now() - changedAt.current)) {
      case 'too-soon':
        return
      case 'warn':
        return setAsked({ act })
      case 'give':
        setAsked(null)
        return give(inSpiteOf(unready))
    }
  }
  return { warned, press }
}

/** Whether this person is ready and here, as the moderators know it. */
export function useUnready(person: PersonId | null): Unready | null {
  return useShow(({ live, screens, me }) =>
    live === null ? null : unreadiness(person, { readiness: live.readiness, screens, presser: me?.person ?? null }),
  )
}

/** Of whoever would speak first if this segment or slot were started. */
export function useUnreadyAt(id: SegmentId | SlotId | null): Unready | null {
  const person = useShow(({ agenda, live }) =>
    agenda === null || live === null || id === null ? null : firstSpeaker(agenda, live.fates, id),
  )
  return useUnready(person)
}
