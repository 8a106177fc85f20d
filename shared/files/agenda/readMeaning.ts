import { LIMITS } from '../../domain/agenda/limits.ts'
import { type Instant, NONE } from '../../domain/time.ts'
import { readDuration } from '../duration.ts'
import { isZone, readLocalTime, readTimeFrom } from '../localTime.ts'
import { timeProblem } from '../timeFaults.ts'
import type { DidYouMean } from './didYouMean.ts'
import type { LooseAgenda } from './looseAgendaSchema.ts'
import { type Path, type Problem, pathText, problem, quoted } from './problem.ts'
import { problemsOfBooths } from './readBooths.ts'

/** Names of addresses that the server keeps for itself. */
const RESERVED = ['api', 'assets', 'socket-io', 'healthz', 'readyz']

type LooseSlot = LooseAgenda['slots'][number]
type LooseSegment = LooseSlot['segments'][number]
type Named = { readonly id: string | undefined; readonly path: Path }

/** All that the shape cannot say: ids that repeat, names that nobody bears, times that do not exist. */
export function readMeaning(agenda: LooseAgenda, didYouMean: DidYouMean): readonly Problem[] {
  const segments = agenda.slots.reduce((total, slot) => total + slot.segments.length, 0)
  if (segments > LIMITS.segments) {
    const tooMany = problem(['slots'], { code: 'too-many-segments', count: segments, most: LIMITS.segments })
    return [tooMany, ...readMeaning({ ...agenda, slots: [] }, didYouMean)]
  }
  return [
    ...problemsOfIds(agenda),
    ...problemsOfNames(agenda, didYouMean),
    ...problemsOfBooths(agenda, didYouMean),
    ...problemsOfTimes(agenda, didYouMean),
    ...problemsOfSlots(agenda),
  ]
}

function problemsOfIds({ id, slots, people = [], booths }: LooseAgenda): readonly Problem[] {
  const reserved =
    id !== undefined && RESERVED.includes(id) ? [problem(['id'], { code: 'server-address', value: quoted(id) })] : []
  const items = slots.flatMap((slot, i): Named[] => [
    { id: slot.id, path: ['slots', i] },
    ...slot.segments.map((segment, j) => ({ id: segment.id, path: ['slots', i, 'segments', j] })),
  ])
  const persons = [
    ...people.map((person, i): Named => ({ id: person.id, path: ['people', i] })),
    ...booths.flatMap((booth, i) =>
      booth.interpreters.map(({ id }, j): Named => ({ id, path: ['booths', i, 'interpreters', j] })),
    ),
  ]
  const cabins = booths.map((booth, i): Named => ({ id: booth.id, path: ['booths', i] }))
  return [...reserved, ...repeated(items), ...repeated(persons), ...repeated(cabins)]
}

function repeated(all: readonly Named[]): readonly Problem[] {
  const first = new Map<string, Path>()
  return all.flatMap(({ id, path }) => {
    if (id === undefined) return []
    const other = first.get(id)
    if (other !== undefined) {
      return [problem([...path, 'id'], { code: 'id-taken', value: quoted(id), by: pathText(other) })]
    }
    first.set(id, path)
    return []
  })
}

function problemsOfNames(
  { languages, people, chair, booths, slots }: LooseAgenda,
  didYouMean: DidYouMean,
): readonly Problem[] {
  const codes = namesIn(languages?.flatMap((code) => code ?? []))
  const ids = namesIn(people?.flatMap((person) => person.id ?? []))
  const known = (path: Path, name: string | undefined, among: Names | undefined, list: 'people' | 'languages') =>
    name === undefined || among === undefined || among.all.has(name)
      ? []
      : [problem(path, { code: 'unknown-name', value: quoted(name), list, guess: didYouMean(name, among.list) })]
  return [
    ...(languages ?? []).flatMap((code, i) =>
      code !== undefined && languages?.indexOf(code) !== i
        ? [problem(['languages', i], { code: 'named-twice', value: quoted(code) })]
        : [],
    ),
    ...known(['chair', 'person'], chair.person, ids, 'people'),
    ...known(['chair', 'language'], chair.language, codes, 'languages'),
    ...booths.flatMap(({ language }, i) => known(['booths', i, 'language'], language, codes, 'languages')),
    ...slots.flatMap((slot, i) =>
      slot.segments.flatMap(({ speaker, language }, j) => [
        ...known(['slots', i, 'segments', j, 'speaker'], speaker, ids, 'people'),
        ...known(['slots', i, 'segments', j, 'language'], language, codes, 'languages'),
      ]),
    ),
  ]
}

interface Names {
  readonly list: readonly string[]
  readonly all: ReadonlySet<string>
}

function namesIn(list: readonly string[] | undefined): Names | undefined {
  return list && { list, all: new Set(list) }
}

function problemsOfTimes(agenda: LooseAgenda, didYouMean: DidYouMean): readonly Problem[] {
  const zoneNames = Intl.supportedValuesOf('timeZone')
  const zones: readonly { zone: string | undefined; path: Path }[] = [
    { zone: agenda.zone, path: ['zone'] },
    ...agenda.zones.map(({ zone }, i) => ({ zone, path: ['zones', i, 'zone'] })),
  ]
  const unknown = zones.flatMap(({ zone, path }) =>
    zone === undefined || isZone(zone)
      ? []
      : [problem(path, { code: 'unknown-zone', value: quoted(zone), guess: didYouMean(zone, zoneNames) })],
  )
  const { zone, start } = agenda
  if (zone === undefined || !isZone(zone) || start === undefined) return unknown
  const begins = readLocalTime(start, zone)
  if (!begins.ok) return [...unknown, ...timeProblem(['start'], start, zone, begins.reason, { day: 'required' })]
  return [
    ...unknown,
    ...problemsOfTime(['hardEnd', 'at'], agenda.hardEnd.at, zone, begins.at),
    ...agenda.slots.flatMap((slot, i) => [
      ...problemsOfTime(['slots', i, 'start'], slot.start, zone, begins.at),
      ...slot.segments.flatMap(({ text }, j) =>
        problemsOfUpload(['slots', i, 'segments', j, 'text', 'uploaded'], text?.uploaded, zone),
      ),
    ]),
  ]
}

function problemsOfTime(path: Path, text: string | undefined, zone: string, start: Instant): readonly Problem[] {
  if (text === undefined) return []
  const reading = readTimeFrom(text, zone, start)
  if (!reading.ok) return timeProblem(path, text, zone, reading.reason, { day: 'optional' })
  const late = path[0] === 'hardEnd' ? reading.at > start : reading.at >= start
  return late ? [] : [problem(path, { code: 'before-start', value: quoted(text) })]
}

function problemsOfUpload(path: Path, text: string | undefined, zone: string): readonly Problem[] {
  if (text === undefined) return []
  const reading = readLocalTime(text, zone)
  return reading.ok ? [] : timeProblem(path, text, zone, reading.reason, { day: 'required' })
}

function problemsOfSlots({ slots, chair }: LooseAgenda): readonly Problem[] {
  return [
    ...slots.flatMap((slot, i) => [
      ...problemsOfLength(['slots', i, 'duration'], slot.duration),
      ...slot.segments.flatMap((segment, j) => [
        ...problemsOfLength(['slots', i, 'segments', j, 'duration'], segment.duration),
        ...problemsOfHolder(slot, segment, chair.person, ['slots', i, 'segments', j]),
      ]),
      ...problemsOfCount(slot, ['slots', i, 'segments']),
    ]),
  ]
}

function problemsOfLength(path: Path, text: string | undefined): readonly Problem[] {
  const zero = text !== undefined && readDuration(text) === NONE
  return zero ? [problem(path, { code: 'no-length', value: quoted(text) })] : []
}

function problemsOfCount({ kind, segments }: LooseSlot, path: Path): readonly Problem[] {
  if ((kind !== 'discussion' && kind !== 'break') || segments.length <= 1) return []
  return [problem(path, { code: 'one-segment', kind, count: segments.length })]
}

function problemsOfHolder(slot: LooseSlot, segment: LooseSegment, chair: string | undefined, path: Path) {
  const { speaker, language } = segment
  switch (slot.kind) {
    case 'break':
      return [
        ...(speaker === undefined ? [] : [problem([...path, 'speaker'], { code: 'nobody-speaks' })]),
        ...(language === undefined ? [] : [problem([...path, 'language'], { code: 'nobody-speaks' })]),
      ]
    case 'discussion':
      return speaker === undefined || speaker === chair
        ? []
        : [problem([...path, 'speaker'], { code: 'chair-holds', value: quoted(speaker) })]
    default:
      return [
        ...(speaker === undefined ? [problem([...path, 'speaker'], { code: 'no-speaker' })] : []),
        ...(language === undefined ? [problem([...path, 'language'], { code: 'no-floor-language' })] : []),
      ]
  }
}
