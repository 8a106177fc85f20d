import type { BoothId, PersonId } from './agenda/agenda.ts'

export const roles = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public'] as const

/** What a link lets its holder do: `admin` hands out links, `public` only watches. */
export type Role = (typeof roles)[number]

export type LinkId = string

/** What a link is labelled, in characters at most. */
export const LABEL_LENGTH = 80

/** Who pressed: taken from the connection's key, never from what it sends. */
export interface Actor {
  readonly link: LinkId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  /** What the link was labelled, so that the record can name a moderator who is no person of the agenda. */
  readonly name: string | null
}
