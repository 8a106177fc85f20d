import type { RequestKind } from '../../../shared/domain/speakerList.ts'
import type { BoothSentence } from '../../views/interpreter/boothSentence.ts'

/** Times and lasting as the sentence wants them, already in words. */
export interface SentenceTimes {
  readonly from: string | null
  readonly until: string | null
  readonly after: string | null
}

/** "works until 15:23, then rests 9 min" */
function plan(sentence: BoothSentence, times: SentenceTimes): string {
  return `${doing(sentence, times)}${following(sentence, times)}`
}

function doing({ work, until }: BoothSentence, times: SentenceTimes): string {
  const what = work === 'open' ? 'is in the discussion' : work
  const from = times.from === null ? '' : ` from ${times.from}`
  switch (until.is) {
    case 'at':
      return `${what}${from} until ${times.until}`
    case 'turn-ends':
      return `${what} until this turn ends`
    case 'show-ends':
      return `${what}${from} to the end, ${times.until}`
  }
}

function following({ after }: BoothSentence, times: SentenceTimes): string {
  if (after === null) return ''
  return after.work === 'open' ? ', then the discussion, all booths' : `, then ${after.work} ${times.after}`
}

export const interpreter = {
  title: 'Interpreters',
  page: (code: string) => `${code} booth`,
  youAre: (name: string) => `You are ${name}`,
  noBooth: 'This link belongs to no booth of the agenda. Ask the organisers for your own link.',
  floor: 'Floor',
  into: 'You interpret into',
  boothUntil: (time: string) => `Your booth, until ${time}`,
  booth: 'Your booth',
  rests: 'rests',
  silent: {
    unstarted: 'Not started yet',
    break: 'Break',
    ended: 'The session has ended',
  },
  startsAt: (time: string) => `starts at ${time}`,
  until: (time: string) => `until ${time}`,
  planned: (language: string) => `${language}: planned, not confirmed`,
  heard: (language: string) => `${language}: confirmed`,
  confirm: (code: string) => `Confirm ${code}`,
  correct: (code: string) => `The floor is now ${code}`,
  summary: {
    works: (floor: string, into: string) => `The floor is in ${floor}. You interpret into ${into}.`,
    rests: (floor: string) => `The floor is in ${floor}. Your booth rests.`,
    plannedWorks: (floor: string, into: string) =>
      `The floor is in ${floor}, planned, not confirmed. You interpret into ${into}.`,
    plannedRests: (floor: string) => `The floor is in ${floor}, planned, not confirmed. Your booth rests.`,
  },
  leftOf: (limit: string) => `left of ${limit}`,
  over: (limit: string) => `over ${limit}`,
  chair: 'chair, between turns',
  heldSince: (time: string) => `since ${time}`,
  discussion: 'Discussion',
  pause: 'Break',
  nobody: 'Nobody speaks',
  load: 'Your booth',
  plan,
  restsFromTo: (from: string, to: string) => `rests ${from} to ${to}`,
  restsShort: 'rests',
  open: 'discussion, all booths',
  openShort: 'all booths',
  minutes: (count: number) => `${count}\u00a0min`,
  underAMinute: 'under 1\u00a0min',
  next: 'Next three',
  nothingNext: 'Nothing else is planned.',
  intoCode: (code: string) => `into ${code}`,
  rest: 'rest',
  all: 'all booths',
  names: 'Names',
  link: 'No link: a press would not arrive.',
  changed: (person: string, summary: string) => (person === '' ? summary : `${person}. ${summary}`),
  /** Of a turn that lets another one wait. */
  interrupts: (name: string, left: string | null) =>
    left === null ? `${name} goes on after this` : `${name} goes on after this, with ${left}`,
  kinds: {
    statement: 'statement',
    question: 'question',
    reply: 'reply',
    'right-of-reply': 'right of reply',
    'point-of-order': 'point of order',
  } satisfies Record<RequestKind, string>,
  called: 'called',
  documents: 'Documents',
  noDocuments: 'No documents are attached to this agenda.',
}

export type InterpreterWords = typeof interpreter
