import type { PersonId } from '../../../shared/domain/agenda.ts'
import type { Readiness } from '../../../shared/domain/readiness.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'

/** Why somebody may not be able to begin. `not-here`: no screen of theirs is connected, and nobody marked them ready. */
export type Unready = 'not-ready' | 'not-here'

export interface ReadyFacts {
  readonly readiness: Readiness
  /** Every connected screen; the moderator's own is one of them once the server has told. */
  readonly screens: readonly Pick<Screen, 'person'>[]
  /** Who presses: needs nobody's word for being ready. */
  readonly presser: PersonId | null
}

/** What to say before this person is given the floor; `null` when there is nothing to say, as of a break or a guest. */
export function unreadiness(person: PersonId | null, { readiness, screens, presser }: ReadyFacts): Unready | null {
  if (person === null || person === presser || Object.hasOwn(readiness, person)) return null
  // Without any screen it is the picture that is missing, not the person.
  return screens.length === 0 || isHere(person, screens) ? 'not-ready' : 'not-here'
}

export function isHere(person: PersonId, screens: readonly Pick<Screen, 'person'>[]): boolean {
  return screens.some((screen) => screen.person === person)
}

/** A press this soon after the words changed was meant for the words before. */
export const TOO_SOON = 600
/** How long a warning waits for the second press. */
export const WARNED_FOR = 10_000

/** What one press of the button does now; `warned` when it says already that they are not ready. */
export function pressOutcome(
  unready: Unready | null,
  warned: boolean,
  sinceWords: number,
): 'too-soon' | 'warn' | 'give' {
  if (sinceWords < TOO_SOON) return 'too-soon'
  return unready === null || warned ? 'give' : 'warn'
}
