import type { Role } from '../../../domain/actor.ts'
import type { SlotKind } from '../../../domain/agenda/agenda.ts'
import { pluralIn } from '../../grammar.ts'

const plural = pluralIn('en')

const roles: Record<Role, string> = {
  admin: 'The organiser',
  moderator: 'Another moderator',
  crew: 'The crew',
  speaker: 'A speaker',
  interpreter: 'An interpreter',
  public: 'Somebody',
}

export const moderator = {
  page: 'Moderator',
  noConnection: 'No connection: a press would not arrive',
  unsaved: 'Your press waits: the server cannot save anything at the moment.',
  next: {
    act: { speeches: 'Next: give the floor to', discussion: 'Next: open', break: 'Next: begin' } satisfies Record<
      SlotKind,
      string
    >,
    /** While a turn is interrupted, that one ends too. */
    actBoth: {
      speeches: 'Next ends both turns: give the floor to',
      discussion: 'Next ends both turns: open',
      break: 'Next ends both turns: begin',
    } satisfies Record<SlotKind, string>,
    acting: { speeches: 'Giving the floor to', discussion: 'Opening', break: 'Beginning' } satisfies Record<
      SlotKind,
      string
    >,
    despite: {
      'interpretation-interrupted': (booths: string) => `${booths} interrupted. Press again to give the floor to`,
      'booth-not-ready': (booths: string) => `${booths} booth not ready. Press again to give the floor to`,
      'not-ready': () => 'Not ready. Press again to give the floor to',
      'not-here': () => 'Not here. Press again to give the floor to',
    },
    warned: {
      'interpretation-interrupted': (_name: string, booths: string) =>
        `Interpretation is interrupted, booth ${booths}: press again to give the floor anyway.`,
      'booth-not-ready': (_name: string, booths: string) =>
        `The booth is not ready, ${booths}: press again to give the floor anyway.`,
      'not-ready': (name: string) => `${name} is not ready: press again to give the floor anyway.`,
      'not-here': (name: string) => `${name} is not here: press again to give the floor anyway.`,
    },
    end: 'Nothing more is planned',
    endWhom: 'End the session',
    ending: 'Ending',
    sent: (seconds: string) => `sent ${seconds} s ago`,
    whenYouLeft: 'next when you left',
    key: 'Space',
  },
  afterNext: (name: string) => `Then ${name}`,
  thenEnd: 'Then the session ends',
  back: (name: string) => `Back to ${name}`,
  backDespite: {
    'interpretation-interrupted': (name: string, booths: string) => `${booths} interrupted: press again for ${name}`,
    'booth-not-ready': (name: string, booths: string) => `${booths} booth not ready: press again for ${name}`,
    'not-ready': (name: string) => `Not ready: press again for ${name}`,
    'not-here': (name: string) => `Not here: press again for ${name}`,
  },
  chosen: (number: string, name: string) => `Chosen: ${number} ${name}`,
  startChosen: 'Start now',
  forget: 'Leave it',
  less: '−1 min',
  more: '+1 min',
  /** Heard after the minutes, where the eye sees beside which clock they stand. */
  forTurn: ' for the turn',
  forSlot: ' for the slot',
  hold: 'Hold',
  resume: 'Resume',
  endTurn: 'End turn',
  endBreak: 'End the break',
  giveBack: 'Give back',
  giveBackTo: (name: string) => `Give the floor back to ${name}`,
  endTurnSays: (chair: string) => `Give the floor back to the chair, ${chair}`,
  confirm: 'Confirm',
  correct: 'Correct',
  ifYouHear: 'if you hear it',
  noLimit: 'No limit: no time to add',
  nothingToTake: 'Less than a minute: nothing to take away',
  chairHas: 'The chair has the floor already',
  slot: {
    title: 'This slot',
    left: 'left of',
    over: 'over',
    ends: (time: string) => `ends ${time}`,
    before: 'Its clock starts with the session.',
    after: 'Its clock has stopped.',
  },
  rows: {
    menu: (name: string) => `What to do with ${name}`,
    start: 'Start this now',
    startAgain: 'Start this again',
    startSlot: 'Start this slot now',
    skip: 'Skip',
    restore: 'Restore',
    edit: 'Change in the agenda',
    unready: {
      'interpretation-interrupted': (booths: string) => `interpretation interrupted, ${booths}`,
      'booth-not-ready': (booths: string) => `booth not ready, ${booths}`,
      'not-ready': () => 'not ready yet',
      'not-here': () => 'not here, and not ready',
    },
  },
  undo: {
    press: 'Undo',
    nothing: 'Nothing to undo',
    before: (deed: string) => `Before that: ${deed}`,
    roles,
    ago: (seconds: number) => (seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ago`),
  },
  tooLate: (who: string, deed: string) => `Too late: ${who} ${deed}. Your press changed nothing.`,
  dismiss: 'Dismiss',
  start: {
    doubt: {
      'interpretation-interrupted': (_name: string, booths: string) => `Interpretation is interrupted, ${booths}.`,
      'booth-not-ready': (_name: string, booths: string) => `The ${booths} booth says that it is not ready.`,
      'not-ready': (name: string) => `${name} has not said “ready”.`,
      'not-here': (name: string) => `${name} has no page open.`,
    },
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
    nothing: 'Every segment is skipped: restore one first.',
    startsIn: 'starts in',
    lateBy: 'late by',
  },
  end: {
    press: 'End the session',
    title: 'End the session?',
    body: 'Every clock stops and the record closes. Undo reopens it.',
    ahead: (n: number) => plural(n, { one: '1 segment is not done.', other: `${n} segments are not done.` }),
    keep: 'Keep it running',
  },
  reset: {
    press: 'Reset',
    about:
      'Back to unstarted, to rehearse or to run it again. The record of this run is kept, and the links stay the same.',
    title: 'Reset the session?',
    body: 'The run goes into the archive with its record, and the session returns to its beginning. This cannot be undone.',
    live: 'The session is running now: everybody’s screens go back to the beginning.',
    first: 'Go on',
    secondTitle: 'Really reset?',
    secondBody: 'This is the second question. Speakers and interpreters will see a session that has not started.',
    second: 'Reset the session',
    keep: 'Leave it as it is',
  },
  tabs: {
    title: 'Side panel',
    queue: 'Queue',
    messages: 'Messages',
    people: 'People',
    show: 'Session',
    coming: 'Coming up',
    waiting: (n: number) => plural(n, { one: '1 waits', other: `${n} wait` }),
  },
  show: {
    started: (time: string) => `Started ${time}`,
    presses: 'Last presses',
    none: 'Nothing has been pressed yet.',
    control: 'Session',
    agenda: 'Edit the agenda',
    catchUp: 'Catch up',
    papers: 'Texts and terms',
    record: 'Record of this run',
  },
  keys: {
    title: 'Keys',
    press: 'Keys',
    on: 'Shortcuts are on',
    off: 'Shortcuts are off',
    turnOn: 'Switch on',
    turnOff: 'Switch off',
    about: 'They yield to the control that has the focus, and nothing but Undo works before the session starts.',
    close: 'Close',
    list: [
      ['Space', 'Next'],
      ['← →', 'choose in the run of show'],
      ['Enter', 'start what is chosen'],
      ['Esc', 'leave the choice'],
      ['H', 'hold, resume'],
      ['W', 'ask whoever has the floor to conclude'],
      ['+ −', 'one minute more, less for the turn'],
      ['E', 'end the turn: the floor back to the chair'],
      ['Alt ↑ ↓', 'in the queue: move the row that has the focus'],
      ['S', 'signals: seen'],
      ['U', 'undo'],
      ['?', 'this list'],
    ] as readonly (readonly [string, string])[],
  },
}

export type ModeratorWords = typeof moderator
