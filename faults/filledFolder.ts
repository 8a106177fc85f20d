import { mkdirSync } from 'node:fs'
import { createLinks } from '../server/access/links.ts'
import { restoreShows } from '../server/show/shows.ts'
import { createSqlJournal } from '../server/storage/sqlite/journal.ts'
import { createSqlLinks, readLinks } from '../server/storage/sqlite/links.ts'
import { createSqlSnapshots } from '../server/storage/sqlite/snapshots.ts'
import { openStore, type Store } from '../server/storage/sqlite/store.ts'
import { appendAll } from '../testing/server/appendAll.ts'
import { at } from '../testing/show/agendas.ts'
import { longShow } from '../testing/show/longShow.ts'
import { meeting } from '../testing/show/sample.ts'

/** A folder with the journal of so many presses, and links; its store is still open. */
export async function fill(path: string, entries: number): Promise<Store> {
  mkdirSync(path, { recursive: true })
  const store = await openStore(path)
  const presses = longShow(meeting(), at(0), { entries, seed: 3 }).entries
  await appendAll(
    createSqlJournal(store),
    presses.map((entry) => ({ ...entry, show: 'small', id: `id-${entry.revision}` })),
  )
  const links = await createLinks({
    store: createSqlLinks(store),
    shows: [],
    secret: 'x'.repeat(32),
    adminKey: null,
    now: () => at(0),
    agendaOf: () => null,
  })
  await links.ensure(meeting())
  return store
}

/** Everything a server would serve from a folder; throws as a start would. */
export async function contents(path: string) {
  const store = await openStore(path)
  try {
    const shows = await restoreShows(createSqlJournal(store), createSqlSnapshots(store, null), {
      clock: () => at(0),
      newId: () => 'none',
      sameAgenda: () => true,
      report: () => undefined,
    })
    const links = await readLinks(store, null)
    return { shows: shows.all().map((authority) => authority.history()), links }
  } finally {
    await store.close()
  }
}
