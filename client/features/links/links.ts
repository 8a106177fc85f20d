import { handedRoles } from '../../../shared/domain/roles.ts'
import type { SeenLink } from '../../../shared/protocol/api/links.ts'

/** A link as those see it who hand links out. */
export interface HandedLink extends Omit<SeenLink, 'role' | 'createdAt' | 'revokedAt'> {
  readonly role: HandedRole
  readonly revoked: boolean
}

/** One that opens something. */
export type WorkingLink = HandedLink & { readonly url: string }

export type HandedRole = (typeof handedRoles)[number]

/** Reads the answer of `GET /shows/:show/links`; what is not understood is left out. */
export function linksIn(body: unknown): readonly HandedLink[] {
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
  const role = handedRoles.find((known) => known === each['role'])
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
