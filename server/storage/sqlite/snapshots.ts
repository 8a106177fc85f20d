import { crc32 } from 'node:zlib'
import type { Snapshot } from '../../../shared/domain/history/history.ts'
import type { Snapshots } from '../storage.ts'
import { asBytes } from './bytes.ts'
import type { Store } from './store.ts'
import { inLiterals } from './writer.ts'

/**
 * `build` marks the code that folded the show: another build may fold it otherwise, and replays the journal instead.
 * `null`, as when the server runs from its sources, keeps and reads none.
 */
export function createSqlSnapshots({ db, write, damaged }: Store, build: string | null): Snapshots {
  return {
    damaged,
    async read(show) {
      if (build === null) return null
      const query = db
        .selectFrom('snapshots')
        .select(['revision', 'sum', asBytes<ArrayBuffer>('body').as('body')])
        .where('show', '=', show)
        .where('build', '=', build)
      const row = await query.executeTakeFirst()
      // One that was garbled is no loss: the rows are all there.
      if (row === undefined) return null
      const body = Buffer.from(row.body)
      return row.sum === sumOf(show, row.revision, body) ? (JSON.parse(body.toString()) as Snapshot) : null
    },
    async keep(snapshot) {
      if (build === null) return
      const { id: show, revision } = snapshot.show
      const body = JSON.stringify(snapshot)
      const changes = { build, revision, body, sum: sumOf(show, revision, Buffer.from(body)) }
      const keeping = db
        .insertInto('snapshots')
        .values({ show, ...changes })
        .onConflict((conflict) => conflict.column('show').doUpdateSet(changes))
      await write(inLiterals(keeping.compile()))
    },
  }
}

function sumOf(show: string, revision: number, body: Buffer): number {
  return crc32(`${show} ${revision}`, crc32(body))
}
