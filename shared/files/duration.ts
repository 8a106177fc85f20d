import { type Duration, hours, minutes, plus, seconds } from '../domain/time.ts'

const MINUTES_SECONDS = /^(\d{1,3}):([0-5]\d)$/
const HOURS_MINUTES_SECONDS = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/

/** `m:ss` or `h:mm:ss`; `null` for anything else. */
export function readDuration(text: string): Duration | null {
  const short = MINUTES_SECONDS.exec(text)
  if (short !== null) return plus(minutes(Number(short[1])), seconds(Number(short[2])))
  const long = HOURS_MINUTES_SECONDS.exec(text)
  if (long === null) return null
  return plus(hours(Number(long[1])), plus(minutes(Number(long[2])), seconds(Number(long[3]))))
}

/** `m:ss`, from an hour on `h:mm:ss`; whole seconds, rounded down. */
export function writeDuration(duration: Duration): string {
  const total = Math.floor(duration / seconds(1))
  const [hour, minute, second] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  return hour === 0 ? `${minute}:${padded(second)}` : `${hour}:${padded(minute)}:${padded(second)}`
}

function padded(n: number): string {
  return String(n).padStart(2, '0')
}
