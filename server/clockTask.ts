import { randomUUID } from 'node:crypto'
import { between, type Duration, type Instant, minutes } from '../shared/domain/time.ts'
import { putClockBack } from './show/deciding/putClockBack.ts'
import type { Claim } from './storage/storage.ts'

/** A server that was stopped and started within this time, or was slewing, is not worth a word. */
const NOTEWORTHY = minutes(1)

/** What the server says when it starts ahead of its computer; `null` where it does not. */
export function clockWarning(ahead: Duration): string | null {
  if (ahead < NOTEWORTHY) return null
  return `The clock of the sessions is ${lengthText(ahead)} ahead of this computer’s: it was wrong when something was written down, and it never goes back by itself. Every session has that time, new ones too. If this computer’s clock is right now, stop Rostrum and run: npm run put-clock-back`
}

/**
 * Puts the clock of the shows back to this computer's, once the operator has named the day that it shows.
 * @throws an error whose message is a sentence for whoever asked: what is wrong, and what to do.
 */
export async function putClockRight(claim: Claim, day: string | null, now: Instant): Promise<string> {
  if (claim.taken !== null) throw new Error(claim.taken)
  const { journal, close } = await claim.open(null)
  try {
    const ahead = between(now, (await journal.lastInstant()) ?? now)
    if (ahead <= 0) return 'The clock of the sessions is not ahead of this computer’s: there is nothing to put back.'
    const today = dayOf(now)
    if (day !== today) {
      const read = `This computer’s clock says ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC, and the sessions are ${lengthText(ahead)} ahead of it.`
      throw new Error(
        `${read} If the computer is right, name its day: npm run put-clock-back -- ${today}\nIf it is not, put the computer’s clock right first.`,
      )
    }
    const written = await putClockBack({ journal, now, newId: randomUUID })
    const names = written.map((row) => `"${row.show}"`).join(', ')
    return `The clock was put back by ${lengthText(ahead)}: ${names}. Whoever has the floor there has what was left of their time. It stands in each journal.`
  } finally {
    await close()
    claim.release()
  }
}

/** In UTC, as the sentence says it. */
function dayOf(now: Instant): string {
  return new Date(now).toISOString().slice(0, 10)
}

const UNITS = [
  ['year', 365 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const

/** In its two largest units: "4 years and 12 days". */
export function lengthText(duration: Duration): string {
  const parts: string[] = []
  let left = Math.max(1, Math.round(duration / minutes(1)))
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0 && parts.length < 2) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`)
  }
  return parts.join(' and ')
}
