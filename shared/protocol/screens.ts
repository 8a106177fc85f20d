import type { Role } from '../domain/actor.ts'
import type { BoothId, PersonId } from '../domain/agenda.ts'
import type { Duration, Instant } from '../domain/time.ts'

/** The pages of a show. */
export type PageView = 'moderator' | 'speaker' | 'interpreter' | 'crew' | 'programme' | 'stage' | 'record'

export const PAGE_VIEWS = [
  'moderator',
  'speaker',
  'interpreter',
  'crew',
  'programme',
  'stage',
  'record',
] as const satisfies readonly PageView[]

/** One connected page. */
export interface Screen {
  readonly id: string
  readonly role: Role
  readonly person: PersonId | null
  readonly booth: BoothId | null
  /** The link's label. */
  readonly name: string | null
  readonly view: PageView
  readonly since: Instant
  /** The last heartbeat's round trip; `null` before the first. */
  readonly delay: Duration | null
  /** A heartbeat went unanswered for more than two seconds. */
  readonly stale: boolean
}

/**
 * So many screens of the public are told one by one, the stages first. All of a hall of ten thousand would be more than a
 * connection may have waiting: whoever moderates it would be cut off, and again on each return.
 */
export const MOST_PUBLIC_SCREENS = 1_000

/** Where a screen of this role can be sent: what its own key opens, and what needs none. */
export function pagesOf(role: Role): readonly PageView[] {
  switch (role) {
    case 'admin':
    case 'moderator':
      return ['moderator', 'record', 'programme', 'stage']
    case 'crew':
      return ['crew', 'record', 'programme', 'stage']
    case 'speaker':
      return ['speaker', 'programme', 'stage']
    case 'interpreter':
      return ['interpreter', 'programme', 'stage']
    case 'public':
      return ['programme', 'stage']
  }
}
