import type { ListStatus, RequestKind } from '../../domain/queue/speakerList.ts'
import { plural } from './grammar.ts'
import { requestNames } from './terms/requestKinds.ts'
import { roleHolders } from './terms/terms.ts'

/** The list of speakers, as moderators and crew both work with it. */
export const queue = {
  title: 'List of speakers',
  listOf: 'List of',
  kinds: requestNames,
  waiting: (n: number) => (n === 0 ? 'nobody waits' : plural(n, { one: '1 waits', other: `${n} wait` })),
  none: 'Nobody waits for the floor.',
  noneYet: 'Raised hands appear here, from the speakers’ own pages or typed in.',
  closes: (time: string) => `List open, closes ${time}`,
  closesIn: (left: string) => `in ${left}`,
  statuses: { open: 'List open', closed: 'List closed' } satisfies Record<ListStatus, string>,
  closing: {
    title: 'Close the list of speakers',
    body: 'Those who wait stay on it, and points of order can still be asked for.',
    now: 'Close now',
    at: 'At',
    atPress: 'Close at this time',
    after: 'After',
    minutes: 'min',
    afterPress: 'Close after that',
  },
  head: {
    enter: 'Type in a request',
    open: 'Open the list',
    stayOpen: 'Leave it open',
    close: 'Close the list',
  },
  row: {
    waited: (length: string) => `waiting ${length}`,
    behalf: (whom: string) => `on behalf of ${whom}`,
    limit: (length: string) => `limit ${length}`,
    starts: (time: string) => `about ${time}`,
    spoken: (times: number, length: string) =>
      times === 0
        ? 'has not spoken yet'
        : times === 1
          ? `spoke once, ${length} so far`
          : `spoke ${times} times, ${length} so far`,
    typedBy: (who: string) => `typed in by ${who}`,
    called: (ago: string) => `called ${ago} ago`,
    ready: 'ready',
    interrupts: 'Interrupts whoever speaks',
    note: 'Note',
    more: 'More details',
    moreOf: (name: string) => `More details about ${name}`,
    moreFailed: 'The details did not come: ask again',
    carried: 'carried over',
  },
  by: roleHolders,
  give: (name: string) => `Give the floor to ${name}`,
  giveBreaking: (name: string) => `Interrupt: give the floor to ${name}`,
  giveAllTheSame: (name: string) => `Give the floor to ${name} all the same`,
  /** What speaks against giving the floor. */
  doubts: {
    /** Inside a line. */
    brief: {
      'interpretation-interrupted': (booths: string) => `${booths} interrupted`,
      'booth-not-ready': (booths: string) => `${booths} booth not ready`,
      'not-ready': () => 'not ready',
      'not-here': () => 'not here, and not ready',
    },
    full: {
      'interpretation-interrupted': (_name: string, booths: string) => `Interpretation is interrupted, ${booths}.`,
      'booth-not-ready': (_name: string, booths: string) => `The ${booths} booth says that it is not ready.`,
      'not-ready': (name: string) => `${name} has not said “ready”.`,
      'not-here': (name: string) => `${name} has no page open, and has not said “ready”.`,
    },
    again: 'Press again to give the floor all the same.',
  },
  call: 'Call',
  callAgain: 'Call again',
  calledNow: 'Called',
  callOf: (name: string) => `Call ${name}`,
  callAgainOf: (name: string) => `Call again: ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  first: 'First already',
  last: 'Last already',
  lastTold: 'Last of those shown here: more wait behind',
  untold: (n: number) => plural(n, { one: 'and 1 more', other: `and ${n} more` }),
  grip: (name: string) => `Drag ${name}`,
  menu: {
    of: (name: string) => `What to do with ${name}`,
    interrupt: 'Let them interrupt now',
    edit: 'Change the request',
    limit: 'Set a limit',
    absent: 'Mark absent',
    remove: 'Remove from the list',
    removeOf: (name: string) => `Remove from the list: ${name}`,
  },
  /** Why nobody can be interrupted: no refusal, for the floor would just be given. */
  nobodySpeaks: 'Nobody speaks who could be interrupted',
  absent: (n: number) => plural(n, { one: '1 absent', other: `${n} absent` }),
  absentSince: (time: string) => `absent since ${time}`,
  unreached: (slot: string | null, n: number) =>
    slot === null ? `Not reached, their slot has left the agenda: ${n}` : `Not reached in ${slot}: ${n}`,
  carry: (slot: string) => `Carry into ${slot}`,
  carryNowhere: 'No later slot can take them.',
  withdraw: 'Withdraw',
  withdrawOf: (name: string) => `Withdraw the request of ${name}`,
  limits: {
    title: 'Set a limit',
    body: 'Nobody is cut off by it. The turn that is on keeps its time.',
    minutes: 'Minutes each',
    for: 'For',
    one: (name: string) => `${name} only`,
    kind: {
      statement: 'every statement, those to come too',
      question: 'every question, those to come too',
      reply: 'every reply, those to come too',
      'right-of-reply': 'every right of reply, those to come too',
      'point-of-order': 'every point of order, those to come too',
    } satisfies Record<RequestKind, string>,
    all: (n: number) => plural(n, { one: 'the one who waits now', other: `all ${n} who wait now` }),
    press: 'Set the limit',
    wrong: 'Half a minute at least, and three hours at most.',
  },
  form: {
    enterTitle: 'Type in a request',
    enterBody: 'For a hand raised elsewhere: in the meeting’s chat, in the room, by telephone.',
    editTitle: (name: string) => `Change the request of ${name}`,
    editBody: 'It keeps its place, unless its kind changes.',
    who: 'Who',
    whoHint: 'Somebody of the agenda, or any name',
    known: 'in the agenda',
    guest: 'not in the agenda',
    organisation: 'Organisation',
    language: 'Speaks in',
    kind: 'Kind',
    behalf: 'On behalf of',
    note: 'Note',
    noteHint: 'for moderators, crew and booths only',
    optional: 'optional',
    left: (n: number) => plural(n, { one: '1 character left', other: `${n} characters left` }),
    slot: 'In',
    noName: 'Who asks for the floor?',
    add: 'Put on the list',
    save: 'Save',
  },
  news: {
    joined: (name: string, place: number, of: number) => `${name} asks for the floor: ${place} of ${of}.`,
    left: (name: string, of: number) =>
      `${name} is off the list; ${plural(of, { one: '1 waits', other: `${of} wait` })}.`,
    moved: (name: string, place: number, of: number) => `${name} is now ${place} of ${of}.`,
    changed: (of: number) => `The list has changed; ${plural(of, { one: '1 waits', other: `${of} wait` })}.`,
    called: (name: string) => `${name} is called.`,
  },
  floor: {
    onBehalf: (whom: string) => `on behalf of ${whom}`,
    guest: 'Guest',
    interrupts: (name: string, left: string | null) =>
      left === null ? `interrupts ${name}, whose clock is on hold` : `interrupts ${name}, ${left} left, on hold`,
    interruptsOver: (name: string, over: string) => `interrupts ${name}, ${over} over, on hold`,
    announce: (name: string, whom: string) => `${name} interrupts ${whom}.`,
  },
}

export type QueueWords = typeof queue
