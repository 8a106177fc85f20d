import type { Agenda, LanguageCode, PersonId, Text } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { LONGEST } from '../../../../shared/domain/agenda/limits.ts'
import { plainLine } from '../../../../shared/domain/agenda/plainText.ts'
import { type Duration, hours, type Instant, minutes, NONE } from '../../../../shared/domain/time.ts'
import { readDuration } from '../../../../shared/files/duration.ts'
import { clockTime } from '../../../../shared/words/format.ts'
import { inEach, type Language, languageCodes } from '../../../../shared/words/languages.ts'

/** What is typed into the fields of a text. */
export type TypedText = Readonly<Record<Language, string>>

export function typedText(text: Text | null): TypedText {
  return inEach((language) => (typeof text === 'string' ? text : (text?.[language] ?? '')))
}

/** One text where all are the same; languages that have no field here stay. `null` where nothing is left. */
export function textFrom(typed: TypedText, before: Text | null): Text | null {
  const others = typeof before === 'object' && before !== null ? before : {}
  const lines = Object.entries({ ...others, ...typed }).map(([language, text]) => [language, plainLine(text)] as const)
  const written = lines.filter(([, text]) => text !== '')
  const [first, ...rest] = written
  if (first === undefined) return null
  const isOne = rest.length === languageCodes.length - 1 && rest.every(([, text]) => text === first[1])
  const onlyTyped = Object.keys(others).every((language) => language in typed)
  return isOne && onlyTyped ? first[1] : Object.fromEntries(written)
}

/** The longest that may be typed, as it is said. */
export const LONGEST_IN_HOURS = LONGEST / hours(1)

/** `m:ss` or `h:mm:ss`, and whole minutes as people type them; longer than nothing, at most a day. */
export function durationOf(typed: string): Duration | null {
  const text = typed.trim()
  const read = /^\d{1,3}$/.test(text) ? minutes(Number(text)) : readDuration(text)
  return read === null || read <= NONE || read > LONGEST ? null : read
}

/** Seconds only where there are any. */
export function timeTyped(at: Instant, zone: string): string {
  const full = clockTime(at, zone, true)
  return full.endsWith(':00') ? full.slice(0, -3) : full
}

/** An id that nothing in the agenda has: from a name, in the letters that an address takes. */
export function freeId(name: string, agenda: Agenda, usual: string): string {
  const taken = new Set([
    'constructor',
    ...agenda.people.map(({ id }) => id),
    ...agenda.booths.flatMap((booth) => [booth.id, ...booth.interpreters.map(({ id }) => id)]),
    ...agenda.slots.map(({ id }) => id),
    ...agendaIndex(agenda).segments.map(({ id }) => id),
  ])
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')
  const base = plain === '' ? usual : plain
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}

/** The language somebody speaks elsewhere in the agenda, else the chair's. */
export function usualLanguage(agenda: Agenda, person: PersonId | null): LanguageCode {
  const own = agendaIndex(agenda).segments.find((segment) => segment.speaker === person)
  return own?.language ?? agenda.chair.language
}
