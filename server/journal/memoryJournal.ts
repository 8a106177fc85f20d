import type { Instant } from '../../shared/domain/time.ts'
import type { Journal, StoredRow } from './journal.ts'

/** For tests: held to the same contract as the one on disk. */
export function createMemoryJournal(): Journal {
  const rows: StoredRow[] = []
  return {
    shows: async () => [...new Set(rows.map((row) => row.show))],
    read: async (show, after) => rows.filter((row) => row.show === show && row.revision > after),
    find: async (show, id) => {
      const row = rows.find((each) => each.show === show && each.id === id)
      if (row === undefined) return null
      const { revision, by, command } = row
      return { revision, link: by.link, refused: command.type === 'Refused' ? command.code : null }
    },
    lastInstant: async () => {
      const last = new Map(rows.map(({ show, at }) => [show, at]))
      return [...last.values()].reduce<Instant | null>(
        (latest, at) => (latest !== null && latest > at ? latest : at),
        null,
      )
    },
    append: async (row, after) => {
      const own = rows.filter(({ show }) => show === row.show)
      const follows = (own.at(-1)?.sum ?? null) === (after?.sum ?? null) && row.revision === own.length + 1
      if (!follows || own.some(({ id }) => id === row.id)) return { is: 'taken' }
      const sum = rows.length
      rows.push(structuredClone({ ...row, sum }))
      return { is: 'stored', head: { revision: row.revision, sum } }
    },
  }
}
