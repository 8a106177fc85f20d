import type { SlotKind } from '../../../domain/agenda/agenda.ts'
import { roleHolders } from '../terms/terms.ts'

export const controls = {
  unsaved: 'Your press waits: the server cannot save anything at the moment.',
  next: {
    press: { speeches: 'Next: give the floor to', discussion: 'Next: open', break: 'Next: begin' } satisfies Record<
      SlotKind,
      string
    >,
    /** While a turn is interrupted, that one ends too. */
    pressBoth: {
      speeches: 'Next ends both turns: give the floor to',
      discussion: 'Next ends both turns: open',
      break: 'Next ends both turns: begin',
    } satisfies Record<SlotKind, string>,
    onItsWay: { speeches: 'Giving the floor to', discussion: 'Opening', break: 'Beginning' } satisfies Record<
      SlotKind,
      string
    >,
    despite: (doubt: string) => `${doubt}. Press again to give the floor to`,
    end: 'Nothing more is planned',
    endWhom: 'End the session',
    sent: (seconds: string) => `sent ${seconds}\u00a0s ago`,
    whenYouLeft: 'next when you left',
    key: 'Space',
  },
  undo: {
    press: 'Undo',
    nothing: 'Nothing to undo',
    before: (deed: string) => `Before that: ${deed}`,
    by: roleHolders,
  },
  tooLate: (who: string, deed: string) => `Too late: ${who} ${deed}. Your press changed nothing.`,
  dismiss: 'Dismiss',
  start: {
    asPlanned: 'Start as planned',
    now: 'Start now',
    planStands: (start: string) => `The agenda’s own times stand, from ${start}.`,
    planFar: (date: string) =>
      `The agenda’s own times stand, on ${date}: everything would count as days apart from them.`,
    moves: (by: string, later: boolean) =>
      `The plan, its fixed starts and the hard end move ${by} ${later ? 'later' : 'earlier'}.`,
    movesFar: 'A rehearsal: the plan, its fixed starts and the hard end move to begin at this moment.',
    outlook: (end: string, late: string) => `Ends ${end}, ${late}.`,
    endsHard: (end: string, hard: string) => `Ends ${end}; interpretation stops ${hard}.`,
    ends: (end: string) => `Ends ${end}.`,
    startsIn: 'starts in',
    lateBy: 'late by',
  },
}

export type ControlWords = typeof controls
