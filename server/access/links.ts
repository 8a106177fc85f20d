import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import type { Agenda, ShowId } from '../../shared/domain/agenda/agenda.ts'
import type { Instant } from '../../shared/domain/time.ts'
import { createInOrder } from '../inOrder.ts'
import type { Link, LinkStore } from '../storage/storage.ts'
import { keyFor, linkIdOf, newLinkId, sameKey } from './keys.ts'
import { membersOf } from './members.ts'

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
  /** What others changed. */
  readonly reread: (show: ShowId) => Promise<void>
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
type LookUnseated = (link: LinkId, why: 'shut' | 'moved') => void

export interface LinkPorts {
  readonly store: LinkStore
  /** Those that there are; another one's are read with its first change. */
  readonly shows: readonly ShowId[]
  readonly secret: string
  /** A key chosen by whoever runs the server, instead of the derived one. */
  readonly adminKey: string | null
  readonly now: () => Instant
  /** As it stands now; `null` for a show that there is not. */
  readonly agendaOf: (show: ShowId) => Agenda | null
}

/** The admin's link stands in no table: it belongs to the server, not to a show. */
const ADMIN: Actor = { link: 'adminadmin', role: 'admin', person: null, booth: null, name: null }

export async function createLinks({ store, shows, secret, adminKey, now, agendaOf }: LinkPorts): Promise<Links> {
  const links = new Map<LinkId, Link>()
  const versions = new Map<ShowId, number>()
  const watchers = new Set<LookUnseated>()
  const admin = adminKey ?? keyFor(secret, { id: ADMIN.link, generation: 1 })

  /** What reads and then writes must not be overtaken by another that does. */
  const { take } = createInOrder()

  /** As they are stored now; a key that others renewed or revoked meanwhile opens nothing any more. */
  const read = async (show: ShowId): Promise<void> => {
    const found = await store.of(show)
    versions.set(show, found.version)
    for (const link of found.links) {
      const known = links.get(link.id)
      links.set(link.id, link)
      if (known !== undefined && known.generation !== link.generation) shut(link.id)
    }
  }

  const shut = (id: LinkId) => {
    for (const look of watchers) look(id, 'shut')
  }

  /** Decides on the links as they are, and writes; where others were faster it decides again. */
  const change = async (show: ShowId, decide: () => readonly Link[]): Promise<readonly Link[]> => {
    for (;;) {
      if (!versions.has(show)) await read(show)
      const changed = decide()
      if (changed.length === 0) return changed
      const version = await store.save(show, versions.get(show) ?? 0, changed)
      if (version !== 'taken') {
        versions.set(show, version)
        for (const link of changed) links.set(link.id, link)
        return changed
      }
      await read(show)
    }
  }

  const newLink = (show: ShowId, link: NewLink): Link => {
    return { ...link, id: newLinkId(), show, generation: 1, createdAt: now(), revokedAt: null }
  }

  const renewed = async (show: ShowId, id: LinkId, changes: Partial<Link>): Promise<Link | null> => {
    const [link = null] = await change(show, () => {
      const known = links.get(id)
      return known?.show === show ? [{ ...known, ...changes, generation: known.generation + 1 }] : []
    })
    if (link !== null) shut(id)
    return link
  }

  const missingLinks = (agenda: Agenda): readonly Link[] => {
    const have = new Map<string | null, Link>()
    for (const link of links.values()) {
      const whose = whoseIs(link)
      if (link.show === agenda.id && !have.has(whose)) have.set(whose, link)
    }
    return standardLinks(agenda).flatMap((wanted): readonly Link[] => {
      const there = have.get(whoseIs(wanted))
      if (there === undefined) return [newLink(agenda.id, wanted)]
      return there.booth === wanted.booth ? [] : [{ ...there, booth: wanted.booth }]
    })
  }

  for (const show of shows) await read(show)

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
      take(async () => {
        // At once: each write is waited for, and whoever is to be revoked meanwhile would wait for 2,000.
        await change(agenda.id, () => missingLinks(agenda))
      }),
    reread: (show) => take(() => read(show)),
    settled: () => take(() => Promise.resolve()),
    create: (show, wanted) =>
      take(async () => {
        const link = newLink(show, wanted)
        await change(show, () => [link])
        return link
      }),
    renew: (show, id) => take(() => renewed(show, id, { revokedAt: null })),
    revoke: (show, id) => take(() => renewed(show, id, { revokedAt: now() })),
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
