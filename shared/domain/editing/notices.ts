import type { Actor } from '../actor.ts'
import { type Agenda, type BoothId, type PersonId, planOf, type SegmentId, type Text } from '../agenda/agenda.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { hasSeen, type Sight } from '../messages/messages.ts'
import type { RunOfShow } from '../runOfShow/runOfShow.ts'
import { type Duration, type Instant, NONE } from '../time.ts'
import type { AgendaEdit } from './agendaEdit.ts'

/** A change of the running show that changes somebody's part in it; each screen says what it means for its reader. */
export interface Notice {
  /** The revision that made it. */
  readonly id: number
  readonly at: Instant
  readonly by: Actor
  readonly what: Change
  /** Speakers whose own part, or whose place in the order, is another one now. */
  readonly people: readonly PersonId[]
  readonly booths: readonly BoothId[]
  readonly seen: readonly Sight[]
}

export type Change =
  | { readonly is: 'edit'; readonly edit: AgendaEdit; readonly subject: Subject }
  | {
      readonly is: 'catch-up'
      readonly changes: readonly Retimed[]
      readonly skipped: readonly SegmentId[]
      /** As pressed; older journals do not say it. */
      readonly slotBy?: Duration | undefined
    }
  /** Another agenda was loaded: whoever waited asks anew. */
  | { readonly is: 'loaded' }
  /** Undone after somebody had seen it, or built upon it. */
  | { readonly is: 'taken-back'; readonly of: Exclude<Change, { readonly is: 'taken-back' | 'loaded' }> }

/** Whom and what an edit was about, as it was before. */
export interface Subject {
  readonly person: PersonId | null
  readonly title: Text | null
}

export interface Retimed {
  readonly segment: SegmentId
  readonly from: Duration
  readonly to: Duration
}

/** `Seen` on a notice, by whom it concerns. */
export interface NoticeCommand {
  readonly type: 'SeeNotice'
  readonly notice: number
}

export interface NoticeSeen {
  readonly type: 'NoticeSeen'
  readonly notice: number
  readonly sight: Sight
}

/** Oldest first; the newest so many. */
export type Notices = readonly Notice[]

const KEPT = 50

export function decideNotice(
  { notices }: { readonly notices: Notices },
  command: NoticeCommand,
  { by, now }: Moment,
): Decision<NoticeSeen> {
  const notice = notices.find((each) => each.id === command.notice)
  if (notice === undefined) return refuse('unknown-notice')
  if (!concerns(notice, by)) return refuse('not-yours')
  if (hasSeen(notice.seen, by)) return refuse('already-seen')
  return accept({ type: 'NoticeSeen', notice: notice.id, sight: { by, at: now } })
}

export function tell(notices: Notices, notice: Notice | null): Notices {
  return notice === null ? notices : [...notices, notice].slice(-KEPT)
}

export function seeNotice(notices: Notices, { notice, sight }: NoticeSeen): Notices {
  return notices.map((each) => (each.id === notice ? { ...each, seen: [...each.seen, sight] } : each))
}

/** What this link's screens still have to say, oldest first. */
export function noticesFor(notices: Notices, to: Pick<Actor, 'link' | 'role' | 'person' | 'booth'>): Notices {
  return notices.filter((each) => concerns(each, to) && !hasSeen(each.seen, to))
}

function concerns(notice: Notice, { role, person, booth }: Pick<Actor, 'role' | 'person' | 'booth'>): boolean {
  if (role === 'speaker') return person !== null && notice.people.includes(person)
  return role === 'interpreter' && booth !== null && notice.booths.includes(booth)
}

/** Whose part another agenda changes: their turns to come, when, for how long, in which language and after whom. */
export function affectedBy(
  show: { readonly agenda: Agenda; readonly runOfShow: RunOfShow },
  after: Agenda,
): Pick<Notice, 'people' | 'booths'> {
  const { fates } = show.runOfShow
  const [then, now] = [partsIn(show.agenda, fates), partsIn(after, fates)]
  const everybody = new Set([...then, ...now].map((part) => part.person).filter((person) => person !== null))
  const own = (parts: readonly Part[], person: PersonId) =>
    JSON.stringify(parts.filter((part) => part.person === person))
  const ahead = (parts: readonly Part[]) =>
    JSON.stringify(parts.map(({ person, language, segment }) => [segment, person, language]))
  return {
    people: [...everybody].filter((person) => own(then, person) !== own(now, person)),
    booths: ahead(then) === ahead(now) ? [] : after.booths.map((booth) => booth.id),
  }
}

interface Part {
  readonly segment: SegmentId
  readonly person: PersonId | null
  readonly language: string | null
  readonly start: number
  readonly duration: Duration
  readonly after: PersonId | null
}

/** Turns to come, in their order. */
function partsIn(agenda: Agenda, fates: RunOfShow['fates']): readonly Part[] {
  const plan = planOf(agenda, NONE)
  const ahead = agenda.slots.flatMap((slot) => slot.segments).filter(({ id }) => (fates[id] ?? 'ahead') === 'ahead')
  return ahead.map((segment, index) => ({
    segment: segment.id,
    person: segment.speaker,
    language: segment.language,
    start: plan[segment.id]?.start ?? 0,
    duration: plan[segment.id]?.duration ?? NONE,
    after: ahead[index - 1]?.speaker ?? null,
  }))
}
