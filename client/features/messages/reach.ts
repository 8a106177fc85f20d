import type { Role } from '../../../shared/domain/actor.ts'
import type { Agenda, BoothId, PersonId } from '../../../shared/domain/agenda/agenda.ts'
import { type Audience, isFor } from '../../../shared/domain/messages/messages.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import type { SeenMessage, SeenNotice, SeenSight } from '../../../shared/protocol/view.ts'

/** Somebody for whom it is, and whether they pressed [Seen]. */
export interface Recipient {
  readonly role: Exclude<Role, 'admin' | 'moderator' | 'public'>
  /** `null` for crew whose link is nobody's; then the link's label, if it has one, says who. */
  readonly person: PersonId | null
  readonly name: string | null
  readonly booth: BoothId | null
  /** A screen that shows it to them is connected. */
  readonly here: boolean
  readonly seenAt: Instant | null
}

export interface Reach {
  readonly seen: readonly Recipient[]
  /** Those whose screens show it first, then those who are not here. */
  readonly unseen: readonly Recipient[]
  /** Public screens show it too and answer nothing: how many are connected. `null` where it is not for them. */
  readonly publicScreens: number | null
  /** So many have seen it that their names are not told: how many, and of how many. */
  readonly counted: { readonly seen: number; readonly of: number } | null
}

type Sights = Pick<SeenMessage, 'seen' | 'seenBy'>
type Somebody = Pick<Recipient, 'role' | 'person' | 'name' | 'booth'>

/**
 * Whom a message is for by the agenda (its speakers, the interpreters of its booths) and by the screens that are
 * connected (crew), and who of them has seen it. A speaker who sits at the moderators' console instead of their own page is
 * not waited for: no message appears there.
 */
export function reachOf(audience: Audience, sights: Sights, agenda: Agenda, screens: readonly Screen[]): Reach {
  const awaited = speakersOf(agenda).filter(({ person }) => !moderates(person, screens))
  const expected = [...awaited, ...interpretersOf(agenda), ...connected(screens), ...sights.seen.map(seer)]
  const forThem = audience.to === 'person' ? [addressed(audience.person, agenda), ...expected] : expected
  const toPublic = audience.to === 'everybody' || (audience.to === 'role' && audience.role === 'public')
  return {
    ...sorted(
      forThem.filter((each) => isFor(audience, each)),
      sights,
      screens,
    ),
    publicScreens: toPublic ? screens.filter((screen) => screen.role === 'public').length : null,
  }
}

/** Whom a change concerns: its speakers, and everybody in its booths. */
export function noticeReachOf(notice: SeenNotice, agenda: Agenda, screens: readonly Screen[]): Reach {
  const speakers = notice.people.map((person) => speaker(person))
  const interpreters = interpretersOf(agenda).filter(({ booth }) => booth !== null && notice.booths.includes(booth))
  return { ...sorted([...speakers, ...interpreters], notice, screens), publicScreens: null }
}

function sorted(
  expected: readonly Somebody[],
  sights: Sights,
  screens: readonly Screen[],
): Pick<Reach, 'seen' | 'unseen' | 'counted'> {
  const known = new Map(expected.map((each) => [keyOf(each), each]))
  const recipients = [...known].map(
    ([key, each]): Recipient => ({
      ...each,
      here: screens.some((screen) => answers(screen.role) && keyOf(screen) === key),
      seenAt: sights.seen.find(({ by }) => keyOf(by) === key)?.at ?? null,
    }),
  )
  const unseen = recipients.filter((each) => each.seenAt === null)
  if (sights.seenBy > sights.seen.length) {
    const of = Math.max(recipients.length, sights.seenBy)
    return { seen: [], unseen: [], counted: { seen: sights.seenBy, of } }
  }
  return {
    counted: null,
    seen: recipients.filter((each) => each.seenAt !== null),
    unseen: [...unseen.filter((each) => each.here), ...unseen.filter((each) => !each.here)],
  }
}

/** A person is one, whatever they hold in their hand; links without a person are told apart by their labels. */
function keyOf({ role, person, name }: { readonly role: Role } & Pick<Recipient, 'person' | 'name'>): string {
  return person === null ? `${role} / ${name ?? ''}` : person
}

function moderates(person: PersonId | null, screens: readonly Screen[]): boolean {
  const theirs = screens.filter((screen) => screen.person === person)
  return theirs.some(({ role }) => role === 'moderator') && !theirs.some(({ role }) => role === 'speaker')
}

function speakersOf(agenda: Agenda): readonly Somebody[] {
  return agenda.slots.flatMap(({ kind, segments }) =>
    kind === 'discussion' ? [] : segments.flatMap((segment) => (segment.speaker ? [speaker(segment.speaker)] : [])),
  )
}

function interpretersOf(agenda: Agenda): readonly Somebody[] {
  return agenda.booths.flatMap(({ id, interpreters }) =>
    interpreters.map((each) => ({ role: 'interpreter', person: each.id, name: each.name, booth: id })),
  )
}

function connected(screens: readonly Screen[]): readonly Somebody[] {
  return screens.flatMap(({ role, person, name, booth }) => (answers(role) ? [{ role, person, name, booth }] : []))
}

function seer({ by: { role, person, name } }: SeenSight): Somebody {
  return { role: answers(role) ? role : 'crew', person, name, booth: null }
}

function addressed(person: PersonId, agenda: Agenda): Somebody {
  return interpretersOf(agenda).find((each) => each.person === person) ?? speaker(person)
}

function speaker(person: PersonId): Somebody {
  return { role: 'speaker', person, name: null, booth: null }
}

function answers(role: Role): role is Recipient['role'] {
  return role === 'speaker' || role === 'interpreter' || role === 'crew'
}
