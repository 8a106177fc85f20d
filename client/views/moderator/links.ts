import type { Role } from '../../../shared/domain/actor.ts'

/** A link that can be handed out. */
export interface HandedLink {
  readonly role: Role
  /** Whose it is, or what it was labelled; `null` where only the role says it. */
  readonly name: string | null
  readonly url: string
}

const ROLES: readonly Role[] = ['moderator', 'crew', 'speaker', 'interpreter', 'public', 'admin']

/** Reads the answer of `GET /shows/:show/links`, in the order of the roles; what is no working link is left out. */
export function readLinks(body: unknown): readonly HandedLink[] {
  const list = isRecord(body) && Array.isArray(body['links']) ? body['links'] : []
  return list
    .filter(isRecord)
    .flatMap((each): readonly HandedLink[] => {
      const role = ROLES.find((known) => known === each['role'])
      const url = text(each['url'])
      if (role === undefined || url === null || typeof each['revokedAt'] === 'number') return []
      return [{ role, name: text(each['personName']) ?? text(each['name']), url }]
    })
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
