import { createContext, useContext } from 'react'
import { type Pressing, usePressing } from '../pressing/usePressing.ts'

/** Where the page shows why a press was refused, and of which controls: of several, the newest. */
const REFUSAL_PLACES = {
  dock: ['next', 'rows', 'signals', 'time', 'hold', 'wrapUp', 'endTurn', 'end'],
  language: ['language'],
  list: ['queue'],
  show: ['end', 'reset'],
  slot: ['slotTime'],
  start: ['start', 'rows', 'reset'],
  undo: ['undo'],
} as const

export type RefusalPlace = keyof typeof REFUSAL_PLACES

/** A button and its key press the same control; each stands in a place that says its refusals. */
export type Controls = Readonly<Record<(typeof REFUSAL_PLACES)[RefusalPlace][number], Pressing>>

export function saidAt(place: RefusalPlace, controls: Controls): readonly Pressing[] {
  return REFUSAL_PLACES[place].map((name) => controls[name])
}

export const ControlsContext = createContext<Controls | null>(null)

export function useControls(): Controls {
  const controls = useContext(ControlsContext)
  if (controls === null) throw new Error('a control stands inside the moderator’s page')
  return controls
}

export function useAllControls(): Controls {
  return {
    next: usePressing(),
    rows: usePressing(),
    // Everything in the list of speakers.
    queue: usePressing(),
    // The key that says Seen; the buttons in the panel say what became of theirs themselves.
    signals: usePressing(),
    time: usePressing(),
    slotTime: usePressing(),
    hold: usePressing(),
    wrapUp: usePressing(),
    endTurn: usePressing(),
    language: usePressing(),
    undo: usePressing(),
    start: usePressing(),
    end: usePressing(),
    reset: usePressing(),
  }
}
