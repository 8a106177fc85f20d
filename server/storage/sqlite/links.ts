import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import type { Role } from '../../../shared/domain/actor.ts'
import type { ShowId } from '../../../shared/domain/agenda/agenda.ts'
import { instant } from '../../../shared/domain/time.ts'
import type { Link, LinkStore } from '../storage.ts'
import { asBytes, decodedText } from './bytes.ts'
import type { Store } from './store.ts'
import { inLiterals } from './writer.ts'

/** This process alone writes the file, so it counts the versions itself. */
export function createSqlLinks(store: Store): LinkStore {
  const versions = new Map<ShowId, number>()
  const versionOf = (show: ShowId) => versions.get(show) ?? 0
  return {
    of: async (show) => ({ version: versionOf(show), links: await readLinks(store, show) }),
    async save(show, version, links) {
      if (version !== versionOf(show)) return 'taken'
      await writeLinks(store, links)
      versions.set(show, version + 1)
      return version + 1
    },
  }
}

/** Of one show, or of all. */
export async function readLinks({ db, damaged }: Store, show: ShowId | null): Promise<readonly Link[]> {
  const text = (bytes: ArrayBuffer): string => {
    const said = decodedText(bytes)
    if (said === null) throw damaged('a link')
    return said
  }
  const all = db
    .selectFrom('links')
    .select(['generation', 'created_at', 'revoked_at', 'sum'])
    .select([
      asBytes<ArrayBuffer>('id').as('id'),
      asBytes<ArrayBuffer>('show').as('show'),
      asBytes<ArrayBuffer>('role').as('role'),
    ])
    .select([asBytes('person').as('person'), asBytes('booth').as('booth'), asBytes('name').as('name')])
    .orderBy(sql`rowid`)
  const rows = await (show === null ? all : all.where('show', '=', show)).execute()
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
}

/** One write, however many. */
export async function writeLinks({ db, write, rowWritten }: Store, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return
  // One value, however many: SQLite takes only so many of them.
  const ids = JSON.stringify(links.map(({ id }) => id))
  const known = await db
    .selectFrom('links')
    .select('id')
    .where(sql<boolean>`id in (select value from json_each(${ids}))`)
    .execute()
  const saving = db
    .insertInto('links')
    .values(links.map(rowOf))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        show: ref('excluded.show'),
        role: ref('excluded.role'),
        person: ref('excluded.person'),
        booth: ref('excluded.booth'),
        name: ref('excluded.name'),
        generation: ref('excluded.generation'),
        created_at: ref('excluded.created_at'),
        revoked_at: ref('excluded.revoked_at'),
        sum: ref('excluded.sum'),
      })),
    )
  await write(inLiterals(saving.compile()))
  for (let n = known.length; n < links.length; n += 1) rowWritten()
}

function rowOf(link: Link) {
  const { createdAt, revokedAt, ...rest } = link
  return { ...rest, created_at: createdAt, revoked_at: revokedAt, sum: sumOf(link) }
}

function sumOf({ id, show, role, person, booth, name, generation, createdAt, revokedAt }: Link): number {
  return crc32(JSON.stringify([id, show, role, person, booth, name, generation, createdAt, revokedAt]))
}
