import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { Role } from '../../../shared/domain/actor.ts'
import { personOf } from '../../live/room/people.ts'

/** A link that can be handed out. */
export interface HandedLink {
  readonly id: string
  readonly role: Role
  readonly person: string | null
  readonly booth: string | null
  readonly name: string | null
  readonly url: string
}

const ROLES: readonly Role[] = ['moderator', 'crew', 'speaker', 'interpreter', 'public', 'admin']

/** Reads the answer of `GET /shows/:show/links`; whatever is not a link that works is left out. */
export function readLinks(body: unknown): readonly HandedLink[] {
  const list = isRecord(body) && Array.isArray(body['links']) ? body['links'] : Array.isArray(body) ? body : []
  return list
    .filter(isRecord)
    .flatMap((each): readonly HandedLink[] => {
      const role = ROLES.find((known) => known === each['role'])
      const url = text(each['url'])
      if (
        role === undefined ||
        url === null ||
        text(each['revokedAt']) !== null ||
        typeof each['revokedAt'] === 'number'
      )
        return []
      const person = text(each['person'])
      return [
        { id: text(each['link']) ?? url, role, person, booth: text(each['booth']), name: text(each['name']), url },
      ]
    })
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
}

/** Whose link it is; `null` where only the role says it. */
export function linkName(agenda: AgendaFile, link: HandedLink): string | null {
  const interpreter = agenda.booths?.flatMap((booth) => booth.interpreters).find((each) => each.id === link.person)
  return personOf(agenda, link.person)?.name ?? interpreter?.name ?? link.name
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
