import type { Role } from '../../domain/actor.ts'
import type {
  Actual,
  BoothRecord,
  PersonRecord,
  RequestRecord,
  SegmentRecord,
  ShowRecord,
  SignalRecord,
  SlotRecord,
  TurnRecord,
} from '../../domain/record/record.ts'
import { moderates, runsTheRoom } from '../../domain/roles.ts'
import { logSeenBy } from './logSeenBy.ts'

/**
 * The record as this role may read it, built up from named fields as the live view is. Booth loads are for moderators;
 * signals say which booth and never which interpreter; what a booth arranges within itself is in nobody's record.
 */
export function recordSeenBy(role: Role, record: ShowRecord): ShowRecord {
  const { show, title, run, status, zone, madeAt, planned, startedAt, endedAt, behind } = record
  return {
    show,
    title,
    run,
    status,
    zone,
    madeAt,
    planned: { start: planned.start, end: planned.end, hardEnd: planned.hardEnd },
    startedAt,
    endedAt,
    behind,
    slots: record.slots.map(seenSlot),
    turns: record.turns.map(seenTurn),
    requests: record.requests.map(seenRequest),
    signals: runsTheRoom(role) ? record.signals.map(seenSignal) : [],
    booths: moderates(role) ? record.booths.map(seenBooth) : [],
    log: logSeenBy(role, record.log),
  }
}

function seenSlot({ id, number, kind, title, planned, actual, segments }: SlotRecord): SlotRecord {
  const { start, duration } = planned
  return {
    id,
    number,
    kind,
    title,
    planned: { start, duration },
    actual: actual && seenActual(actual),
    segments: segments.map(seenSegment),
  }
}

function seenSegment(segment: SegmentRecord): SegmentRecord {
  const { id, number, title, speaker, planned, allotted, fate, actual } = segment
  const { start, duration, language } = planned
  return {
    id,
    number,
    title,
    speaker: speaker && seenPerson(speaker),
    planned: { start, duration, language },
    allotted,
    fate,
    actual: actual && seenActual(actual),
  }
}

function seenTurn(turn: TurnRecord): TurnRecord {
  const { id, kind, slot, segment, person, guest, resumes, despite, actual, limit, over, languages, stretches } = turn
  return {
    id,
    kind,
    slot,
    segment,
    person: person && seenPerson(person),
    guest: guest && { name: guest.name, organisation: guest.organisation },
    resumes,
    despite,
    actual: seenActual(actual),
    limit,
    over,
    languages: languages.map(({ language, certainty, at }) => ({ language, certainty, at })),
    stretches: stretches.map(({ language, certainty, start, end }) => ({ language, certainty, start, end })),
  }
}

function seenRequest(request: RequestRecord): RequestRecord {
  const { id, slot, who, kind, language, behalf, askedAt, state, since, carriedFrom } = request
  const { name, organisation } = who
  return { id, slot, who: { name, organisation }, kind, language, behalf, askedAt, state, since, carriedFrom }
}

function seenSignal({ id, kind, turn, about, at, booths, presses, state, since }: SignalRecord): SignalRecord {
  const subject = about && { name: about.name, organisation: about.organisation }
  return { id, kind, turn, about: subject, at, booths, presses, state, since }
}

function seenBooth({ id, language, worked, interpreters }: BoothRecord): BoothRecord {
  const loads = interpreters.map((each) => ({ id: each.id, name: each.name, interpreted: each.interpreted }))
  return { id, language, worked, interpreters: loads }
}

function seenActual({ start, end, lasted, held }: Actual): Actual {
  return { start, end, lasted, held }
}

function seenPerson({ id, name, organisation }: PersonRecord): PersonRecord {
  return { id, name, organisation }
}
