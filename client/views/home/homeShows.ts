import type { Text } from '../../../shared/domain/agenda.ts'
import type { ShowStatus } from '../../../shared/domain/runOfShow.ts'
import type { Instant } from '../../../shared/domain/time.ts'

/** A show as `GET /api/v1/shows` lists it. */
export interface ListedShow {
  readonly show: string
  readonly title: Text
  readonly start: Instant
  readonly zone: string
  readonly status: ShowStatus
}

/** A link as its keeper sees it; `url` is `null` once it is revoked, and while its person is not in the agenda. */
export interface HandedLink {
  readonly id: string
  readonly role: 'moderator' | 'crew' | 'speaker' | 'interpreter'
  readonly person: string | null
  readonly personName: string | null
  readonly booth: string | null
  /** The label of a link that is no person's. */
  readonly name: string | null
  readonly url: string | null
  readonly revokedAt: Instant | null
}

export interface LinkGroup {
  readonly role: HandedLink['role']
  /** Interpreters come by booth. */
  readonly booth: string | null
  readonly links: readonly HandedLink[]
}

export interface AgendaProblem {
  readonly path: string
  readonly message: string
}

const ROLES = ['moderator', 'crew', 'speaker', 'interpreter'] as const
const STATUSES = ['live', 'unstarted', 'ended'] as const

/** The running ones first, then those to come, then those that were; each by its start. */
export function readShows(body: unknown): readonly ListedShow[] {
  const shows = listIn(body, 'shows').filter(isListed)
  return shows.toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || a.start - b.start)
}

export function readLinks(body: unknown): readonly HandedLink[] {
  return listIn(body, 'links').filter(isHanded)
}

/** The links that work, in the order in which they are handed out. */
export function groupsOf(links: readonly HandedLink[]): readonly LinkGroup[] {
  const working = links.filter((link) => link.url !== null)
  return ROLES.flatMap((role) => {
    const ofRole = working.filter((link) => link.role === role)
    const booths = [...new Set(ofRole.map((link) => (role === 'interpreter' ? link.booth : null)))]
    return booths.map((booth) => ({
      role,
      booth,
      links: ofRole.filter((link) => role !== 'interpreter' || link.booth === booth),
    }))
  })
}

export function revokedOf(links: readonly HandedLink[]): readonly HandedLink[] {
  return links.filter((link) => link.revokedAt !== null)
}

/** Whose link it is: a person's, else as it was labelled; `null` where only the role says it. */
export function holderOf(link: HandedLink): string | null {
  return link.personName ?? link.name ?? link.person
}

/** What `POST /shows` found wrong with an agenda, or odd about one that it took. */
export function readProblems(body: unknown, field: 'problems' | 'remarks'): readonly AgendaProblem[] {
  return listIn(body, field).filter(isProblem)
}

function isListed(value: unknown): value is ListedShow {
  return (
    has(value, 'show', 'string') && has(value, 'start', 'number') && has(value, 'zone', 'string') && 'title' in value
  )
}

function isHanded(value: unknown): value is HandedLink {
  return has(value, 'id', 'string') && 'url' in value && 'role' in value && ROLES.some((role) => role === value.role)
}

function isProblem(value: unknown): value is AgendaProblem {
  return has(value, 'path', 'string') && has(value, 'message', 'string')
}

function has(value: unknown, field: string, type: 'string' | 'number'): value is object {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, field) === type
}

function listIn(body: unknown, field: string): readonly unknown[] {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : null
  return Array.isArray(list) ? list : []
}
