import type { BoothWork } from '../../domain/booths/boothPlan.ts'
import type { OrderPlace, Who } from '../told.ts'
import type { Wait } from '../wait.ts'
import { plural } from './grammar.ts'

type Behind = Exclude<OrderPlace, { is: 'beginning' }>

function name(who: Who): string {
  return who.is === 'me' ? 'you' : who.name
}

function behind(place: Behind): string {
  switch (place.is) {
    case 'discussion':
      return 'after the discussion'
    case 'break':
      return 'after the break'
    default:
      return `after ${name(place)}`
  }
}

function wait(how: Wait): string {
  switch (how.is) {
    case 'now':
      return 'very soon'
    case 'under-a-minute':
      return 'in less than 1\u00a0min'
    case 'minutes':
      return `in about ${how.minutes}\u00a0min`
    case 'hours':
      return `in about ${how.hours}\u00a0h${how.minutes === 0 ? '' : `\u00a0${how.minutes}`}`
    case 'days':
      return `in ${how.days}\u00a0days`
  }
}

const works: Readonly<Record<BoothWork, string>> = {
  works: 'your booth works',
  rests: 'your booth rests',
  open: 'all booths',
}

/** A change of the running show: what happened, without a full stop, and what it means for the reader. */
const notice = {
  replaced: (from: Who, to: Who, title: string) => {
    if (to.is === 'me') return `you now speak in “${title}”`
    return from.is === 'me'
      ? `${to.name} speaks instead of you in “${title}”`
      : `${to.name} speaks instead of ${from.name}`
  },
  language: (who: Who, language: string) =>
    who.is === 'me' ? `your planned language is now ${language}` : `${who.name} is now planned in ${language}`,
  time: (who: Who, to: string, from: string | null) => {
    const was = from === null ? '' : ` (was ${from})`
    return who.is === 'me' ? `your time is now ${to}${was}` : `${who.name} now has ${to}${was}`
  },
  added: (who: Who, title: string) =>
    who.is === 'me' ? `you now speak in “${title}”` : `${who.name} is added to the order`,
  moved: (who: Who, where: string) => (who.is === 'me' ? `you move to ${where}` : `${who.name} moves to ${where}`),
  beginning: (slot: string) => `the beginning of “${slot}”`,
  after: behind,
  dropped: (who: Who, title: string) =>
    who.is === 'me' ? `your speech in “${title}” is dropped` : `${who.name} no longer speaks in “${title}”`,
  leftOut: 'your speech is skipped, so that the session ends in time',
  shortened: 'the speeches that remain are shortened',
  slotAdded: (title: string) => `“${title}” is added`,
  slotMoved: (title: string, after: string | null) =>
    after === null ? `“${title}” moves to the beginning` : `“${title}” moves to after “${after}”`,
  slotDropped: 'a part of the agenda is dropped',
  slotTimed: (title: string, start: string, duration: string) => `“${title}” is now at ${start}, ${duration}`,
  loaded: 'another agenda is loaded, and the lists of speakers begin anew',
  other: 'the agenda has changed',
  takenBack: (happened: string, meant: string) => `Taken back: ${happened}.${meant === '' ? '' : ` ${meant}`}`,
  meaning: (happened: string, meant: string) => `${happened}: ${meant}`,
  outFor: (to: string) => `You are no longer in the run of show: ${to} speaks instead`,
  out: 'no speech of yours is planned any more',
  notReached: 'your request for the floor there is not reached',
  waitsAgain: 'your request for the floor there waits again',
  askAnew: 'ask again if you want the floor',
  next: (how: Wait) => `you are next, ${wait(how)}`,
  later: (after: Behind, time: string) => `you speak ${after.is === 'me' ? 'again' : behind(after)}, about ${time}`,
  turn: (time: string, duration: string, language: string | null) =>
    `about ${time}, ${duration}${language === null ? '' : `, in ${language}`}`,
  booth: {
    pause: 'a break',
    next: (who: string, language: string | null, work: BoothWork) =>
      `Next is now ${who}${language === null ? '' : ` in ${language}`}: ${works[work]}.`,
  },
}

export const incoming = {
  /** Who sent it, where their link has no name. */
  moderator: 'Moderator',
  messages: 'Messages',
  notices: 'What changed',
  seen: 'Seen',
  more: (count: number) => plural(count, { one: '1 more after this', other: `${count} more after this` }),
  said: (from: string, text: string) => `${from}: ${text}`,
  notice,
}

export type IncomingWords = typeof incoming
