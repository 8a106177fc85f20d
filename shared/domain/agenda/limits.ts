import { hours } from '../time.ts'

/** What an agenda may hold at most: far beyond any real meeting, and small enough for every phone. */
export const LIMITS = {
  slots: 500,
  segments: 1000,
  people: 2000,
  languages: 30,
  booths: 30,
  interpreters: 20,
  zones: 10,
} as const

/** An id, in characters at most: of what an agenda has, of a link, of a screen. */
export const ID_LENGTH = 64

/** A language's code, in characters at most. */
export const LANGUAGE_LENGTH = 16

/** One line, in characters at most: a name, a title. */
export const LINE_LENGTH = 300

/** A web address, in characters at most. */
export const ADDRESS_LENGTH = 2000

/** No item of an agenda lasts longer than a day, and no clock is set by more at once. */
export const LONGEST = hours(24)
