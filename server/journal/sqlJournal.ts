import { instant } from '../../shared/domain/time.ts'
import { checksum } from './checksum.ts'
import type { Journal, Row } from './journal.ts'
import { FORMAT, type Store } from './store.ts'
import { upcast } from './upcast.ts'

export function createSqlJournal({ db }: Store): Journal {
  return {
    async shows() {
      const rows = await db.selectFrom('journal').select('show').distinct().execute()
      return rows.map((row) => row.show)
    },
    async read(show, after) {
      const rows = await db
        .selectFrom('journal')
        .selectAll()
        .where('show', '=', show)
        .where('revision', '>', after)
        .orderBy('revision')
        .execute()
      return rows.map((row, index) => {
        if (row.revision !== after + index + 1)
          throw new Error(`the journal of "${show}" has no revision ${after + index + 1}. ${REMEDY}`)
        // A backup of an older format has no sums at all.
        if (row.sum != null && row.sum !== sumOf(row)) throw damaged(row, 'not as it was written')
        return {
          show,
          revision: row.revision,
          id: row.id,
          at: instant(row.at),
          by: parsed<Row['by']>(row, 'by'),
          command: parsed<Row['command']>(row, 'command'),
          events: upcast(parsed<Row['events']>(row, 'events'), row.format),
        }
      })
    },
    async find(show, id) {
      const query = db.selectFrom('journal').select(['revision', 'link']).where('show', '=', show).where('id', '=', id)
      return (await query.executeTakeFirst()) ?? null
    },
    async lastInstant() {
      const last = await db
        .selectFrom('journal')
        .select((all) => all.fn.max('at').as('at'))
        .executeTakeFirst()
      return last?.at == null ? null : instant(last.at)
    },
    async append({ show, revision, id, at, by, command, events }) {
      const values = { show, revision, id, at, link: by.link, format: FORMAT }
      const texts = { by: JSON.stringify(by), command: JSON.stringify(command), events: JSON.stringify(events) }
      const row = { ...values, ...texts }
      await db
        .insertInto('journal')
        .values({ ...row, sum: sumOf(row) })
        .execute()
    },
  }
}

type Written = Readonly<Record<'show' | 'id' | 'link' | 'by' | 'command' | 'events', string>> &
  Readonly<Record<'revision' | 'at' | 'format', number>>

const REMEDY = 'Put a backup in its place: npm run restore -- FILE'

function sumOf({ show, revision, id, at, link, by, format, command, events }: Written): number {
  return checksum(show, revision, id, at, link, by, format, command, events)
}

/** Only this journal writes these columns; what does not parse was damaged since. */
function parsed<T>(row: Written, column: 'by' | 'command' | 'events'): T {
  try {
    return JSON.parse(row[column]) as T
  } catch {
    throw damaged(row, column)
  }
}

function damaged({ show, revision }: Written, what: string): Error {
  return new Error(`the journal of "${show}" is damaged at revision ${revision} (${what}). ${REMEDY}`)
}
