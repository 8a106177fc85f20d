import { crc32 } from 'node:zlib'
import type { ShowId } from '../../../shared/domain/agenda/agenda.ts'
import { instant } from '../../../shared/domain/time.ts'
import type { Appended, Head, Journal, Row, StoredRow } from '../storage.ts'
import { FORMAT, upcast } from '../upcast.ts'
import { APART, asBytes, decodedText, decodedTexts } from './bytes.ts'
import type { Store } from './store.ts'
import { failureOf, literal } from './writer.ts'

export function createSqlJournal({ db, write, rowWritten, damaged }: Store): Journal {
  /** The last row of each show as this process knows it, which alone writes the file; asked for again after any trouble. */
  const heads = new Map<ShowId, Head | null>()
  const headOf = async (show: ShowId): Promise<Head | null> => {
    const known = heads.get(show)
    if (known !== undefined) return known
    const last = db.selectFrom('journal').select(['revision', 'sum']).where('show', '=', show)
    const head = (await last.orderBy('revision', 'desc').limit(1).executeTakeFirst()) ?? null
    heads.set(show, head)
    return head
  }
  const append = async (row: Row, after: Head | null): Promise<Appended> => {
    const last = await headOf(row.show)
    const follows = last?.revision === after?.revision && last?.sum === after?.sum
    if (!follows || row.revision !== (after?.revision ?? 0) + 1) return { is: 'taken' }
    const { statement, sum } = insertion(row)
    await write(statement)
    const head = { revision: row.revision, sum }
    heads.set(row.show, head)
    rowWritten()
    return { is: 'stored', head }
  }
  return {
    async shows() {
      const named = db.selectFrom('journal').select(asBytes<ArrayBuffer>('show').as('show')).groupBy('show')
      return (await named.execute()).map((row) => {
        const show = decodedText(row.show)
        if (show === null) throw damaged('the name of a show')
        return show
      })
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
        if (row.revision !== revision) throw damaged(`the journal of "${show}" has no revision ${revision}`)
        const read = rowOf(row)
        if (read === null) throw damaged(`the journal of "${show}" at revision ${revision}`)
        return read
      })
    },
    async find(show, id) {
      const row = await db
        .selectFrom('journal')
        .select(['revision', 'at', 'format', 'sum', asBytes<ArrayBuffer>(...TEXTS).as('texts')])
        .where('show', '=', show)
        .where('id', '=', id)
        .executeTakeFirst()
      if (row === undefined) return null
      const read = rowOf(row)
      if (read === null) throw damaged(`the journal of "${show}" at revision ${row.revision}`)
      const { revision, by, command } = read
      return { revision, link: by.link, refused: command.type === 'Refused' ? command.code : null }
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
    async append(row, after) {
      try {
        return await append(row, after)
      } catch (problem) {
        heads.delete(row.show)
        const failure = failureOf(problem)
        return failure === 'taken' || failure === 'in-doubt' ? { is: failure } : { is: 'refused', why: failure }
      }
    },
  }
}

function insertion(row: Row): { readonly statement: string; readonly sum: number } {
  const { show, revision, id, at, by, command, events } = row
  const numbers = { revision, at, format: FORMAT }
  const said = { by: JSON.stringify(by), command: JSON.stringify(command), events: JSON.stringify(events) }
  const texts = { show, id, link: by.link, ...said }
  const sum = sumOf(numbers, Buffer.from(TEXTS.map((column) => texts[column]).join(APART)))
  const values = [show, id, by.link, said.by, said.command, said.events, revision, at, FORMAT, sum].map(literal)
  const statement = `insert into journal (show, id, link, by, command, events, revision, at, format, sum)
    values (${values.join(', ')})`
  return { statement, sum }
}

const TEXTS = ['show', 'id', 'link', 'by', 'command', 'events'] as const

type Numbers = Readonly<Record<'revision' | 'at' | 'format', number>>

function sumOf({ revision, at, format }: Numbers, texts: Buffer): number {
  return crc32(`${revision} ${at} ${format}`, crc32(texts))
}

/** `null` for what is not as it was written. Rows of format 3 have no sum to hold them to. */
function rowOf(row: Numbers & { readonly sum: number | null; readonly texts: ArrayBuffer }): StoredRow | null {
  if (row.sum !== null && row.sum !== sumOf(row, Buffer.from(row.texts))) return null
  const [show, id, , by, command, events] = decodedTexts(row.texts) ?? []
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
      sum: row.sum,
    } as StoredRow
  } catch {
    return null
  }
}
