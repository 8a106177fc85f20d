import { isolated } from '../../grammar.ts'
import type { Interruption, Neighbour } from '../../told.ts'
import type { Wait } from '../../wait.ts'
import { sessionEnded } from '../common.ts'
import { plural } from '../grammar.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function neighbour(who: Neighbour): string {
  switch (who.is) {
    case 'person':
      return isolated(who.name)
    case 'me':
      return 'you again'
    case 'discussion':
      return 'the discussion'
    case 'break':
      return 'the break'
  }
}

/** A large figure and what stands before it. */
function wait(how: Wait): { readonly lead: string; readonly figure: string } {
  switch (how.is) {
    case 'now':
      return { lead: '', figure: 'very soon' }
    case 'under-a-minute':
      return { lead: 'in less than', figure: '1\u00a0min' }
    case 'minutes':
      return { lead: 'in about', figure: `${how.minutes}\u00a0min` }
    case 'hours':
      return {
        lead: 'in about',
        figure: how.minutes === 0 ? `${how.hours}\u00a0h` : `${how.hours}\u00a0h\u00a0${how.minutes}`,
      }
    case 'days':
      return { lead: 'in', figure: `${how.days}\u00a0days` }
  }
}

function interruption({ by, pointOfOrder }: Interruption): string {
  return pointOfOrder ? 'by a point of order' : `by ${isolated(by)}`
}

export const speaker = {
  ask: {
    ready: {
      press: 'I’m ready',
      said: 'The moderator sees that you are ready.',
      notYet: 'Not ready yet',
    },
    title: 'The floor',
    request: 'Request the floor',
    raise: 'Raise a point of order',
    closed: 'The list is closed: a point of order can still be raised.',
    closes: (time: string) => `The list closes at ${time}.`,
  },
  page: 'Speaker',
  nobody: 'This link belongs to nobody in the agenda. Ask the organiser for your own link.',
  wait,
  floor: {
    leftOf: (limit: string) => `left of ${limit}`,
    over: (limit: string) => `over ${limit}`,
    until: (time: string) => `you have the floor until ${time}`,
    discussionUntil: (time: string) => `you lead the discussion until ${time}`,
    still: 'you still have the floor',
    stillDiscussion: 'you still lead the discussion',
    heldSince: (time: string) => `on hold since ${time}`,
    next: (who: Neighbour) => `then ${neighbour(who)}`,
    last: 'you speak last',
  },
  slowDown: { ask: 'Please slow down:', why: 'the interpreters ask' },
  /** By a point of order, or by somebody whom the moderator let speak between. */
  interrupted: {
    title: 'Interrupted',
    by: (it: Interruption) => `${interruption(it)}: your clock stands`,
    said: (it: Interruption, left: string) => `Interrupted ${interruption(it)}: your clock stands at ${left}.`,
  },
  chair: {
    title: 'You have the floor',
    noLimit: 'as chair, no limit',

    slotLeft: (title: string, time: string) => `${title}: ${time} left`,
    slotOver: (title: string, time: string) => `${title}: ${time} over`,
  },
  waiting: {
    first: ['You speak first,', 'you open the session'],
    nextInList: ['You are next', 'on the list of speakers'],
    next: (after: Neighbour) => ['You are next,', `after ${neighbour(after)}`],
    later: (place: number, after: Neighbour) => [
      `You are ${ordinals[place] ?? `number ${place + 1}`} from now,`,
      `after ${neighbour(after)}`,
    ],
    about: 'about',
    planned: (time: string) => `planned ${time}`,
    asPlanned: 'as planned',
    toSpeak: 'to speak',
    toLead: 'to lead',
    heldNote: 'The session is on hold: times move until it goes on.',
    alsoAt: (times: string) => `You have the floor again at about ${times}.`,
  },
  before: {
    title: 'The session starts',
    due: 'The session is about to start',
    at: (time: string, date: string | null) => (date === null ? `at ${time}` : `on ${date} at ${time}`),
    plannedFor: (time: string) => `It was planned for ${time}.`,
  },
  aside: {
    spoken: ['You have spoken.', 'Thank you.'],
    out: ['You are not in the order now.', 'The moderator may call you.'],
    guest: ['No speech of yours is planned.', 'The moderator may give you the floor.'],
    ended: [`${sessionEnded}.`, 'Thank you.'],
    spoke: (from: string, to: string) => `${from} to ${to}`,
    of: (spoke: string, planned: string) => `${spoke} of ${planned}`,
    yourTurns: 'When you spoke',
  },
  side: {
    order: 'The order around you',
    orderNow: 'The order now',
    now: 'now',
    you: 'you',
    more: (count: number) => plural(count, { one: '1 more speech', other: `${count} more speeches` }),
    pause: 'Break',
    session: 'The session',
    join: 'Join the meeting',
  },
  announce: {
    floorUntil: (time: string) => `You have the floor until ${time}.`,
    floor: 'You have the floor.',
    wrapup: 'Wrap up: little time is left.',
    over: 'Your time is up. You still have the floor.',
    held: 'The session is on hold. Your clock stands still.',
    chair: 'You have the floor as chair, without a limit.',
  },
}

export type SpeakerWords = typeof speaker
