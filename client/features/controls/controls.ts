import { createContext, useContext } from 'react'
import { type Pressing, usePressing } from '../pressing/usePressing.ts'

/** The controls; a button and its key press the same one. Where several were refused, the first in this order is heard. */
export interface Controls {
  readonly next: Pressing
  readonly rows: Pressing
  /** Everything in the list of speakers. */
  readonly queue: Pressing
  /** The key that says Seen; the buttons in the panel say what became of theirs themselves. */
  readonly signals: Pressing
  readonly time: Pressing
  readonly slotTime: Pressing
  readonly hold: Pressing
  readonly wrapUp: Pressing
  readonly endTurn: Pressing
  readonly language: Pressing
  readonly undo: Pressing
  readonly start: Pressing
  readonly end: Pressing
  readonly reset: Pressing
}

/** Where the page shows why a press was refused, and of which controls: of several, the first. */
export const REFUSAL_PLACES = {
  dock: ['next', 'rows', 'signals', 'time', 'hold', 'wrapUp', 'endTurn', 'end'],
  language: ['language'],
  list: ['queue'],
  show: ['end', 'reset'],
  slot: ['slotTime'],
  start: ['start', 'rows', 'reset'],
  undo: ['undo'],
} satisfies Readonly<Record<string, readonly (keyof Controls)[]>>

export type RefusalPlace = keyof typeof REFUSAL_PLACES

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
    queue: usePressing(),
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
