import { sessionEnded } from '../common.ts'
export const stage = {
  starts: (time: string, city: string) => `Starts at ${time}${city === '' ? '' : ` in ${city}`}`,
  planned: (time: string, city: string) => `Planned for ${time}${city === '' ? '' : ` in ${city}`}`,
  startsOn: (date: string) => `on ${date}`,
  aboutToStart: 'We are about to start',
  pause: 'Break',
  leftOf: (limit: string) => `left of ${limit}`,
  over: (limit: string) => `over ${limit}`,
  next: 'Next',
  /** Before the name of whom the turn that is on has interrupted. */
  goesOn: 'Goes on after this',
  waiting: (count: number, open: boolean) =>
    count === 0 ? 'List open' : open ? `List open, ${count} waiting` : `${count} waiting`,
  nextPause: 'Break',
  ended: `${sessionEnded}.`,
  thanks: 'Thank you.',
}

export type StageWords = typeof stage
