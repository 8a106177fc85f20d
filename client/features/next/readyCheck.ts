import type {
  Agenda,
  BoothId,
  LanguageCode,
  PersonId,
  SegmentId,
  SlotId,
} from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import { boothTask, isWork } from '../../../shared/domain/booths/boothTask.ts'
import type { Warning } from '../../../shared/domain/floor/floor.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Readiness } from '../../../shared/domain/queue/readiness.ts'
import { beginningOf } from '../../../shared/domain/runOfShow/runOfShow.ts'
import { interruptedBooths } from '../../../shared/domain/signals/signals.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { TOO_SOON } from '../../page/ui/pressTimes.ts'

/** Why somebody may not be able to begin. `not-here`: no screen of theirs is connected, and nobody marked them ready. */
export type Unready = 'not-ready' | 'not-here'

/** What speaks against giving the floor; `booths` are their codes, as printed. */
type Doubt =
  | { readonly is: Unready; readonly booths: null }
  | { readonly is: 'interpretation-interrupted' | 'booth-not-ready'; readonly booths: string }

/** Everything that speaks against it, the gravest first; never empty. */
export type Doubts = readonly [Doubt, ...Doubt[]]

/** Who would speak and in what: `open` is an open list, where any booth may have to work; `null` is a break. */
export interface NextFloor {
  readonly person: PersonId | null
  readonly language: LanguageCode | 'open' | null
}

export const NOBODY: NextFloor = { person: null, language: null }

export interface BoothFacts {
  readonly agenda: Pick<Agenda, 'booths'>
  readonly booths: Live['booths']
  readonly signals: Live['signals']
}

/** What to say before the floor is given; `null` when nothing speaks against it. */
export function doubtsOf({ person, language }: NextFloor, facts: ReadyFacts & BoothFacts): Doubts | null {
  const unready = unreadiness(person, facts)
  const interrupted = interruptedBooths(facts.signals)
  const booths = facts.agenda.booths
  const working = booths.filter(({ id }) => language === 'open' || isWork(boothTask(booths, id, language)))
  const notReady = working.filter(({ id }) => facts.booths[id]?.ready?.said === false && !interrupted.includes(id))
  const [first, ...others]: readonly Doubt[] = [
    ...doubtOf('interpretation-interrupted', interrupted),
    ...doubtOf(
      'booth-not-ready',
      notReady.map(({ id }) => id),
    ),
    ...(unready === null ? [] : [{ is: unready, booths: null }]),
  ]
  return first === undefined ? null : [first, ...others]
}

function doubtOf(is: 'interpretation-interrupted' | 'booth-not-ready', booths: readonly BoothId[]): readonly Doubt[] {
  return booths.length === 0 ? [] : [{ is, booths: booths.map(boothCode).join(', ') }]
}

/** What would be spoken first if this segment, or this slot, were started. */
export function firstFloor(agenda: Agenda, fates: Course['fates'], id: SegmentId | SlotId): NextFloor {
  const index = agendaIndex(agenda)
  const slot = index.slot(id) ?? index.slotOf(id)
  if (slot === null || slot.kind === 'break') return { person: null, language: null }
  if (slot.kind === 'discussion') return { person: null, language: 'open' }
  const first = index.segment(beginningOf(agenda, fates, id))
  return { person: first?.speaker ?? null, language: first?.language ?? null }
}

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

function isHere(person: PersonId, screens: readonly Pick<Screen, 'person'>[]): boolean {
  return screens.some((screen) => screen.person === person)
}

/** How long a warning waits for the second press. */
export const WARNED_FOR = 10_000

/** What one press of the button does now; `warned` when it says already that they are not ready. */
export function pressOutcome(doubts: Doubts | null, warned: boolean, sinceWords: number): 'too-soon' | 'warn' | 'give' {
  if (sinceWords < TOO_SOON) return 'too-soon'
  return doubts === null || warned ? 'give' : 'warn'
}

/** What a press carries that was told of doubts. */
export function inSpiteOf(doubts: Doubts | null): readonly Warning[] {
  const told = (doubts ?? []).map(({ is }): Warning => (is === 'not-here' ? 'not-ready' : is))
  return [...new Set(told)]
}
