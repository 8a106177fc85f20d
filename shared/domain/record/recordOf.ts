import { type Booth, type PersonId, plannedStart, type SegmentId, type SlotId } from '../agenda/agenda.ts'
import { numberOf } from '../agenda/numbering.ts'
import { boothState, workOf } from '../booths/booths.ts'
import { worked } from '../booths/interpreting.ts'
import type { Floor, PastTurn, Spoken, TurnId } from '../floor/floor.ts'
import { heldUntil } from '../floor/slotClock.ts'
import { courseOf } from '../forecast/course.ts'
import { forecast } from '../forecast/forecast.ts'
import { grouped } from '../grouped.ts'
import { putBack } from '../history/clockPutBack.ts'
import { type Entry, entriesOf, type History, undoneRevisions } from '../history/history.ts'
import type { Request } from '../queue/speakerList.ts'
import { promisedPlan } from '../runOfShow/runOfShow.ts'
import type { Revision, Show } from '../show.ts'
import type { Signal } from '../signals/signals.ts'
import { between, type Duration, type Instant, later, minus, NONE, plus, sum } from '../time.ts'
import type {
  Actual,
  BoothRecord,
  LogLine,
  PersonRecord,
  RequestRecord,
  ShowRecord,
  SignalRecord,
  Stretch,
  TurnRecord,
} from './record.ts'

/** The record of the history's run as it stands at `now`. */
export function recordOf(history: History, now: Instant): ShowRecord {
  const { show } = history
  const entries = entriesOf(history)
  const { agenda, runOfShow } = show
  const course = courseOf(show)
  const promised = promisedPlan(show)
  const known = lookUp(show, now)
  return {
    show: show.id,
    title: agenda.title,
    run: show.run,
    status: runOfShow.status,
    zone: agenda.zone,
    madeAt: now,
    planned: { start: later(plannedStart(agenda), runOfShow.shift), end: course.plannedEnd, hardEnd: course.hardEnd },
    startedAt: runOfShow.startedAt,
    endedAt: runOfShow.endedAt,
    behind: forecast(agenda, course, now).behind,
    slots: agenda.slots.map((slot) => ({
      id: slot.id,
      number: numberOf(agenda, slot.id),
      kind: slot.kind,
      title: slot.title,
      planned: plannedOf(promised, slot.id),
      actual: actualOf(known.visits.get(slot.id) ?? [], now),
      segments: slot.segments.map((segment) => ({
        id: segment.id,
        number: numberOf(agenda, segment.id),
        title: segment.title,
        speaker: personOf(known, segment.speaker),
        planned: { ...plannedOf(promised, segment.id), language: segment.language },
        allotted: runOfShow.allotted[segment.id] ?? null,
        fate: runOfShow.fates[segment.id] ?? 'ahead',
        actual: actualOf(known.turnsOf.get(segment.id) ?? [], now),
      })),
    })),
    turns: known.turns.map((turn) => turnRecord(known, turn, now)),
    requests: [...show.archive.requests, ...show.queue.requests].map((request) => requestRecord(known, request)),
    signals: [...show.archive.signals, ...show.signals]
      .sort((a, b) => a.id - b.id)
      .map((signal) => signalRecord(known, signal)),
    booths: agenda.booths.map((booth) => boothRecord(history, booth, now)),
    log: logOf(entries),
  }
}

/** One stretch a language: confirming a language vouches for all of its stretch. */
export function stretchesOf(spoken: readonly Spoken[], end: Instant | null): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { language, certainty, at } of spoken) {
    const last = stretches.pop()
    if (last?.language === language) stretches.push({ ...last, certainty })
    else stretches.push(...(last ? [{ ...last, end: at }] : []), { language, certainty, start: at, end })
  }
  return stretches
}

interface Stay {
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly held: Duration
}

type AnyTurn = Omit<PastTurn, 'endedAt'> & Stay

/** Looked up by id, so that a long run is gone through once. */
interface LookUp {
  readonly people: ReadonlyMap<PersonId, PersonRecord>
  /** Oldest first, the one that is on included. */
  readonly turns: readonly AnyTurn[]
  readonly byId: ReadonlyMap<TurnId, AnyTurn>
  /** The turns of each segment. */
  readonly turnsOf: ReadonlyMap<SegmentId | null, readonly AnyTurn[]>
  /** Interrupted ones that went on later. */
  readonly resumed: ReadonlySet<TurnId | null>
  readonly visits: ReadonlyMap<SlotId, readonly Stay[]>
}

function lookUp({ agenda, floor }: Show, now: Instant): LookUp {
  const { turn } = floor
  const turns = turn === null ? floor.turns : [...floor.turns, withHold(floor, { ...turn, endedAt: null }, now)]
  return {
    people: new Map(agenda.people.map(({ id, name, organisation }) => [id, { id, name, organisation }])),
    turns,
    byId: new Map(turns.map((each) => [each.id, each])),
    turnsOf: grouped(turns, ({ segment }) => segment),
    resumed: new Set(turns.map(({ resumes }) => resumes)),
    visits: grouped(
      floor.visits.map((visit) => withHold(floor, visit, now)),
      ({ slot }) => slot,
    ),
  }
}

/** What is still on also counts the hold that is on. */
function withHold<S extends Stay>(floor: Floor, stay: S, now: Instant): S {
  return stay.endedAt === null ? { ...stay, held: heldUntil(stay, floor, now) } : stay
}

function actualOf(stays: readonly Stay[], now: Instant): Actual | null {
  const [first, last] = [stays[0], stays.at(-1)]
  if (!first || !last) return null
  const held = sum(stays.map((stay) => stay.held))
  const elapsed = sum(stays.map((stay) => between(stay.startedAt, stay.endedAt ?? now)))
  return { start: first.startedAt, end: last.endedAt, lasted: minus(elapsed, held), held }
}

function turnRecord(known: LookUp, turn: AnyTurn, now: Instant): TurnRecord {
  const elapsed = between(turn.startedAt, turn.endedAt ?? now)
  const lasted = minus(elapsed, turn.held)
  const spoken = plus(turn.before, lasted)
  const goesOn = known.resumed.has(turn.id)
  const over = goesOn || turn.limit === null || spoken <= turn.limit ? NONE : minus(spoken, turn.limit)
  return {
    id: turn.id,
    kind: turn.kind,
    slot: turn.slot,
    segment: turn.segment,
    person: personOf(known, turn.person),
    guest: turn.guest,
    resumes: turn.resumes,
    despite: turn.despite,
    actual: { start: turn.startedAt, end: turn.endedAt, lasted, held: turn.held },
    limit: turn.limit,
    over,
    languages: turn.spoken,
    stretches: stretchesOf(turn.spoken, turn.endedAt),
  }
}

function requestRecord(known: LookUp, request: Request): RequestRecord {
  const { id, slot, asker, kind, language, behalf, at, state, since, carriedFrom } = request
  const who =
    asker.is === 'guest' ? asker.guest : (personOf(known, asker.person) ?? { name: asker.person, organisation: null })
  const { name, organisation } = who
  return { id, slot, who: { name, organisation }, kind, language, behalf, askedAt: at, state, since, carriedFrom }
}

function signalRecord(known: LookUp, signal: Signal): SignalRecord {
  const { id, kind, turn, presses, state, since } = signal
  const spoken = turn === null ? undefined : known.byId.get(turn)
  const about = spoken?.guest ?? personOf(known, signal.person)
  return {
    id,
    kind,
    turn,
    about: about && { name: about.name, organisation: about.organisation },
    at: presses[0]?.at ?? since,
    booths: [...new Set(presses.map((press) => press.booth))],
    presses: presses.length,
    state,
    since,
  }
}

function boothRecord({ show }: History, { id, language, interpreters }: Booth, now: Instant): BoothRecord {
  const state = boothState(show.booths, id)
  return {
    id,
    language,
    worked: worked(state.always, 'today', now),
    interpreters: interpreters.map((each) => ({
      id: each.id,
      name: each.name,
      interpreted: worked(workOf(state, each.id), 'today', now),
    })),
  }
}

function personOf({ people }: LookUp, id: PersonId | null): PersonRecord | null {
  return id === null ? null : (people.get(id) ?? null)
}

function plannedOf(plan: Readonly<Record<string, { start: Instant; duration: Duration }>>, id: string) {
  const planned = plan[id]
  if (planned === undefined) throw new Error(`${id} is not in the plan`)
  return planned
}

function logOf(entries: readonly Entry[]): readonly LogLine[] {
  const undone = undoneRevisions(entries)
  const putBacks = entries.flatMap(({ revision, events }) =>
    events.flatMap((event) => (event.type === 'ClockPutBack' ? [{ revision, event }] : [])),
  )
  const putRight = (revision: Revision, at: Instant) =>
    putBacks.reduce((time, each) => (each.revision > revision ? putBack(time, each.event) : time), at)
  return entries.filter(isForTheRecord).map(({ revision, at, by, command }) => ({
    revision,
    at: putRight(revision, at),
    by: { role: by.role, person: by.person, name: by.name, booth: by.booth },
    command: command.type === 'LoadAgenda' ? { type: 'LoadAgenda' as const } : command,
    undone: undone.has(revision),
  }))
}

/** That a handover was asked for is its booth's own matter, and so is that the server let it lapse. */
function isForTheRecord({ command, events }: Entry): boolean {
  return command.type !== 'Wake' || events.some(({ type }) => type !== 'HandoverTurned')
}
