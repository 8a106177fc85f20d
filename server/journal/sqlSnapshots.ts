import type { Snapshot } from '../../shared/domain/history.ts'
import { checksum } from './checksum.ts'
import type { Snapshots } from './journal.ts'
import type { Store } from './store.ts'

/**
 * `build` marks the code that folded the show: another build may fold it otherwise, and replays the journal instead.
 * `null`, as when the server runs from its sources, keeps and reads none.
 */
export function createSqlSnapshots({ db }: Store, build: string | null): Snapshots {
  return {
    async read(show) {
      if (build === null) return null
      const query = db.selectFrom('snapshots').selectAll().where('show', '=', show).where('build', '=', build)
      const row = await query.executeTakeFirst()
      // One that was garbled is no loss: the rows are all there.
      if (row === undefined || row.sum !== checksum(show, row.revision, row.body)) return null
      return JSON.parse(row.body) as Snapshot
    },
    async keep(snapshot) {
      if (build === null) return
      const { id: show, revision } = snapshot.show
      const body = JSON.stringify(snapshot)
      const changes = { build, revision, body, sum: checksum(show, revision, body) }
      await db
        .insertInto('snapshots')
        .values({ show, ...changes })
        .onConflict((conflict) => conflict.column('show').doUpdateSet(changes))
        .execute()
    },
  }
}
