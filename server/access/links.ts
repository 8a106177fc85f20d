import type { Actor, LinkId, Role } from '../../shared/domain/actor.ts'
import type { Agenda, BoothId, PersonId, ShowId } from '../../shared/domain/agenda.ts'
import type { Instant } from '../../shared/domain/time.ts'
import { keyFor, linkIdOf, newLinkId, sameKey } from './keys.ts'
import { membersOf } from './members.ts'

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
  /** Inserts each, or replaces the link of the same id; all or none. */
  save(links: readonly Link[]): Promise<void>
}

export type NewLink = Pick<Link, 'role' | 'person' | 'booth' | 'name'>

export interface Links {
  /** The actor behind a key for this show, or for any where none is named; `null` for a key that opens nothing here. */
  readonly actor: (show: ShowId | null, key: string) => Actor | null
  readonly list: (show: ShowId) => readonly Link[]
  /** Which show a link is of; `null` for the admin's, which is of none, and for the public's, which is no link. */
  readonly showOf: (id: LinkId) => ShowId | null
  /** Whether its key opens anything: it is not revoked, and its person is in the agenda. */
  readonly opens: (link: Link) => boolean
  readonly keyOf: (link: Link) => string
  readonly adminKey: () => string
  /** The links that everybody of the agenda has. Those that exist keep their keys, and follow an interpreter's new booth. */
  readonly ensure: (agenda: Agenda) => Promise<void>
  /** Once all that is being made or changed now has been written, or could not be. */
  readonly settled: () => Promise<void>
  readonly create: (show: ShowId, link: NewLink) => Promise<Link>
  /** A new key at once; `null` for a link that is not of this show. */
  readonly renew: (show: ShowId, id: LinkId) => Promise<Link | null>
  readonly revoke: (show: ShowId, id: LinkId) => Promise<Link | null>
  /**
   * Closes the links of those whom another agenda has taken out, and has those come anew who work in another booth. One who
   * comes back has the same link again.
   */
  readonly follow: (before: Agenda, after: Agenda) => void
  /** Called with the id of a link whose pages may not stay as they are. */
  readonly watchUnseated: (look: LookUnseated) => () => void
}

/** `shut`: its key no longer opens anything. `moved`: it opens as before, for one who sits in another booth. */
export type LookUnseated = (link: LinkId, why: 'shut' | 'moved') => void

export interface LinkPorts {
  readonly store: LinkStore
  readonly secret: string
  /** A key chosen by whoever runs the server, instead of the derived one. */
  readonly adminKey: string | null
  readonly now: () => Instant
  /** As it stands now; `null` for a show that there is not. */
  readonly agendaOf: (show: ShowId) => Agenda | null
}

/** The admin's link stands in no table: it belongs to the server, not to a show. */
const ADMIN: Actor = { link: 'adminadmin', role: 'admin', person: null, booth: null, name: null }

export async function createLinks({ store, secret, adminKey, now, agendaOf }: LinkPorts): Promise<Links> {
  const links = new Map((await store.all()).map((link) => [link.id, link]))
  const watchers = new Set<LookUnseated>()
  const admin = adminKey ?? keyFor(secret, { id: ADMIN.link, generation: 1 })

  let queue: Promise<unknown> = Promise.resolve()
  /** What reads and then writes must not be overtaken by another that does. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = queue.then(task)
    queue = result.catch(() => undefined)
    return result
  }

  const save = async (changed: readonly Link[]): Promise<void> => {
    await store.save(changed)
    for (const link of changed) links.set(link.id, link)
  }

  const newLink = (show: ShowId, link: NewLink): Link => {
    return { ...link, id: newLinkId(), show, generation: 1, createdAt: now(), revokedAt: null }
  }

  const create = async (show: ShowId, wanted: NewLink): Promise<Link> => {
    const link = newLink(show, wanted)
    await save([link])
    return link
  }

  const change = async (show: ShowId, id: LinkId, changes: Partial<Link>): Promise<Link | null> => {
    const link = links.get(id)
    if (link?.show !== show) return null
    const changed = { ...link, ...changes, generation: link.generation + 1 }
    await save([changed])
    for (const look of watchers) look(id, 'shut')
    return changed
  }

  const membersIn = (show: ShowId) => {
    const agenda = agendaOf(show)
    return agenda && membersOf(agenda)
  }

  const opens = (link: Link): boolean => link.revokedAt === null && membersIn(link.show)?.has(link) === true

  return {
    actor(show, key) {
      if (sameKey(key, admin)) return ADMIN
      const link = links.get(linkIdOf(key) ?? '')
      if (link === undefined || (show !== null && link.show !== show)) return null
      if (!opens(link) || !sameKey(key, keyFor(secret, link))) return null
      const booth = membersIn(link.show)?.boothOf(link) ?? null
      return { link: link.id, role: link.role, person: link.person, booth, name: link.name }
    },
    list: (show) => [...links.values()].filter((link) => link.show === show),
    showOf: (id) => links.get(id)?.show ?? null,
    opens,
    keyOf: (link) => keyFor(secret, link),
    adminKey: () => admin,
    ensure: (agenda) =>
      inTurn(async () => {
        const have = new Map<string | null, Link>()
        for (const link of links.values()) {
          const whose = whoseIs(link)
          if (link.show === agenda.id && !have.has(whose)) have.set(whose, link)
        }
        const missing = standardLinks(agenda).flatMap((wanted): readonly Link[] => {
          const there = have.get(whoseIs(wanted))
          if (there === undefined) return [newLink(agenda.id, wanted)]
          return there.booth === wanted.booth ? [] : [{ ...there, booth: wanted.booth }]
        })
        // At once: each write is waited for, and whoever is to be revoked meanwhile would wait for 2,000.
        await save(missing)
      }),
    settled: () => inTurn(() => Promise.resolve()),
    create: (show, link) => inTurn(() => create(show, link)),
    renew: (show, id) => inTurn(() => change(show, id, { revokedAt: null })),
    revoke: (show, id) => inTurn(() => change(show, id, { revokedAt: now() })),
    follow(before, after) {
      const [then, now] = [membersOf(before), membersOf(after)]
      for (const link of links.values()) {
        if (link.show !== after.id || link.revokedAt !== null || !then.has(link)) continue
        const why = !now.has(link) ? 'shut' : then.boothOf(link) === now.boothOf(link) ? null : 'moved'
        if (why !== null) for (const look of watchers) look(link.id, why)
      }
    },
    watchUnseated(look) {
      watchers.add(look)
      return () => watchers.delete(look)
    },
  }
}

/**
 * The chair's link is a moderator's; then one for the crew, one a speaker and one an interpreter. Whoever has no segment has
 * a speaker's all the same: they ask for the floor in a discussion.
 */
function standardLinks(agenda: Agenda): readonly NewLink[] {
  return [
    { role: 'moderator', person: agenda.chair.person, booth: null, name: null },
    { role: 'crew', person: null, booth: null, name: null },
    ...agenda.people.map(({ id }) => ({ role: 'speaker' as const, person: id, booth: null, name: null })),
    ...agenda.booths.flatMap((booth) =>
      booth.interpreters.map(({ id, name }) => ({ role: 'interpreter' as const, person: id, booth: booth.id, name })),
    ),
  ]
}

/** Equal for two links of which one is enough; `null` for those that were handed out by hand under a label. */
function whoseIs({ role, person, name }: NewLink): string | null {
  if (role === 'speaker' || role === 'interpreter') return `${role} ${person}`
  if (name !== null) return null
  return role === 'crew' ? role : `${role} ${person}`
}
