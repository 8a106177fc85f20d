import { type Instant, instant, later, minutes } from '../../../../shared/domain/time.ts'
import { clockTime } from '../../../../shared/words/format.ts'

/** So far ahead an hour typed in was meant as one that is over. */
const HALF_A_DAY = 12 * 60

/** The next instant at which the clocks of a zone read `HH:mm`; `null` when that has passed, or is no time of day. */
export function nextAt(time: string, zone: string, now: Instant): Instant | null {
  const wanted = minuteOf(time)
  if (wanted === null) return null
  const whole = instant(now - (now % minutes(1)))
  const ahead = (wanted - (minuteOf(clockTime(now, zone)) ?? 0) + 1440) % 1440
  if (ahead > HALF_A_DAY || ahead === 0) return null
  const at = later(whole, minutes(ahead))
  // Where the clocks change on the way, they change by what the reading is off.
  const off = wanted - (minuteOf(clockTime(at, zone)) ?? wanted)
  return off === 0 ? at : later(at, minutes(off))
}

function minuteOf(time: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute)
}
