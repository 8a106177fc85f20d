import type { Text } from '../../../shared/domain/agenda/agenda.ts'
import { handedRoles } from '../../../shared/domain/roles.ts'
import type { ListedShow, SaidProblem } from '../../../shared/protocol/api/shows.ts'
import { type HandedLink, type HandedRole, isWorking, type WorkingLink } from '../../features/links/links.ts'

export interface LinkGroup {
  readonly role: HandedRole
  /** Interpreters come by booth. */
  readonly booth: string | null
  readonly links: readonly WorkingLink[]
}

const STATUSES = ['live', 'unstarted', 'ended'] as const

/** The running ones first, then those to come, then those that were; each by its start. */
export function readShows(body: unknown): readonly ListedShow[] {
  const shows = listIn(body, 'shows').filter(isListed)
  return shows.toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || a.start - b.start)
}

/** The links that work, in the order in which they are handed out. */
export function groupsOf(links: readonly HandedLink[]): readonly LinkGroup[] {
  const working = links.filter(isWorking)
  return handedRoles.flatMap((role) => {
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
  return links.filter((link) => link.revoked)
}

/** Whose link it is: a person's, else as it was labelled; `null` where only the role says it. */
export function linkHolder(link: HandedLink): string | null {
  return link.personName ?? link.name ?? link.person
}

/** What `POST /shows` found wrong with an agenda, or odd about one that it took. */
export function readProblems(body: unknown, field: 'problems' | 'remarks'): readonly SaidProblem[] {
  return listIn(body, field).filter(isProblem)
}

/** The title of the agenda that `POST /shows` took. */
export function readTitle(body: unknown): Text | null {
  const title: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'title') : null
  return isText(title) ? title : null
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
}

function isListed(value: unknown): value is ListedShow {
  return (
    has(value, 'show', 'string') && has(value, 'start', 'number') && has(value, 'zone', 'string') && 'title' in value
  )
}

function isProblem(value: unknown): value is SaidProblem {
  return has(value, 'path', 'string') && has(value, 'message', 'string')
}

function has(value: unknown, field: string, type: 'string' | 'number'): value is object {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, field) === type
}

function listIn(body: unknown, field: string): readonly unknown[] {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : null
  return Array.isArray(list) ? list : []
}
