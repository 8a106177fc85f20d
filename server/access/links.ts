import type { Actor, LinkId, Role } from '../../shared/domain/actor.ts'
import type { Agenda, BoothId, PersonId, ShowId } from '../../shared/domain/agenda.ts'
import type { Instant } from '../../shared/domain/time.ts'
import { keyFor, linkIdOf, newLinkId, sameKey } from './keys.ts'

/** A link is a capability: whoever holds its key is its person, in its role, in its show. */
export interface Link {
  readonly id: LinkId
  readonly show: ShowId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  /** A label, for links that are no person's. */
  readonly name: string | null
  /** Counts renewals: a new generation has a new key, and the old one opens nothing. */
  readonly generation: number
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

export interface LinkStore {
  all(): Promise<readonly Link[]>
  /** Inserts, or replaces the link of the same id. */
  save(link: Link): Promise<void>
}

export type NewLink = Pick<Link, 'role' | 'person' | 'booth' | 'name'>

export interface Links {
  /** The actor behind a key for this show, `null` for a key that opens nothing here. */
  readonly actor: (show: ShowId | null, key: string) => Actor | null
  readonly list: (show: ShowId) => readonly Link[]
  readonly keyOf: (link: Link) => string
  readonly adminKey: () => string
  /** One link a role and person of the agenda; those that exist stay as they are. */
  readonly ensure: (agenda: Agenda) => Promise<void>
  readonly create: (show: ShowId, link: NewLink) => Promise<Link>
  /** A new key at once; `null` for a link that is not of this show. */
  readonly renew: (show: ShowId, id: LinkId) => Promise<Link | null>
  readonly revoke: (show: ShowId, id: LinkId) => Promise<Link | null>
  /** Called with the id of a link whose key no longer opens anything. */
  readonly watchClosed: (look: (link: LinkId) => void) => () => void
}

export interface LinkPorts {
  readonly store: LinkStore
  readonly secret: string
  /** A key chosen by whoever runs the server, instead of the derived one. */
  readonly adminKey: string | null
  readonly now: () => Instant
}

/** The admin's link stands in no table: it belongs to the server, not to a show. */
const ADMIN: Actor = { link: 'adminadmin', role: 'admin', person: null, booth: null, name: null }

export async function createLinks({ store, secret, adminKey, now }: LinkPorts): Promise<Links> {
  const links = new Map((await store.all()).map((link) => [link.id, link]))
  const watchers = new Set<(link: LinkId) => void>()
  const admin = adminKey ?? keyFor(secret, { id: ADMIN.link, generation: 1 })

  const save = async (link: Link): Promise<Link> => {
    await store.save(link)
    links.set(link.id, link)
    return link
  }

  const create = (show: ShowId, link: NewLink) =>
    save({ ...link, id: newLinkId(), show, generation: 1, createdAt: now(), revokedAt: null })

  const change = async (show: ShowId, id: LinkId, changes: Partial<Link>): Promise<Link | null> => {
    const link = links.get(id)
    if (link?.show !== show) return null
    const changed = await save({ ...link, ...changes, generation: link.generation + 1 })
    for (const look of watchers) look(id)
    return changed
  }

  return {
    actor(show, key) {
      if (sameKey(key, admin)) return ADMIN
      const link = links.get(linkIdOf(key) ?? '')
      if (link === undefined || link.revokedAt !== null || link.show !== show) return null
      if (!sameKey(key, keyFor(secret, link))) return null
      return { link: link.id, role: link.role, person: link.person, booth: link.booth, name: link.name }
    },
    list: (show) => [...links.values()].filter((link) => link.show === show),
    keyOf: (link) => keyFor(secret, link),
    adminKey: () => admin,
    async ensure(agenda) {
      const have = [...links.values()].filter((link) => link.show === agenda.id)
      for (const wanted of standardLinks(agenda)) {
        const there = have.some(
          (link) =>
            link.role === wanted.role &&
            ((wanted.role !== 'speaker' && wanted.role !== 'interpreter') || link.person === wanted.person),
        )
        if (!there) await create(agenda.id, wanted)
      }
    },
    create,
    renew: (show, id) => change(show, id, { revokedAt: null }),
    revoke: (show, id) => change(show, id, { revokedAt: now() }),
    watchClosed(look) {
      watchers.add(look)
      return () => watchers.delete(look)
    },
  }
}

/** The moderator's link is the chair's; then one for the crew, one for each speaker and one for each interpreter. */
function standardLinks(agenda: Agenda): readonly NewLink[] {
  const speaking = new Set([
    ...agenda.slots.flatMap((slot) => slot.segments.map((segment) => segment.speaker)),
    agenda.chair.person,
  ])
  return [
    { role: 'moderator', person: agenda.chair.person, booth: null, name: null },
    { role: 'crew', person: null, booth: null, name: null },
    ...agenda.people
      .filter((person) => speaking.has(person.id))
      .map((person) => ({ role: 'speaker' as const, person: person.id, booth: null, name: null })),
    ...agenda.booths.flatMap((booth) =>
      booth.interpreters.map(({ id, name }) => ({ role: 'interpreter' as const, person: id, booth: booth.id, name })),
    ),
  ]
}
