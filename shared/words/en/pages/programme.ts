import { sessionEnded } from '../common.ts'
import { plural } from '../grammar.ts'

export const programme = {
  public: 'Programme',
  /** After the date: "Friday 20 May 2022, online on Zoom". */
  place: (name: string, online: boolean) => (online ? `online on ${name}` : name),
  interpretation: (languages: string) => `Interpretation in ${languages}`,
  languages: (languages: string) => `In ${languages}`,
  now: 'Now',
  before: 'Before we start',
  startsAt: (time: string) => `Starts at ${time}`,
  plannedFor: (time: string) => `Planned for ${time}`,
  inMinutes: (minutes: number) => `in ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' })}`,
  due: 'We start in a moment',
  chair: 'In the chair',
  discussion: 'Everybody may speak',
  ledBy: (name: string) => `Chaired by ${name}`,
  pause: 'Break',
  pauseUntil: (time: string) => `We go on at ${time}`,
  held: (time: string) => `On hold since ${time}. The session continues in a moment.`,
  /** The list of speakers of the discussion that is on: nobody is named. */
  list: (count: number, open: boolean) =>
    count === 0
      ? 'The list of speakers is open.'
      : `${open ? 'The list of speakers is open: ' : ''}${count} waiting for the floor.`,
  interrupts: (name: string) => `${name} goes on after this.`,
  ended: sessionEnded,
  endedAt: (time: string) => `It ended at ${time}.`,
  thanks: 'Thank you for taking part.',
  speaking: (language: string) => `Speaking ${language}.`,
  expected: (language: string) => `Expected to speak ${language}.`,
  anyLanguage: (languages: string) => `Each person speaks ${languages}.`,
  hear: (language: string | null, place: string | null) =>
    `To hear ${language ?? 'another language'}, ${place === null ? 'listen to the interpretation' : `choose Interpretation in ${place}`}.`,
  hearOne: (place: string | null) =>
    `To hear one language throughout, ${place === null ? 'listen to the interpretation' : `choose Interpretation in ${place}`}.`,
  next: (time: string) => `Next, about ${time}`,
  nextPlanned: (time: string) => `First, at ${time}`,
  nothingNext: 'Nothing else is planned',
  agenda: 'Agenda',
  language: 'Language',
  everybody: 'All participants',
  out: 'not taking place',
  endsAbout: (time: string) => `ends about ${time}`,
  ends: (time: string) => `ends ${time}`,
  beyond: (time: string) => `Interpretation stops at ${time}, before the end that is expected now.`,
  beyondPast: (time: string) => `Interpretation was due to stop at ${time}.`,
  /** Above a column of the reader's own zone without a city. */
  yourTime: 'Your time',
  showOwn: (place: string) => `Show my time (${place})`,
  hideOwn: (place: string) => `Hide my time (${place})`,
  dayLater: (days: number): string => (days > 0 ? 'the next day' : 'the day before'),
  moving: 'Times from now on are forecasts and move with the session. Languages in outline are planned.',
  planned: 'Times are as planned. Languages in outline are planned.',
  past: 'Times are as they were. Languages in outline were not confirmed.',
  join: (place: string) => `Join on ${place}`,
  registration: 'Register',
  documents: (n: number) => `${n} ${plural(n, { one: 'document', other: 'documents' })}`,
  opens: 'opens in a new tab',
  calendar: 'Calendar (.ics)',
  table: 'Table (.csv)',
  data: 'Data (.json)',
  waiting: 'Fetching the programme',
}

export type ProgrammeWords = typeof programme
