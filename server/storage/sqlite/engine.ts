import type { Engine } from '../storage.ts'
import { backUp, restore } from './backup/backup.ts'
import { stampOf } from './backup/setAside.ts'
import { claimFolder } from './claim.ts'

/** A folder with one database, for one server. */
export const sqlite: Engine = {
  placeIn(settings) {
    if (settings['DATABASE_URL']) {
      throw new Error('DATABASE_URL is set, but this version keeps its journal in a file: unset it and use DATA_DIR.')
    }
    return settings['DATA_DIR'] || 'data'
  },
  claim: claimFolder,
  lasts: true,
  backups: { nameAt: (now) => `rostrum-${stampOf(now)}.db`, backUp, restore },
}
