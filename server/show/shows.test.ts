import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendAll } from '../../testing/server/appendAll.ts'
import { at, smallAgenda, T0 } from '../../testing/show/agendas.ts'
import { rehearse } from '../../testing/show/rehearsal.ts'
import { must } from '../../testing/show/room.ts'
import { createSqlJournal } from '../storage/sqlite/journal.ts'
import { createSqlSnapshots } from '../storage/sqlite/snapshots.ts'
import { openStore } from '../storage/sqlite/store.ts'
import { restoreShows } from './shows.ts'

test('JRN-5 a journal that is shorter than its snapshot is refused with the whole path of the file, and a remedy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-shows-'))
  const store = await openStore(folder)
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  const [first] = stage.entries()
  const journal = createSqlJournal(store)
  await appendAll(journal, first === undefined ? [] : [{ ...first, show: 'small', id: 'a' }])
  const snapshots = createSqlSnapshots(store, 'a build')
  await snapshots.keep({ show: stage.show(), origin: stage.history().origin })
  const ports = { clock: () => at(1), newId: () => 'none', sameAgenda: () => true, report: () => undefined }
  await expect(restoreShows(journal, snapshots, ports)).rejects.toThrow(
    `${join(folder, 'rostrum.db')} is damaged (the journal of "small" has lost what came after revision 1). Put a backup in its place: npm run restore -- FILE`,
  )
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})
