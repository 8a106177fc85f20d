import type { Role } from '../../../shared/domain/actor.ts'
import type { Agenda, Booth, PersonId } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { numberOf } from '../../../shared/domain/agenda/numbering.ts'
import type { Duration } from '../../../shared/domain/time.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import type { WorkingLink } from '../links/links.ts'

/** Somebody with a link or a screen: who they are, and whether they are here. */
export interface Listed {
  readonly key: string
  readonly role: Exclude<Role, 'public'>
  readonly person: PersonId | null
  /** A person's name, else what their link is called; `null` where only the role says it. */
  readonly name: string | null
  /** The numbers of their turns: "1", "7.2". */
  readonly turns: readonly string[]
  /** Usually one; none as long as it is not made. */
  readonly links: readonly WorkingLink[]
  /** Longest connected first. */
  readonly screens: readonly Screen[]
  /** Here by another link of theirs: the chair, at the moderators' console. */
  readonly elsewhere: boolean
  /** `null` for those who do not get the floor by their own page. */
  readonly readiness: 'floor' | 'ready' | 'unready' | null
}

export type Presence = 'here' | 'stale' | 'elsewhere' | 'away'

export interface Group {
  readonly is: 'speakers' | 'interpreters' | 'crew' | 'moderators'
  readonly booth: Booth | null
  readonly listed: readonly Listed[]
}

export interface Roster {
  readonly groups: readonly Group[]
  /** The programme and the stage without a key; the stages first, because there are few and they hang on a wall. */
  readonly publicScreens: readonly Screen[]
}

export interface RosterFacts {
  readonly agenda: Agenda
  readonly live: Pick<Live, 'turn' | 'readiness'>
  readonly links: readonly WorkingLink[]
  readonly screens: readonly Screen[]
}

/** Everybody, each in a place of their own: speakers in the order of their turns, the booths, crew, moderators. */
export function rosterOf(facts: RosterFacts): Roster {
  const { agenda, screens } = facts
  const booths = agenda.booths
  const inBooths = booths.flatMap((booth) => booth.interpreters.map(({ id }) => id))
  return {
    groups: [
      { is: 'speakers' as const, booth: null, listed: speakers(facts) },
      ...booths.map((booth) => ({
        is: 'interpreters' as const,
        booth,
        listed: booth.interpreters.map(({ id, name }) => personal('interpreter', id, name, facts)),
      })),
      {
        is: 'interpreters' as const,
        booth: null,
        listed: others('interpreter', inBooths, facts).map((id) => personal('interpreter', id, id, facts)),
      },
      { is: 'crew' as const, booth: null, listed: byLabel('crew', facts) },
      { is: 'moderators' as const, booth: null, listed: [...byLabel('moderator', facts), ...byLabel('admin', facts)] },
    ].filter(({ listed }) => listed.length > 0),
    publicScreens: screens
      .filter((screen) => screen.role === 'public')
      .toSorted((a, b) => Number(b.view === 'stage') - Number(a.view === 'stage') || a.since - b.since),
  }
}

function speakers(facts: RosterFacts): readonly Listed[] {
  const { agenda } = facts
  const speaking = agendaIndex(agenda).segments.flatMap((each) => each.speaker ?? [])
  const people = [...new Set([...speaking, ...agenda.people.map((person) => person.id)])]
  return [...people, ...others('speaker', people, facts)].map((id) =>
    personal('speaker', id, agendaIndex(agenda).nameOf(id), facts),
  )
}

function personal(
  role: 'speaker' | 'interpreter',
  person: PersonId,
  name: string,
  { agenda, live, links, screens }: RosterFacts,
): Listed {
  const theirs = (each: { readonly role: Role; readonly person: PersonId | null }) =>
    each.role === role && each.person === person
  const segments = agenda.slots.flatMap((slot) => (slot.kind === 'discussion' ? [] : slot.segments))
  const ready = live.turn?.person === person ? 'floor' : Object.hasOwn(live.readiness, person) ? 'ready' : 'unready'
  return {
    key: `${role} ${person}`,
    role,
    person,
    name,
    turns: segments.filter((segment) => segment.speaker === person).map(({ id }) => numberOf(agenda, id)),
    links: links.filter(theirs),
    screens: bySince(screens.filter(theirs)),
    elsewhere: screens.some((each) => each.person === person && each.role !== role),
    readiness: role === 'speaker' ? ready : null,
  }
}

/** Those who have a link or a screen, and no place in the agenda (any more). */
function others(role: 'speaker' | 'interpreter', known: readonly PersonId[], { links, screens }: RosterFacts) {
  const all = [...links, ...screens].flatMap((each) => (each.role === role && each.person !== null ? each.person : []))
  return [...new Set(all)].filter((id) => !known.includes(id))
}

/** Links that several may share are told apart by what they are called. */
function byLabel(role: 'crew' | 'moderator' | 'admin', { agenda, links, screens }: RosterFacts): readonly Listed[] {
  const ofRole = [...links, ...screens].filter((each) => each.role === role)
  const keyOf = ({ person, name }: Pick<Listed, 'person' | 'name'>) => `${role} ${person ?? ''} / ${name ?? ''}`
  return [...new Map(ofRole.map((each) => [keyOf(each), each]))].map(([key, { person, name }]) => ({
    key,
    role,
    person,
    name: name ?? agendaIndex(agenda).knownName(person),
    turns: [],
    links: links.filter((each) => each.role === role && keyOf(each) === key),
    screens: bySince(screens.filter((each) => each.role === role && keyOf(each) === key)),
    elsewhere: false,
    readiness: null,
  }))
}

function bySince(screens: readonly Screen[]): readonly Screen[] {
  return screens.toSorted((a, b) => a.since - b.since)
}

/** `away`: no screen; `elsewhere`: none of this link; `stale`: none that answers. */
export function presenceOf({ screens, elsewhere }: Pick<Listed, 'screens' | 'elsewhere'>): Presence {
  if (screens.length === 0) return elsewhere ? 'elsewhere' : 'away'
  return screens.every((screen) => screen.stale) ? 'stale' : 'here'
}

/** A round trip longer than half a second is felt in every press. */
const SLOW = 500

export function delayIs(delay: Duration | null): 'unknown' | 'good' | 'slow' {
  if (delay === null) return 'unknown'
  return delay > SLOW ? 'slow' : 'good'
}

/** Whether a name is meant by what was typed: every word of it somewhere, whatever the accents. */
export function isMeant(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
  const [whole, words] = [plain(name), plain(typed).split(/\s+/)]
  return words.every((word) => whole.includes(word))
}
