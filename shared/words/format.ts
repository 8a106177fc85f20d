import type { Text } from '../domain/agenda/agenda.ts'
import { languageCode } from '../domain/agenda/languageCode.ts'
import type { Duration, Instant } from '../domain/time.ts'
import { textIn } from '../files/text.ts'
import { capitalIn } from './grammar.ts'
import { type Language, languages } from './languages.ts'

/** `15:11`, `15:11:23`: in columns and clocks of every language. */
export function clockTime(at: Instant, zone: string, withSeconds = false): string {
  const { hour, minute, second } = partsIn(at, zone)
  return withSeconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`
}

/** In a sentence: `15:11`, and in French `15 h 11`, not broken over lines. */
export function sentenceTime(at: Instant, zone: string, language: Language): string {
  const { hour, minute } = partsIn(at, zone)
  return languages[language].timeOfDay(Number(hour), minute)
}

/** `UTC+2`, `UTC−4`, `UTC+5:30`: never an abbreviation, because those mislead half of the year. */
export function utcOffset(at: Instant, zone: string): string {
  const { year, month, day, hour, minute, second } = partsIn(at, zone)
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const ahead = Math.round((shown - Math.floor(at / 1000) * 1000) / 60_000)
  if (ahead === 0) return 'UTC'
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60]
  return `UTC${ahead < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${twoDigits(minutes)}`}`
}

/**
 * What a clock with `left` reads: `3:12`, `1:05:09`, and over its limit `+0:42`. What is left is rounded up, so that zero
 * is read as the limit passes; what is over counts whole seconds gone.
 */
export function countdown(left: Duration): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  return left <= -1000 ? `+${stretch(seconds)}` : stretch(seconds)
}

/** A length of time: `8:45`, `1:05:09`. Parts of a second are left out. */
export function lengthOf(duration: Duration): string {
  return stretch(Math.floor(Math.abs(duration) / 1000))
}

/** A difference with its sign: `+0:40`, `−0:15`, `0:00`. */
export function difference(duration: Duration): string {
  const seconds = Math.trunc(duration / 1000)
  return `${seconds < 0 ? '−' : seconds > 0 ? '+' : ''}${stretch(Math.abs(seconds))}`
}

/** A text of the agenda in a language; nothing where there is none. */
export function say(text: Text | null | undefined, language: Language): string {
  return text == null ? '' : textIn(text, language)
}

/** `Friday 20 May 2022`, `vendredi 20 mai 2022`. */
export function dateIn(at: Instant, zone: string, language: Language): string {
  return dateFormat(zone, language).format(at).replaceAll(',', '')
}

/** `English`, `anglais`: as in a sentence of the language of the interface. */
export function languageName(code: string, language: Language): string {
  try {
    return namesOf(language).of(code) ?? languageCode(code)
  } catch {
    return languageCode(code)
  }
}

/** With a capital, for a button or the start of a line. */
export function capitalised(text: string, language: Language): string {
  return capitalIn(languages[language].locale)(text)
}

/** `a, b and c`. */
export function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(languages[language].locale).format(items)
}

function stretch(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h === 0 ? `${m}:${twoDigits(s)}` : `${h}:${twoDigits(m)}:${twoDigits(s)}`
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * Straight from the browser's zone rules. date-fns-tz's `getTimezoneOffset` takes a date for the zone's own local time
 * and is hours late at each clock change.
 */
function partsIn(at: Instant, zone: string): Readonly<Record<Part, string>> {
  const parts = clockFormat(zone).formatToParts(at)
  const part = (type: Part) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

function clockFormat(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, made)
  return made
}

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${zone}`
  const known = dates.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(languages[language].locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  dates.set(key, made)
  return made
}

const names = new Map<Language, Intl.DisplayNames>()

function namesOf(language: Language): Intl.DisplayNames {
  const known = names.get(language)
  if (known !== undefined) return known
  const made = new Intl.DisplayNames([language], { type: 'language' })
  names.set(language, made)
  return made
}
