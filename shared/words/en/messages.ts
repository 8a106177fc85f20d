import type { Weight } from '../../domain/agenda/agenda.ts'
import type { Addressed } from '../../domain/messages/messages.ts'
import { plural } from './grammar.ts'

export const messages = {
  title: 'Messages',
  to: 'To',
  floor: (name: string) => `Has the floor: ${name}`,
  floorNobody: 'Whoever has the floor',
  groups: { all: 'Groups', people: 'One person', interpreters: 'Interpreters' },
  roles: {
    speaker: 'All speakers',
    interpreter: 'All interpreters',
    crew: 'Crew',
    public: 'Public screens',
  } satisfies Record<Addressed, string>,
  everybody: 'Everybody',
  lasts: 'Stays',
  untilSeen: 'until seen or cleared',
  forSeconds: (n: number) => `${n}\u00a0seconds`,
  forMinutes: (n: number) => plural(n, { one: '1\u00a0minute', other: `${n}\u00a0minutes` }),
  weight: 'Weight',
  weights: { note: 'Note', warning: 'Warning', full: 'Full screen' } satisfies Record<Weight, string>,
  presets: 'One press',
  /** Beside the text of a preset: to whom it goes. */
  toWhom: (whom: string) => `to ${whom}`,
  own: 'Your own words',
  left: (n: number) => (n < 0 ? `${-n} too many` : `${n} left`),
  oneLanguage: 'Written in one language, it is for all readers.',
  send: (whom: string) => `Send to ${whom}`,
  write: 'Write something first',
  tooLong: 'It is too long',
  nobodyNext: 'Nobody is due to speak next',
  sentTo: (text: string, whom: string) => `Sent “${text}” to ${whom}`,
  /** In the middle of a sentence. */
  whom: {
    speaker: 'all speakers',
    interpreter: 'all interpreters',
    crew: 'the crew',
    public: 'public screens',
    everybody: 'everybody',
    floor: 'whoever has the floor',
    next: 'whoever speaks next',
  } satisfies Record<Addressed | 'everybody' | 'floor' | 'next', string>,
  sent: 'Sent',
  none: 'Nothing has been sent yet.',
  earlierFailed: 'Earlier messages did not come: ask again',
  earlier: (n: number) => plural(n, { one: 'Show 1 earlier message', other: `Show ${n} earlier messages` }),
  standing: {
    up: 'stays until seen',
    upPublic: 'stays until cleared',
    until: (left: string) => `${left} left`,
    seen: 'seen',
    'time-up': 'time is up',
    replaced: 'replaced',
    cleared: 'cleared',
  },
  clear: 'Clear',
  clearOf: (text: string) => `Clear “${text}”`,
  seen: (who: string) => `Seen by ${who}`,
  seenAt: (who: string, time: string) => `Seen by ${who}, ${time}`,
  unseen: (who: string) => `Not seen: ${who}`,
  away: (who: string) => `Not seen, not here: ${who}`,
  seenCount: (seen: number, of: number) => `Seen by ${seen} of ${of}`,
  nobodyThere: 'Nobody is connected who would see it.',
  publicScreens: (n: number, orMore: boolean) =>
    n === 1
      ? 'On 1 public screen, which does not answer'
      : `On ${n}${orMore ? ' or more' : ''} public screens, which do not answer`,
  crewMember: 'crew',
  wrapUp: 'Wrap up',
  wrapUpSays: (name: string) => `Ask ${name} to conclude`,
  wrapUpAsked: (name: string, time: string) => `${name} was asked at ${time} and has not seen it yet`,
  wrapUpChair: 'The chair has the floor: there is nobody to ask.',
  notices: {
    title: 'Changes people were told of',
    none: 'No change has concerned anybody yet.',
    earlier: (n: number) => plural(n, { one: 'Show 1 earlier change', other: `Show ${n} earlier changes` }),
    boothSeen: (code: string, seen: number, of: number) => `${code} booth: seen by ${seen} of ${of}`,
    personSeen: (name: string, time: string) => `${name}: seen ${time}`,
    personUnseen: (name: string) => `${name}: not yet`,
    personAway: (name: string) => `${name}: not yet, not here`,
    takenBack: (what: string) => `Taken back: ${what}`,
    by: (who: string, time: string) => `${time}, ${who}`,
  },
}

export type MessagesWords = typeof messages
