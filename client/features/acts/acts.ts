import { createContext, type RefObject, useContext, useMemo, useRef } from 'react'
import type { Command } from '../../../shared/domain/commands.ts'
import { type Pressing, usePressing } from '../../page/connection/presses/usePressing.ts'
import { useConnection } from '../../page/connection/ShowConnection.tsx'

/** One control's presses, of one button or of several, with what the presser was looking at. */
export interface Act extends Pick<Pressing, 'state' | 'stateOf' | 'refusal' | 'dismiss'> {
  readonly press: (command: Command) => void
  /** The revision on screen as it was pressed last. */
  readonly seen: RefObject<number>
}

/** The controls; a button and its key press the same one. */
export interface Acts {
  readonly next: Act
  readonly time: Act
  readonly slotTime: Act
  readonly hold: Act
  readonly wrapUp: Act
  readonly endTurn: Act
  readonly language: Act
  readonly rows: Act
  /** Everything in the list of speakers. */
  readonly queue: Act
  /** The key that says Seen; the buttons in the panel say what became of theirs themselves. */
  readonly signals: Act
  readonly undo: Act
  readonly start: Act
  readonly end: Act
  readonly reset: Act
}

export const ActsContext = createContext<Acts | null>(null)

export function useActs(): Acts {
  const acts = useContext(ActsContext)
  if (acts === null) throw new Error('a control stands inside the moderator’s view')
  return acts
}

export function useAllActs(): Acts {
  const acts = {
    next: useAct(),
    time: useAct(),
    slotTime: useAct(),
    hold: useAct(),
    wrapUp: useAct(),
    endTurn: useAct(),
    language: useAct(),
    rows: useAct(),
    queue: useAct(),
    signals: useAct(),
    undo: useAct(),
    start: useAct(),
    end: useAct(),
    reset: useAct(),
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each act is stable until it changes itself
  return useMemo(() => acts, Object.values(acts))
}

function useAct(): Act {
  const { store } = useConnection()
  const { press: send, state, stateOf, refusal, dismiss } = usePressing()
  const seen = useRef(0)
  return useMemo(
    () => ({
      state,
      stateOf,
      refusal,
      dismiss,
      seen,
      press: (command) => {
        const { revision } = store.getState()
        // Those who press have a key, and so a revision.
        seen.current = typeof revision === 'number' ? revision : 0
        // The answer comes back through `state` and `refusal`; a press never rejects.
        void send(command)
      },
    }),
    [state, stateOf, refusal, dismiss, send, store],
  )
}
