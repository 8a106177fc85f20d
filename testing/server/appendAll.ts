import type { Head, Journal, Row } from '../../server/storage/storage.ts'
import type { ShowId } from '../../shared/domain/agenda/agenda.ts'

/** Rows of any shows that have none yet, each behind the one before it. */
export async function appendAll(journal: Journal, rows: readonly Row[]): Promise<void> {
  const heads = new Map<ShowId, Head>()
  for (const row of rows) {
    const said = await journal.append(row, heads.get(row.show) ?? null)
    if (said.is !== 'stored') throw new Error(`revision ${row.revision} of ${row.show} is ${said.is}`)
    heads.set(row.show, said.head)
  }
}
