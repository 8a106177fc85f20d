import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import type { Role } from '../../shared/domain/actor.ts'
import { instant } from '../../shared/domain/time.ts'
import type { Link, LinkStore } from '../access/links.ts'
import { asBytes, textIn } from './bytes.ts'
import type { Store } from './store.ts'
import { inLiterals } from './writer.ts'

export function createSqlLinks({ db, write, rowWritten, damaged }: Store): LinkStore {
  const text = (bytes: ArrayBuffer): string => {
    const said = textIn(bytes)
    if (said === null) throw damaged('a link')
    return said
  }
  return {
    async all() {
      const rows = await db
        .selectFrom('links')
        .select(['generation', 'created_at', 'revoked_at', 'sum'])
        .select([
          asBytes<ArrayBuffer>('id').as('id'),
          asBytes<ArrayBuffer>('show').as('show'),
          asBytes<ArrayBuffer>('role').as('role'),
        ])
        .select([asBytes('person').as('person'), asBytes('booth').as('booth'), asBytes('name').as('name')])
        .orderBy(sql`rowid`)
        .execute()
      return rows.map(({ created_at, revoked_at, sum, ...row }) => {
        const link: Link = {
          id: text(row.id),
          show: text(row.show),
          role: text(row.role) as Role,
          person: row.person && text(row.person),
          booth: row.booth && text(row.booth),
          name: row.name && text(row.name),
          generation: row.generation,
          createdAt: instant(created_at),
          revokedAt: revoked_at === null ? null : instant(revoked_at),
        }
        if (sum !== null && sum !== sumOf(link)) throw damaged('a link')
        return link
      })
    },
    async save(link: Link) {
      const { createdAt, revokedAt, ...rest } = link
      const values = { ...rest, created_at: createdAt, revoked_at: revokedAt, sum: sumOf(link) }
      const { id, ...changes } = values
      const known = await db.selectFrom('links').select('generation').where('id', '=', id).executeTakeFirst()
      const saving = db
        .insertInto('links')
        .values(values)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
      await write(inLiterals(saving.compile()))
      if (known === undefined) rowWritten()
    },
  }
}

function sumOf({ id, show, role, person, booth, name, generation, createdAt, revokedAt }: Link): number {
  return crc32(JSON.stringify([id, show, role, person, booth, name, generation, createdAt, revokedAt]))
}
