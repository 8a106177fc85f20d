import { type Duration, hours, minutes, seconds } from '../domain/time.ts'

/** A wait as one says it: coarser the further away it is, so that it neither ticks nor promises. */
export type Wait =
  | { readonly is: 'now' }
  | { readonly is: 'under-a-minute' }
  | { readonly is: 'minutes'; readonly minutes: number }
  | { readonly is: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly is: 'days'; readonly days: number }

const LONGEST_IN_MINUTES = minutes(90)
const LONGEST_IN_HOURS = hours(36)

export function waitOf(duration: Duration): Wait {
  if (duration <= 0) return { is: 'now' }
  if (duration < seconds(45)) return { is: 'under-a-minute' }
  if (duration < LONGEST_IN_MINUTES) return { is: 'minutes', minutes: Math.max(1, Math.round(duration / minutes(1))) }
  if (duration < LONGEST_IN_HOURS) {
    const tens = Math.round(duration / minutes(10))
    return { is: 'hours', hours: Math.floor(tens / 6), minutes: (tens % 6) * 10 }
  }
  return { is: 'days', days: Math.round(duration / hours(24)) }
}
