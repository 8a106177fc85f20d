import type { PageName } from '../../protocol/pages.ts'
import { pluralIn } from '../grammar.ts'
import { roleNames } from './terms.ts'

const plural = pluralIn('en')

export const people = {
  title: 'People',
  noConnection: 'No connection: a press would not arrive',
  find: 'Find somebody',
  nobodyFound: 'Nobody of this name.',
  groups: {
    speakers: 'Speakers',
    interpreters: 'Interpreters',
    crew: 'Crew',
    moderators: 'Moderators',
  },
  booth: (code: string) => `${code} booth`,
  hereOf: (here: number, of: number) => `${here} of ${of} here`,
  roles: roleNames,
  presence: { here: 'here', stale: 'here, not answering', elsewhere: 'here, as moderator', away: 'not here' },
  devices: (n: number) => plural(n, { one: '1 screen', other: `${n} screens` }),
  slow: 'slow connection',
  readiness: { floor: 'has the floor', ready: 'ready', unready: 'not ready' },
  readySelf: (time: string) => `ready, said so ${time}`,
  readyMarked: (time: string) => `ready, marked ${time}`,
  markReady: 'Mark ready',
  markReadyOf: (name: string) => `Mark ready: ${name}`,
  notReady: 'Not ready',
  notReadyOf: (name: string) => `Not ready: ${name}`,
  detailsOf: (name: string) => `: screens and link of ${name}`,
  screens: 'Screens',
  noScreens: 'No screen is connected.',
  since: (time: string) => `since ${time}`,
  delay: {
    unknown: 'delay not known yet',
    good: (ms: number) => `${ms}\u00a0ms, good`,
    slow: (ms: number) => `${ms}\u00a0ms, slow`,
  },
  stale: 'not answering',
  identify: 'Identify',
  identifyOf: (name: string) => `Identify the screen of ${name}`,
  identified: 'Named on screen',
  showPage: (page: string) => `Show: ${page}`,
  showPageOf: (page: string, name: string) => `Show: ${page}, on the screen of ${name}`,
  sentThere: 'Sent there',
  notReached: 'The screen was not reached: it may just have gone.',
  pages: {
    moderator: 'moderator’s console',
    speaker: 'speaker’s page',
    interpreter: 'booth’s page',
    crew: 'crew’s page',
    programme: 'programme',
    stage: 'stage',
    record: 'record',
  } satisfies Record<PageName, string>,
  link: 'Personal link',
  publicLink: 'Link for everybody',
  about: 'Whoever has this link can act as this person.',
  aboutPublic: 'This link shows and changes nothing.',
  close: 'Close',
  create: 'Make a link',
  createOf: (name: string) => `Make a link for ${name}`,
  notMade: 'The link could not be made. Press again.',
  noLinkYet: 'No link yet.',
  publicScreens: (n: number, orMore: boolean) =>
    plural(n, { one: '1 public screen', other: `${n} public screens${orMore ? ' or more' : ''}` }),
  publicHint: 'the programme and the stage, without a link',
  more: (n: number) => plural(n, { one: 'and 1 more', other: `and ${n} more` }),
  dismiss: 'Dismiss',
}

export type PeopleWords = typeof people
