import type { ShowStatus } from '../../../domain/runOfShow/runOfShow.ts'
import { plural } from '../grammar.ts'
import { roleGroups } from '../terms/terms.ts'

export const home = {
  title: 'Sessions',
  tab: 'Rostrum',
  intro: 'The programmes of the sessions that are listed. Any other opens with the address that you were sent.',
  howToEnter:
    'Do you run a session? Open the organiser’s link that the server printed when it started, or ask whoever started it for yours.',
  adminIntro: 'With this link you hand out all the others. Keep it to yourself.',
  badKey: 'This organiser’s link does not work. It may not be whole; the server prints it at each start.',
  none: 'No session is listed here. Open the link of yours as it was sent to you.',
  noneAdmin: 'There is no session yet. Add one with its agenda.json.',
  loading: 'Fetching the sessions',
  failed: 'The sessions could not be fetched.',
  again: 'Try again',
  status: { unstarted: 'Not started', live: 'Running', ended: 'Ended' } satisfies Record<ShowStatus, string>,
  when: (date: string, time: string, offset: string) => `${date}, ${time} ${offset}`,
  programme: 'Programme',
  stage: 'Stage screen',
  record: 'Record',
  links: 'Links',
  linksOf: (title: string) => `Links of ${title}`,
  about: 'Each link opens one person’s page. Whoever has it can act as that person.',
  groups: roleGroups,
  booth: (name: string) => `Interpreters, booth ${name}`,
  copiedOf: (name: string) => `The link of ${name} is copied.`,
  copyByHand: 'This browser does not let a page copy. The link is selected: copy it with Ctrl+C or ⌘C.',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke the link of ${name}`,
  revokeTitle: (name: string) => `Revoke the link of ${name}?`,
  revokeBody: 'The link stops working at once, also where it is open now. You can give a new one later.',
  revokeGo: 'Revoke the link',
  revoked: (name: string) => `The link of ${name} no longer works.`,
  revokedLinks: (n: number) => `${n} revoked ${plural(n, { one: 'link', other: 'links' })}`,
  giveNew: 'Give a new link',
  giveNewOf: (name: string) => `Give ${name} a new link`,
  create: 'Another link',
  createRole: 'For',
  createLabel: 'Label',
  createHint: 'Who it is for, such as “Co-moderator”: the record names it.',
  createGo: 'Make the link',
  createMissing: 'Write who the link is for.',
  created: (name: string) => `The link of ${name} is ready.`,
  add: 'Add a session',
  addHint: 'Drop its agenda.json here, or choose it. docs/agenda.md says how to write one.',
  choose: 'Choose a file',
  reading: (file: string) => `Reading ${file}`,
  added: (title: string) => `“${title}” is ready.`,
  problems: (n: number, file: string) =>
    `${file} was not taken: ${n} ${plural(n, { one: 'thing', other: 'things' })} to mend. Nothing has changed.`,
  remarks: (n: number) => `Taken, with ${n} ${plural(n, { one: 'remark', other: 'remarks' })}:`,
  unsaid: (file: string) =>
    `${file} cannot be used as it is, and without a connection this page cannot say why. Choose it again once the connection is back.`,
  unreadable: 'This file could not be read. Is it a text file?',
}

export type HomeWords = typeof home
