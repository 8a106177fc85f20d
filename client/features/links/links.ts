import type { LinkId, Role } from '../../../shared/domain/actor.ts'
import type { BoothId, PersonId } from '../../../shared/domain/agenda/agenda.ts'

/** A link as those see it who hand links out. */
export interface HandedLink {
  readonly id: LinkId
  readonly role: HandedRole
  readonly person: PersonId | null
  readonly personName: string | null
  readonly booth: BoothId | null
  /** What it was labelled; `null` where only the role or the person says whose it is. */
  readonly name: string | null
  /** `null` once it is revoked, and while its person is not in the agenda. */
  readonly url: string | null
  readonly revoked: boolean
}

/** One that opens something. */
export type WorkingLink = HandedLink & { readonly url: string }

export type HandedRole = Exclude<Role, 'admin' | 'public'>

export const HANDED_ROLES: readonly HandedRole[] = ['moderator', 'crew', 'speaker', 'interpreter']

/** Reads the answer of `GET /shows/:show/links`; what is not understood is left out. */
export function readLinks(body: unknown): readonly HandedLink[] {
  const list = isRecord(body) && Array.isArray(body['links']) ? body['links'] : []
  return list.flatMap((each: unknown) => {
    const link = isRecord(each) ? readLink(each) : null
    return link === null ? [] : [link]
  })
}

export function isWorking(link: HandedLink): link is WorkingLink {
  return link.url !== null
}

function readLink(each: Record<string, unknown>): HandedLink | null {
  const role = HANDED_ROLES.find((known) => known === each['role'])
  const id = text(each['id'])
  if (role === undefined || id === null) return null
  const revoked = typeof each['revokedAt'] === 'number'
  return {
    id,
    role,
    person: text(each['person']),
    personName: text(each['personName']),
    booth: text(each['booth']),
    name: text(each['name']),
    url: revoked ? null : text(each['url']),
    revoked,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
