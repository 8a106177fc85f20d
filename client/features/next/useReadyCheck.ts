import { useEffect, useRef, useState } from 'react'
import type { SegmentId, SlotId } from '../../../shared/domain/agenda/agenda.ts'
import type { Warning } from '../../../shared/domain/floor/floor.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import {
  type Doubts,
  doubtsOf,
  firstFloor,
  inSpiteOf,
  type NextFloor,
  NOBODY,
  pressOutcome,
  WARNED_FOR,
} from './readyCheck.ts'

export interface ReadyCheckProps {
  /** Who would get the floor, and in what they would speak. */
  readonly to: NextFloor
  /** Names what the press would do, the turn that is on included: where it changes, a warning is forgotten. */
  readonly does: string
}

export interface ReadyCheck {
  /** The button now says this, and that another press gives the floor all the same. */
  readonly warned: Doubts | null
  /** What the button would say first, said already or not. */
  readonly doubts: Doubts | null
  /** Asked by a press: what the presser was told of first. `null` where the press only warns, or comes too soon. */
  readonly pass: () => readonly Warning[] | null
}

/**
 * Gives the floor by one press when nothing speaks against it, and by two when something does. A press within `TOO_SOON`
 * of the button's words changing does nothing; the warning goes after ten seconds, or when somebody else would get the
 * floor, or they are ready.
 */
export function useReadyCheck({ to, does }: ReadyCheckProps): ReadyCheck {
  const doubts = useDoubts(to)
  const [asked, setAsked] = useState<{ readonly does: string } | null>(null)
  // A screen that comes or goes changes the words, and not that they were said.
  const warned = asked?.does === does ? doubts : null
  const told = warned?.map(({ is, booths }) => `${is} ${booths}`).join()
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: both stand for the words
  useEffect(() => {
    changedAt.current = performance.now()
  }, [does, told])
  useEffect(() => {
    if (told === undefined) setAsked(null)
  }, [told])
  useEffect(() => {
    if (asked === null) return
    const timer = setTimeout(() => setAsked(null), WARNED_FOR)
    return () => clearTimeout(timer)
  }, [asked])
  const pass = () => {
    switch (pressOutcome(doubts, warned !== null, performance.now() - changedAt.current)) {
      case 'too-soon':
        return null
      case 'warn':
        setAsked({ does })
        return null
      case 'give':
        setAsked(null)
        return inSpiteOf(doubts)
    }
  }
  return { warned, doubts, pass }
}

/** What speaks against giving the floor so, as the moderators know it. */
export function useDoubts(to: NextFloor): Doubts | null {
  const agenda = useShow((state) => state.agenda)
  const live = useShow((state) => state.live)
  const screens = useShow((state) => state.screens)
  const presser = useShow((state) => state.me?.person ?? null)
  if (agenda === null || live === null) return null
  const { readiness, booths, signals } = live
  return doubtsOf(to, { readiness, screens, presser, agenda, booths, signals })
}

/** Of what would be spoken first if this segment or slot were started. */
export function useDoubtsAt(id: SegmentId | SlotId | null): Doubts | null {
  const agenda = useShow((state) => state.agenda)
  const fates = useShow((state) => state.live?.fates)
  const to = agenda && fates && id !== null ? firstFloor(agenda, fates, id) : NOBODY
  const doubts = useDoubts(to)
  return id === null ? null : doubts
}
