import { pluralIn } from '../grammar.ts'
import type { Lateness } from '../lateness.ts'

const plural = pluralIn('en')

/** Recovery: what shortening the rest costs whom, before it is done. */
export const catchUp = {
  title: 'Catch up',
  close: 'Close',
  notLive: 'Nothing is running: there is nothing to catch up.',
  onTime: (time: string) => `The session ends ${time}, in time. Nothing needs to be shortened.`,
  stands: (time: string, late: string) => `As it stands, the session ends ${time}, ${late}.`,
  late: (late: Lateness) =>
    late.is === 'on-time'
      ? 'less than a minute late'
      : `${late.minutes}\u00a0min ${late.is === 'behind' ? 'behind' : 'ahead'}`,
  quickTitle: 'End on time',
  quick: (limit: string) => `Give each remaining speaker ${limit}`,
  quickOne: (limit: string, name: string) => `Give ${name} ${limit}`,
  quickSays: (names: number, time: string) =>
    `${plural(names, { one: '1 speech is', other: `${names} speeches are` })} shortened, and the session ends ${time}.`,
  quickNot: (end: string, late: string) =>
    `Even one minute for each remaining speaker would not do: the session would end ${end}, ${late}. Choose more below.`,
  quickNobody: 'No speech is left to shorten. Choose below what else may give time.',
  choose: 'Or choose what may give time',
  until: 'End',
  order: 'Used in this order, each only as far as it takes.',
  planned: (time: string) => `at the planned end, ${time}`,
  hard: (time: string) => `run over, up to the hard end, ${time}`,
  skip: 'Leave out',
  skipNone: 'No item that is left is optional.',
  others: 'Shorten',
  breaks: 'Breaks, down to 5\u00a0min',
  noBreaks: 'No break is left',
  discussion: 'The discussion, down to 5\u00a0min',
  noDiscussion: 'No discussion is left',
  speeches: 'Remaining speeches',
  keep: 'keep their time',
  proportion: 'in proportion, down to 1\u00a0min',
  equal: 'one equal limit, worked out',
  typed: 'one equal limit of',
  limit: 'Limit, minutes and seconds',
  noLimit: 'Write the limit as minutes and seconds, as in 4:10.',
  price: 'What it costs',
  newEnd: (time: string) => `Ends ${time}`,
  inTime: 'at the target',
  before: (minutes: number) => `${minutes}\u00a0min before the target`,
  beyond: (minutes: number) => `${minutes === 0 ? 'less than a minute' : `${minutes}\u00a0min`} beyond the target`,
  enough: 'This is enough.',
  notEnough: 'This is not enough: choose more, or run over.',
  nothingHelps: 'With these choices nothing gets shorter.',
  nothingChosen: 'Choose what may give time, and its price stands here.',
  who: 'Who',
  was: 'Planned',
  becomes: 'Becomes',
  pace: 'Words a minute',
  paceOf: (words: number) => `${words} words a minute`,
  tooFast: 'too fast to interpret',
  why: 'UN Geneva asks speakers for 120 words a minute, so that they can be interpreted.',
  booths: 'The booths',
  stillWorks: 'Still works',
  withoutRest: 'Longest without rest',
  minutes: (n: number) => `${n}\u00a0min`,
  changes: (from: number, to: number) => `${from}\u00a0→\u00a0${to}\u00a0min`,
  saidChange: (from: number, to: number) => `${from} minutes, then ${to}`,
  openCounts: 'An open list counts as work: whoever speaks decides on the language.',
  skipped: 'left out',
  slotLess: (length: string) => `The discussion that is on loses ${length}.`,
  apply: 'Apply',
  applyAll: (speeches: number) => plural(speeches, { one: 'Apply 1 change', other: `Apply ${speeches} changes` }),
  done: 'Done. Undo takes it back as one.',
  runningKeeps: 'Whoever has the floor keeps their time.',
}

export type CatchUpWords = typeof catchUp
