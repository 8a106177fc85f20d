import type { Instant } from '../../shared/domain/time.ts'
import type { Journal, Row } from './journal.ts'

/** For tests: held to the same contract as the one on disk. */
export function createMemoryJournal(): Journal {
  const rows: Row[] = []
  return {
    shows: async () => [...new Set(rows.map((row) => row.show))],
    read: async (show, after) => rows.filter((row) => row.show === show && row.revision > after),
    find: async (show, id) => {
      const row = rows.find((each) => each.show === show && each.id === id)
      return row ? { revision: row.revision, link: row.by.link } : null
    },
    lastInstant: async () => {
      const last = new Map(rows.map(({ show, at }) => [show, at]))
      return [...last.values()].reduce<Instant | null>(
        (latest, at) => (latest !== null && latest > at ? latest : at),
        null,
      )
    },
    append: async (row) => {
      const taken = rows.some(
        (each) => each.show === row.show && (each.revision === row.revision || each.id === row.id),
      )
      if (taken) throw new Error(`revision ${row.revision} or command ${row.id} is taken`)
      rows.push(structuredClone(row))
    },
  }
}
