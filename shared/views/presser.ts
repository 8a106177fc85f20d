import type { Actor } from '../domain/actor.ts'
import type { Sight } from '../domain/messages/messages.ts'
import type { Presser, SeenSight } from '../protocol/view.ts'

export function presserOf({ role, person, name }: Actor): Presser {
  return { role, person, name }
}

/** The public hears the moderator, not which one. */
export const NOBODY_NAMED: Presser = { role: 'moderator', person: null, name: null }

export function sightOf({ by, at }: Sight): SeenSight {
  return { by: presserOf(by), at }
}
