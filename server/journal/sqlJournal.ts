import { crc32 } from 'node:zlib'
import { instant } from '../../shared/domain/time.ts'
import { APART, asBytes, textsIn } from './bytes.ts'
import type { Journal, Row } from './journal.ts'
import { FORMAT, REMEDY, type Store } from './store.ts'
import { upcast } from './upcast.ts'

export function createSqlJournal({ db, rowWritten }: Store): Journal {
  return {
    async shows() {
      const rows = await db.selectFrom('journal').select('show').distinct().execute()
      return rows.map((row) => row.show)
    },
    async read(show, after) {
      const rows = await db
        .selectFrom('journal')
        .select(['revision', 'at', 'format', 'sum', asBytes<ArrayBuffer>(...TEXTS).as('texts')])
        .where('show', '=', show)
        .where('revision', '>', after)
        .orderBy('revision')
        .execute()
      return rows.map((row, index) => {
        const revision = after + index + 1
        if (row.revision !== revision)
          throw new Error(`the journal of "${show}" has no revision ${revision}. ${REMEDY}`)
        const read = rowOf(row)
        if (read === null) throw new Error(`the journal of "${show}" is damaged at revision ${revision}. ${REMEDY}`)
        return read
      })
    },
    async find(show, id) {
      const query = db.selectFrom('journal').select(['revision', 'link']).where('show', '=', show).where('id', '=', id)
      return (await query.executeTakeFirst()) ?? null
    },
    async lastInstant() {
      const last = await db
        .selectFrom('journal')
        .innerJoin(
          (all) =>
            all
              .selectFrom('journal')
              .select(['show', (each) => each.fn.max('revision').as('last')])
              .groupBy('show')
              .as('newest'),
          (join) => join.onRef('newest.show', '=', 'journal.show').onRef('newest.last', '=', 'journal.revision'),
        )
        .select((each) => each.fn.max('journal.at').as('at'))
        .executeTakeFirst()
      return last?.at == null ? null : instant(last.at)
    },
    async append({ show, revision, id, at, by, command, events }) {
      const numbers = { revision, at, format: FORMAT }
      const said = { by: JSON.stringify(by), command: JSON.stringify(command), events: JSON.stringify(events) }
      const texts = { show, id, link: by.link, ...said }
      const sum = sumOf(numbers, Buffer.from(TEXTS.map((column) => texts[column]).join(APART)))
      await db
        .insertInto('journal')
        .values({ ...numbers, ...texts, sum })
        .execute()
      rowWritten()
    },
  }
}

const TEXTS = ['show', 'id', 'link', 'by', 'command', 'events'] as const

type Numbers = Readonly<Record<'revision' | 'at' | 'format', number>>

function sumOf({ revision, at, format }: Numbers, texts: Buffer): number {
  return crc32(`${revision} ${at} ${format}`, crc32(texts))
}

/** `null` for what is not as it was written. Rows of format 3 have no sum to hold them to. */
function rowOf(row: Numbers & { readonly sum: number | null; readonly texts: ArrayBuffer }): Row | null {
  if (row.sum !== null && row.sum !== sumOf(row, Buffer.from(row.texts))) return null
  const [show, id, , by, command, events] = textsIn(row.texts) ?? []
  if (!show || !id || !by || !command || !events) return null
  try {
    return {
      show,
      revision: row.revision,
      id,
      at: instant(row.at),
      by: JSON.parse(by) as Row['by'],
      command: JSON.parse(command) as Row['command'],
      events: upcast(JSON.parse(events) as Row['events'], row.format),
    }
  } catch {
    return null
  }
}
