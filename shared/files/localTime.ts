import { formatInTimeZone } from 'date-fns-tz'
import {
  between,
  type Duration,
  hours,
  type Instant,
  instant,
  later,
  milliseconds,
  minutes,
  plus,
} from '../domain/time.ts'

export type LocalReading =
  /** `ambiguous`: the clock shows this time twice, and the first one is taken. */
  | { readonly ok: true; readonly at: Instant; readonly ambiguous: boolean }
  | { readonly ok: false; readonly reason: LocalFault }

export type LocalFault =
  /** Neither `HH:mm` nor `YYYY-MM-DDTHH:mm`. */
  | 'malformed'
  /** 30 February, 24:30. */
  | 'no-such-date'
  | 'unknown-zone'
  /** The zone's clock jumps over this time. */
  | 'skipped'
  /** The zone's clock never shows this time at the offset given. */
  | 'wrong-offset'

const FULL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/
const TIME_OF_DAY = /^(\d{2}):(\d{2})(?::(\d{2}))?$/
const DAY = hours(24)

/** `YYYY-MM-DDTHH:mm`, seconds and a UTC offset if need be, in a zone. */
export function readLocalTime(text: string, zone: string): LocalReading {
  const match = FULL.exec(text)
  if (match === null) return fault('malformed')
  const [, year, month, day, hour, minute, second, offset] = match
  const wall = wallTime([year, month, day, hour, minute, second].map((part) => Number(part ?? 0)))
  if (wall === null) return fault('no-such-date')
  if (!isZone(zone)) return fault('unknown-zone')
  if (offset !== undefined) {
    const at = instantAt(wall, readOffset(offset))
    return offsetAt(at, zone) === readOffset(offset) ? { ok: true, at, ambiguous: false } : fault('wrong-offset')
  }
  const [first, other] = instantsShowing(wall, zone)
  return first === undefined ? fault('skipped') : { ok: true, at: first, ambiguous: other !== undefined }
}

/** As `readLocalTime`, and `HH:mm` as the first such time at or after `from`. */
export function readTimeFrom(text: string, zone: string, from: Instant): LocalReading {
  const match = TIME_OF_DAY.exec(text)
  if (match === null) return readLocalTime(text, zone)
  const [hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0))
  const timeOfDay = wallTime([1970, 1, 1, hour ?? 0, minute ?? 0, second ?? 0])
  if (timeOfDay === null) return fault('no-such-date')
  if (!isZone(zone)) return fault('unknown-zone')
  const today = startOfDay(wallAt(from, zone))
  for (const day of [today, later(today, DAY)]) {
    const wall = later(day, between(EPOCH, timeOfDay))
    const shown = instantsShowing(wall, zone)
    const [first, other] = shown.filter((at) => at >= from)
    if (first !== undefined) return { ok: true, at: first, ambiguous: other !== undefined }
    // Where the clock would have come to it, had it not jumped: before `from` nobody means it.
    if (shown.length === 0 && instantAt(wall, offsetAt(later(wall, milliseconds(-DAY)), zone)) >= from) break
  }
  return fault('skipped')
}

/** `YYYY-MM-DDTHH:mm`; with the UTC offset where the clock shows this time twice, with seconds where there are any. */
export function writeLocalTime(at: Instant, zone: string): string {
  const wall = wallAt(at, zone)
  const text = `${isoWall(wall).slice(0, 10)}T${clock(wall)}`
  return instantsShowing(wall, zone).length > 1 ? text + offsetOf(at, zone) : text
}

/** `HH:mm` where `readTimeFrom` finds the same instant by it and no other could be meant; else `writeLocalTime`. */
export function writeTimeFrom(at: Instant, zone: string, from: Instant): string {
  const short = clock(wallAt(at, zone))
  const reading = readTimeFrom(short, zone, from)
  return reading.ok && reading.at === at && !reading.ambiguous ? short : writeLocalTime(at, zone)
}

/** An IANA zone named after a place, or UTC: abbreviations such as `CET` or `EST` mislead half of the year. */
export function isZone(zone: string): boolean {
  if (zone !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(zone)) return false
  return remembered(ZONES, zone, () => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return true
    } catch {
      return false
    }
  })
}

/**
 * What the zone's clock is ahead of UTC at an instant. Not by date-fns-tz's `getTimezoneOffset`: it takes a date for the
 * zone's local time, and is hours late at each clock change. Its formatter's other tokens go wrong where the host's own
 * clock jumps; `xxx` alone is exact on every host.
 */
function offsetAt(at: Instant, zone: string): Duration {
  return readOffset(offsetOf(at, zone))
}

/**
 * As `+02:00`. Asked at both ends of the day in UTC, of its hour where these differ, and at the instant itself where those
 * do: no zone changes its clock twice within two days. A question takes a fifth of a millisecond; agendas and records ask
 * thousands.
 */
export function offsetOf(at: Instant, zone: string): string {
  for (const span of [DAY, HOUR]) {
    const start = instant(Math.floor(at / span) * span)
    const [before, after] = [ruleOf(start, zone), ruleOf(later(start, span), zone)]
    if (before === after) return before
  }
  return formatInTimeZone(at, zone, 'xxx')
}

const EPOCH = instant(0)
const HOUR = hours(1)
/** Zones, and the ends of days and hours, that were asked for; emptied when full, for anybody may name new ones. */
const ZONES = new Map<string, boolean>()
const OFFSETS = new Map<string, string>()
const REMEMBERED = 5_000

function ruleOf(at: Instant, zone: string): string {
  return remembered(OFFSETS, `${zone} ${at}`, () => formatInTimeZone(at, zone, 'xxx'))
}

function remembered<T>(all: Map<string, T>, key: string, find: () => T): T {
  const known = all.get(key)
  if (known !== undefined) return known
  const found = find()
  if (all.size >= REMEMBERED) all.clear()
  all.set(key, found)
  return found
}

function fault(reason: LocalFault): LocalReading {
  return { ok: false, reason }
}

/** The instants at which the zone's clock shows this: none where it jumps, two where it goes back. */
function instantsShowing(wall: Instant, zone: string): readonly Instant[] {
  // No zone is a day away from UTC or changes its clock twice within two days, so these are all offsets there can be.
  const [before, after] = [offsetAt(later(wall, milliseconds(-DAY)), zone), offsetAt(later(wall, DAY), zone)]
  if (before === after) return [instantAt(wall, before)]
  return [before, after]
    .map((offset) => ({ offset, at: instantAt(wall, offset) }))
    .filter(({ offset, at }) => offsetAt(at, zone) === offset)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
}

/** What a clock shows, as the instant at which a clock in UTC would show it. */
function wallAt(at: Instant, zone: string): Instant {
  return later(at, offsetAt(at, zone))
}

function instantAt(wall: Instant, offset: Duration): Instant {
  return later(wall, milliseconds(-offset))
}

function wallTime(parts: readonly number[]): Instant | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  const wall = instant(Date.UTC(year, month - 1, day, hour, minute, second))
  const stands = [year, month, day, hour, minute, second].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
  return Number.isFinite(wall) && isoWall(wall).match(/\d+/g)?.slice(0, 6).join() === stands.join() ? wall : null
}

function startOfDay(wall: Instant): Instant {
  return instant(Math.floor(wall / DAY) * DAY)
}

function isoWall(wall: Instant): string {
  return new Date(wall).toISOString()
}

function clock(wall: Instant): string {
  const [minute, second] = [isoWall(wall).slice(11, 16), isoWall(wall).slice(17, 19)]
  return second === '00' ? minute : `${minute}:${second}`
}

function readOffset(text: string): Duration {
  if (text === 'Z') return milliseconds(0)
  const size = plus(hours(Number(text.slice(1, 3))), minutes(Number(text.slice(4, 6))))
  return milliseconds(text.startsWith('-') ? -size : size)
}
