import { sql } from 'kysely'
import type { Role } from '../../shared/domain/actor.ts'
import { instant } from '../../shared/domain/time.ts'
import type { Link, LinkStore } from '../access/links.ts'
import type { Store } from './store.ts'

export function createSqlLinks({ db }: Store): LinkStore {
  return {
    async all() {
      const rows = await db.selectFrom('links').selectAll().orderBy(sql`rowid`).execute()
      return rows.map(({ created_at, revoked_at, role, ...link }) => ({
        ...link,
        role: role as Role,
        createdAt: instant(created_at),
        revokedAt: revoked_at === null ? null : instant(revoked_at),
      }))
    },
    async save(link: Link) {
      const { createdAt, revokedAt, ...rest } = link
      const values = { ...rest, created_at: createdAt, revoked_at: revokedAt }
      const { id: _, ...changes } = values
      await db
        .insertInto('links')
        .values(values)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
        .execute()
    },
  }
}
