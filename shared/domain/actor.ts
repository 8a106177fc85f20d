import type { BoothId, PersonId } from './agenda/agenda.ts'

/** What a link lets its holder do: `admin` hands out links, `public` only watches. */
export const everybody = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public'] as const

export type Role = (typeof everybody)[number]

export type LinkId = string

/** Who pressed: taken from the connection's key, never from what it sends. */
export interface Actor {
  readonly link: LinkId
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  /** What the link was labelled, so that the record can name a moderator who is no person of the agenda. */
  readonly name: string | null
}
