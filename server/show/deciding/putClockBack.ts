import type { ClockPutBack } from '../../../shared/domain/history/clockPutBack.ts'
import { between, type Duration, type Instant, later } from '../../../shared/domain/time.ts'
import type { Journal, Row } from '../../storage/storage.ts'
import { SYSTEM } from './authority.ts'

export interface PutBackPorts {
  readonly journal: Pick<Journal, 'shows' | 'read' | 'append' | 'lastInstant'>
  /** Of this computer, which is right. */
  readonly now: Instant
  readonly newId: () => string
}

/**
 * Writes into every show whose last row lies ahead of now that time goes on from now. The one that is furthest ahead
 * comes last: begun again after a kill, it is still known by how much.
 */
export async function putClockBack({ journal, now, newId }: PutBackPorts): Promise<readonly Row[]> {
  const furthest = await journal.lastInstant()
  if (furthest === null || furthest <= now) return []
  const by = between(furthest, now)
  const shows = await journal.shows()
  const histories = await Promise.all(shows.map((show) => journal.read(show, 0)))
  const ahead = histories.filter((rows) => lastOf(rows) > now).sort((a, b) => lastOf(a) - lastOf(b))
  const written: Row[] = []
  for (const rows of ahead) {
    const row = putBackRow(rows, now, by, newId())
    const said = await journal.append(row, rows.at(-1) ?? null)
    if (said.is !== 'stored') throw new Error(`The clock of "${row.show}" could not be put back: look at the disk.`)
    written.push(row)
  }
  return written
}

/**
 * When the clock began to be wrong: at the first row that lies ahead, or earlier where those before it would then have
 * come after it.
 */
export function wrongSince(stamps: readonly Instant[], now: Instant, by: Duration): Instant {
  const at = (index: number): Instant => stamps[index] ?? now
  let first = stamps.findIndex((stamp) => stamp > now)
  while (first > 0 && later(at(first), by) < at(first - 1)) first -= 1
  return at(first)
}

function putBackRow(rows: readonly Row[], now: Instant, by: Duration, id: string): Row {
  const last = rows.at(-1)
  if (last === undefined) throw new Error('a show has rows')
  const before = rows.findLastIndex((row) => row.command.type === 'PutClockBack')
  const stamps = rows.slice(before < 0 ? 0 : before).map((row) => row.at)
  const event: ClockPutBack = { type: 'ClockPutBack', since: wrongSince(stamps, now, by), by }
  const command = { type: 'PutClockBack' } as const
  return { show: last.show, revision: last.revision + 1, id, at: now, by: SYSTEM, command, events: [event] }
}

function lastOf(rows: readonly Row[]): number {
  return rows.at(-1)?.at ?? 0
}
