import type { PageName } from '../../protocol/pages.ts'
import { plural } from './grammar.ts'
import { roleGroups, roleNames } from './terms/terms.ts'

export const people = {
  find: 'Find somebody',
  nobodyFound: 'Nobody of this name.',
  groups: {
    speakers: roleGroups.speaker,
    interpreters: roleGroups.interpreter,
    crew: roleGroups.crew,
    moderators: roleGroups.moderator,
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
  create: 'Make a link',
  createOf: (name: string) => `Make a link for ${name}`,
  noLinkYet: 'No link yet.',
  publicScreens: (n: number, orMore: boolean) =>
    plural(n, { one: '1 public screen', other: `${n} public screens${orMore ? ' or more' : ''}` }),
  publicHint: 'the programme and the stage, without a link',
  more: (n: number) => plural(n, { one: 'and 1 more', other: `and ${n} more` }),
}

export type PeopleWords = typeof people
