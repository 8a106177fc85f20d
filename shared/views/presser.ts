import type { Actor } from '../domain/actor.ts'
import type { Sight } from '../domain/messages/messages.ts'
import type { Presser, SeenSight } from '../protocol/view.ts'

export function presser({ role, person, name }: Actor): Presser {
  return { role, person, name }
}

/** The public hears the moderator, not which one. */
export const NOBODY_NAMED: Presser = { role: 'moderator', person: null, name: null }

export function sight({ by, at }: Sight): SeenSight {
  return { by: presser(by), at }
}
