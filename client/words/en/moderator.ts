import type { Role } from '../../../shared/domain/actor.ts'
import type { ActKind } from '../../live/room/comingUp.ts'

/** A deed with its names in the language of the interface. */
export type SaidDeed =
  | { readonly is: 'gave'; readonly kind: ActKind; readonly whom: string }
  | { readonly is: 'gave-back' | 'skipped' | 'restored'; readonly whom: string }
  | { readonly is: 'time'; readonly to: 'turn' | 'slot'; readonly more: boolean; readonly by: string }
  | { readonly is: 'confirmed' | 'corrected'; readonly language: string }
  | { readonly is: 'started' | 'started-now' | 'ended' | 'held' | 'resumed' }

function did(deed: SaidDeed): string {
  switch (deed.is) {
    case 'gave':
      if (deed.kind === 'discussion') return `opened ${deed.whom}`
      return deed.kind === 'break' ? `began ${deed.whom}` : `gave the floor to ${deed.whom}`
    case 'gave-back':
      return `gave the floor back to the chair, ${deed.whom}`
    case 'skipped':
      return `skipped ${deed.whom}`
    case 'restored':
      return `restored ${deed.whom}`
    case 'time': {
      const clock = deed.to === 'turn' ? 'turn' : 'slot'
      return deed.more ? `added ${deed.by} to the ${clock}` : `took ${deed.by} from the ${clock}`
    }
    case 'confirmed':
      return `confirmed ${deed.language}`
    case 'corrected':
      return `corrected the floor language to ${deed.language}`
    case 'started':
      return 'started as planned'
    case 'started-now':
      return 'started from now'
    case 'ended':
      return 'ended the show'
    case 'held':
      return 'held the show'
    case 'resumed':
      return 'resumed the show'
  }
}

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
  noLink: 'No link: a press would not arrive',
  next: {
    act: { speech: 'Next: give the floor to', discussion: 'Next: open', break: 'Next: begin' } satisfies Record<
      ActKind,
      string
    >,
    acting: { speech: 'Giving the floor to', discussion: 'Opening', break: 'Beginning' } satisfies Record<
      ActKind,
      string
    >,
    end: 'Nothing more is planned',
    endWhom: 'End the show',
    ending: 'Ending',
    sent: (seconds: string) => `sent ${seconds} s ago`,
    whenYouLeft: 'next when you left',
    key: 'Space',
  },
  afterNext: (name: string) => `Then ${name}`,
  thenEnd: 'Then the show ends',
  back: (name: string) => `Back to ${name}`,
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
  endTurnSays: (chair: string) => `Give the floor back to the chair, ${chair}`,
  confirm: 'Confirm',
  correct: 'Correct',
  ifYouHear: 'if you hear it',
  noLimit: 'No limit: no time to add',
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
  },
  undo: {
    press: 'Undo',
    nothing: 'Nothing to undo',
    before: (deed: string) => `Before that: ${deed}`,
    did,
    roles,
    ago: (seconds: number) => (seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ago`),
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
    nothing: 'Every segment is skipped: restore one first.',
    startsIn: 'starts in',
    lateBy: 'late by',
  },
  end: {
    press: 'End the show',
    title: 'End the show?',
    body: 'Every clock stops and the record closes. Undo reopens it.',
    ahead: (n: number) => (n === 1 ? '1 segment has not been held.' : `${n} segments have not been held.`),
    keep: 'Keep it running',
  },
  reset: {
    press: 'Reset',
    about:
      'Back to unstarted, to rehearse or to run it again. The record of this run is kept, and the links stay the same.',
    title: 'Reset the show?',
    body: 'The run goes into the archive with its record, and the show returns to unstarted. This cannot be undone.',
    live: 'The show is running now: everybody’s screens go back to the beginning.',
    first: 'Go on',
    secondTitle: 'Really reset?',
    secondBody: 'This is the second question. Speakers and interpreters will see an unstarted show.',
    second: 'Reset the show',
    keep: 'Leave it as it is',
  },
  tabs: { title: 'Side panel', coming: 'Coming up', links: 'Links', show: 'Show' },
  links: {
    loading: 'Fetching the links',
    failed: 'The links could not be fetched.',
    again: 'Try again',
    meeting: 'Meeting',
    people: 'Personal links',
    about: 'Each link opens one person’s page. Whoever has it can act as that person.',
    copy: 'Copy',
    copied: 'Copied',
    copyOf: (name: string) => `Copy the link of ${name}`,
    qrOf: (name: string) => `Show the QR code of ${name}`,
    qr: 'QR',
    close: 'Close',
    qrAlt: (name: string) => `QR code: the link of ${name}`,
    roles: {
      admin: 'Admin',
      moderator: 'Moderator',
      crew: 'Crew',
      speaker: 'Speaker',
      interpreter: 'Interpreter',
      public: 'Programme, public',
    } satisfies Record<Role, string>,
  },
  show: {
    started: (time: string) => `Started ${time}`,
    presses: 'Last presses',
    none: 'Nothing has been pressed yet.',
    control: 'Show',
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
      ['+ −', 'one minute more, less for the turn'],
      ['E', 'end the turn: the floor back to the chair'],
      ['U', 'undo'],
      ['?', 'this list'],
    ] as readonly (readonly [string, string])[],
  },
}

export type ModeratorWords = typeof moderator
