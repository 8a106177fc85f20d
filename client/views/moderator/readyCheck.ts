import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { PersonId, SegmentId, SlotId } from '../../../shared/domain/agenda.ts'
import type { Course } from '../../../shared/domain/course.ts'
import type { Warning } from '../../../shared/domain/floor.ts'
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

/** Who would speak first if this segment, or this slot, were started; `null` for a discussion and a break. */
export function firstSpeaker(agenda: AgendaFile, fates: Course['fates'], id: SegmentId | SlotId): PersonId | null {
  const slot = agenda.slots.find((each) => each.id === id || each.segments.some((segment) => segment.id === id))
  if (slot === undefined || (slot.kind ?? 'speeches') !== 'speeches') return null
  const named = slot.segments.find((segment) => segment.id === id)
  const first = named ?? slot.segments.find((segment) => fates[segment.id] === 'ahead') ?? slot.segments[0]
  return first?.speaker ?? null
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

/** What a press carries that was told of somebody who is not ready. */
export function inSpiteOf(unready: Unready | null): readonly Warning[] {
  return unready === null ? [] : ['not-ready']
}
