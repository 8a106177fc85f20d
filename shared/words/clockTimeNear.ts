import { type Duration, type Instant, later, milliseconds, NONE } from '../domain/time.ts'
import { clockTime } from './format.ts'

const DAY = 86_400
const HALF_A_DAY = DAY / 2

/**
 * The instant nearest to another at which a zone's clock reads what somebody typed: `HH:mm` or `HH:mm:ss`, also `15 h 05`.
 * `null` where it is no time of day, or the clock jumps over it; with `after` also where the nearest one has passed.
 */
export function clockTimeNear(typed: string, near: Instant, zone: string, which: 'nearest' | 'after'): Instant | null {
  const wanted = secondTyped(typed)
  if (wanted === null) return null
  const whole = later(near, milliseconds(-(near % 1000)))
  const way = away(wanted, whole, zone)
  if (which === 'after' && way <= NONE) return null
  const first = later(whole, way)
  // Where the clocks change on the way, the reading is off by what they change.
  const at = later(first, away(wanted, first, zone))
  return away(wanted, at, zone) === NONE ? at : null
}

/** In seconds since the clock read 00:00. */
function secondTyped(typed: string): number | null {
  const match = /^(\d{1,2})\s?[:.h]\s?(\d{2})(?:[:.](\d{2}))?$/.exec(typed.trim().replaceAll('\u00a0', ' '))
  if (match === null) return null
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return hour > 23 || minute > 59 || second > 59 ? null : hour * 3600 + minute * 60 + second
}

/** From the time of day shown at an instant to the one wanted, by the shorter way. */
function away(wanted: number, at: Instant, zone: string): Duration {
  const [h = 0, m = 0, s = 0] = clockTime(at, zone, true).split(':').map(Number)
  const apart = (wanted - (h * 3600 + m * 60 + s) + DAY) % DAY
  return milliseconds((apart > HALF_A_DAY ? apart - DAY : apart) * 1000)
}
