import type { LinkId, Role } from '../../../../shared/domain/actor.ts'
import type { PersonId } from '../../../../shared/domain/agenda.ts'

/** A link that can be handed out. */
export interface HandedLink {
  readonly id: LinkId
  readonly role: HandedRole
  readonly person: PersonId | null
  /** What it was labelled; `null` where only the role or the person says whose it is. */
  readonly name: string | null
  readonly url: string
}

export type HandedRole = Exclude<Role, 'admin' | 'public'>

const ROLES: readonly HandedRole[] = ['moderator', 'crew', 'speaker', 'interpreter']

/** Reads the answer of `GET /shows/:show/links`; what is no working link is left out. */
export function readLinks(body: unknown): readonly HandedLink[] {
  const list = isRecord(body) && Array.isArray(body['links']) ? body['links'] : []
  return list.flatMap((each: unknown) => {
    const link = isRecord(each) ? readLink(each) : null
    return link === null ? [] : [link]
  })
}

function readLink(each: Record<string, unknown>): HandedLink | null {
  const role = ROLES.find((known) => known === each['role'])
  const [id, url] = [text(each['id']), text(each['url'])]
  if (role === undefined || id === null || url === null || typeof each['revokedAt'] === 'number') return null
  return { id, role, person: text(each['person']), name: text(each['name']), url }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
