import type {
  Agenda,
  AttachedText,
  Booth,
  Chair,
  Person,
  Place,
  Segment,
  Slot,
  Term,
} from '../../domain/agenda/agenda.ts'
import type { Duration, Instant } from '../../domain/time.ts'
import { readDuration } from '../duration.ts'
import { type LocalReading, readLocalTime, readTimeFrom } from '../localTime.ts'
import { ambiguousTime } from '../timeFaults.ts'
import { USUAL_CHANGES } from '../write.ts'
import { createDidYouMean } from './didYouMean.ts'
import type {
  AgendaFile,
  AttachedTextFile,
  BoothFile,
  PersonFile,
  PlaceFile,
  SegmentFile,
  SlotFile,
  TermFile,
} from './file.ts'
import { readJson } from './json.ts'
import { looseAgendaSchema } from './looseAgendaSchema.ts'
import { MOST_PROBLEMS, type Path, type Problem, problem, type Remark } from './problem.ts'
import { readMeaning } from './readMeaning.ts'
import { readShape } from './readShape.ts'
import { remarksOn } from './remarks.ts'

export type AgendaReading =
  | { readonly ok: true; readonly agenda: Agenda; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The agenda in a file's text; where the text is no JSON, the fault's line and column. */
export function readAgendaText(text: string, filename: string): AgendaReading {
  const json = readJson(text, filename)
  return json.ok ? readAgenda(json.value) : json
}

/** The agenda in an input of unknown shape, with what is odd about it; or all that is wrong, each with its remedy. */
export function readAgenda(input: unknown): AgendaReading {
  const didYouMean = createDidYouMean()
  const shape = readShape(input, didYouMean)
  const loose = looseAgendaSchema.safeParse(input)
  const problems = [
    ...(shape.file === null ? shape.problems : []),
    ...(loose.success ? readMeaning(loose.data, didYouMean) : []),
  ]
  if (shape.file === null || problems.length > 0) return { ok: false, problems: onePerPlace(problems) }
  const agenda = agendaOf(shape.file)
  return { ok: true, agenda, remarks: [...remarksOnClock(shape.file, agenda.start), ...remarksOn(agenda)] }
}

function onePerPlace(problems: readonly Problem[]): readonly Problem[] {
  const places = new Map<string, Problem>()
  for (const each of problems) if (!places.has(each.path)) places.set(each.path, each)
  const all = [...places.values()]
  const more = all.length - MOST_PROBLEMS
  return more <= 0 ? all : [...all.slice(0, MOST_PROBLEMS), problem([], { code: 'more-places', places: more })]
}

function agendaOf(file: AgendaFile): Agenda {
  const { zone } = file
  const start = sure(atOf(readLocalTime(file.start, zone)))
  const chair: Chair = { ...file.chair, assumed: file.chair.assumed ?? false }
  return {
    id: file.id,
    listed: file.listed ?? false,
    title: file.title,
    subtitle: file.subtitle ?? null,
    organiser: file.organiser ?? null,
    occasion: file.occasion ?? null,
    goals: file.goals ?? [],
    zone,
    zones: file.zones,
    start,
    hardEnd: file.hardEnd
      ? { at: sure(atOf(readTimeFrom(file.hardEnd.at, zone, start))), assumed: file.hardEnd.assumed ?? false }
      : null,
    place: file.place ? placeOf(file.place) : null,
    languages: file.languages,
    chair,
    changes: {
      speaker: durationOf(file.changes?.speaker) ?? USUAL_CHANGES.speaker,
      language: durationOf(file.changes?.language) ?? USUAL_CHANGES.language,
    },
    people: file.people.map(personOf),
    booths: (file.booths ?? []).map(boothOf),
    terms: (file.terms ?? []).map(termOf),
    messages: (file.messages ?? []).map(({ text, weight }) => ({ text, weight: weight ?? 'note' })),
    slots: file.slots.map((slot) => slotOf(slot, sure(atOf(readTimeFrom(slot.start, zone, start))), chair, zone)),
  }
}

function placeOf({ name, join, registration, documents }: PlaceFile): Place {
  return { name, join: join ?? null, registration: registration ?? null, documents: documents ?? [] }
}

function personOf(person: PersonFile): Person {
  return {
    id: person.id,
    name: person.name,
    sayAs: person.sayAs ?? null,
    function: person.function ?? null,
    organisation: person.organisation ?? null,
    alsoPrintedAs: person.alsoPrintedAs ?? [],
  }
}

function boothOf({ id, language, retour, relay, interpreters }: BoothFile): Booth {
  return { id, language, retour: retour ?? null, relay: relay ?? {}, interpreters }
}

function termOf({ words, note }: TermFile): Term {
  return { words, note: note ?? null }
}

function textOf({ url, standing, uploaded }: AttachedTextFile, zone: string): AttachedText {
  return { url, standing, uploadedAt: sure(atOf(readLocalTime(uploaded, zone))) }
}

function slotOf(slot: SlotFile, start: Instant, chair: Chair, zone: string): Slot {
  const kind = slot.kind ?? 'speeches'
  return {
    id: slot.id,
    kind,
    title: slot.title,
    short: slot.short ?? null,
    start,
    duration: sure(readDuration(slot.duration)),
    fixedStart: slot.fixedStart ?? false,
    segments: slot.segments.map((segment) => segmentOf(segment, kind === 'discussion' ? chair : null, zone)),
  }
}

/** In a discussion, what is not said is the chair's. */
function segmentOf(segment: SegmentFile, chair: Chair | null, zone: string): Segment {
  const presumed = segment.language === undefined && chair !== null && chair.assumed
  return {
    id: segment.id,
    title: segment.title ?? null,
    speaker: segment.speaker ?? chair?.person ?? null,
    language: segment.language ?? chair?.language ?? null,
    assumed: segment.assumed ?? presumed,
    duration: durationOf(segment.duration),
    optional: segment.optional ?? false,
    words: segment.words ?? null,
    delivery: segment.delivery ?? null,
    text: segment.text ? textOf(segment.text, zone) : null,
    documents: segment.documents ?? [],
    terms: (segment.terms ?? []).map(termOf),
  }
}

function remarksOnClock(file: AgendaFile, start: Instant): readonly Remark[] {
  const times: readonly { readonly path: Path; readonly text: string | undefined }[] = [
    { path: ['hardEnd', 'at'], text: file.hardEnd?.at },
    ...file.slots.map((slot, i) => ({ path: ['slots', i, 'start'], text: slot.start })),
  ]
  const said = (path: Path, text: string, reading: LocalReading) =>
    reading.ok && reading.ambiguous ? [ambiguousTime(path, text, file.zone, reading.at)] : []
  return [
    ...said(['start'], file.start, readLocalTime(file.start, file.zone)),
    ...times.flatMap(({ path, text }) =>
      text === undefined ? [] : said(path, text, readTimeFrom(text, file.zone, start)),
    ),
  ]
}

function durationOf(text: string | undefined): Duration | null {
  return text === undefined ? null : readDuration(text)
}

function atOf(reading: LocalReading): Instant | null {
  return reading.ok ? reading.at : null
}

/** What was checked before. */
function sure<T>(value: T | null): T {
  if (value === null) throw new Error('an agenda was built that was not checked')
  return value
}
