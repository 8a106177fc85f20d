import type { Duration } from '../../../shared/domain/time.ts'
import type { Claim, Storage } from '../storage.ts'
import { rejectingAway } from '../storeAway.ts'
import { settleFolder } from './backup/setAside.ts'
import { isOfSqlite } from './damage.ts'
import { createSqlJournal } from './journal.ts'
import { createSqlLinks } from './links.ts'
import { lockFolder, takenText } from './lock.ts'
import { ownSecret, secretBeside } from './secret.ts'
import { createSqlSnapshots } from './snapshots.ts'
import { openBeside, openStore, type Store, sqliteVersion } from './store.ts'

/**
 * A folder with one database, for one server; another one may read beside it. A server that is just draining gets
 * `patience` to let go.
 * @throws an error whose message is a sentence for whoever starts the server.
 */
export function claimFolder(folder: string, patience: Duration): Claim {
  const lock = lockFolder(folder, patience)
  return {
    taken: lock === null ? takenText(folder) : null,
    news: lock === null ? null : settleFolder(folder),
    secret: async (given) => (lock === null ? secretBeside(folder, given) : ownSecret(folder, given)),
    // Beside a running server it is only read: two that write and tidy up the same file at once may spoil it.
    open: async (build) => storageOn(lock === null ? await openBeside(folder) : await openStore(folder), build),
    release: () => lock?.release(),
  }
}

async function storageOn(store: Store, build: string | null): Promise<Storage> {
  const storage: Storage = {
    journal: createSqlJournal(store),
    links: createSqlLinks(store),
    snapshots: createSqlSnapshots(store, build),
    // Nobody else writes it.
    tail: { watch: () => () => undefined },
    health: store.health,
    engine: `SQLite ${await sqliteVersion(store)}`,
    upgradedFrom: store.upgradedFrom,
    close: store.close,
  }
  return rejectingAway(storage, isOfSqlite)
}
