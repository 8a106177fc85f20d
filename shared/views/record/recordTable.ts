import type { LanguageCode, Text } from '../../domain/agenda/agenda.ts'
import { boothCode } from '../../domain/agenda/boothCode.ts'
import { languageCode } from '../../domain/agenda/languageCode.ts'
import type { Certainty, TurnKind } from '../../domain/floor/floor.ts'
import { grouped } from '../../domain/grouped.ts'
import type { ShowRecord, SignalRecord, Stretch, TurnRecord } from '../../domain/record/record.ts'
import type { SignalKind, SignalState } from '../../domain/signals/signals.ts'
import { between, type Duration, type Instant, instant } from '../../domain/time.ts'
import { writeDuration } from '../../files/duration.ts'
import { offsetOf, writeLocalTime } from '../../files/localTime.ts'
import { textIn } from '../../files/text.ts'

const COLUMNS = [
  'number',
  'slot',
  'turn',
  'who',
  'organisation',
  'planned',
  'start',
  'end',
  'offset',
  'lasted',
  'limit',
  'over',
  'held',
  'languages',
  'signals',
] as const

/** What the table says by itself. */
interface RecordTableWords {
  readonly headings: Readonly<Record<(typeof COLUMNS)[number], string>>
  readonly kinds: Readonly<Record<TurnKind, string>>
  readonly nobody: string
  readonly signals: Readonly<Record<SignalKind, string>>
  readonly became: Readonly<Record<SignalState, string>>
  readonly certainties: Readonly<Record<Certainty, string>>
}

/** Of each language its words: the record of a meeting is read by people who have only one of them. */
type RecordLanguages = ReadonlyMap<LanguageCode, RecordTableWords>

/**
 * The record as a table with its headings: one row a turn, oldest first, times local in the agenda's zone; last, what
 * interpreters signalled while nobody had the floor. It says everything in all `languages` at once.
 */
export function recordTable(record: ShowRecord, languages: RecordLanguages): readonly (readonly string[])[] {
  const slots = new Map(record.slots.map((slot) => [slot.id, slot]))
  const signals = grouped(record.signals, (signal) => signal.turn)
  const said = inAll(languages)
  const text = (of: Text) => joined([...languages.keys()].map((language) => textIn(of, language)))
  const rows = record.turns.map((turn) => {
    const slot = slots.get(turn.slot)
    const segment = slot?.segments.find((each) => each.id === turn.segment)
    const who = turn.person ?? turn.guest
    const local = (at: Instant | null | undefined) => (at ? localTime(at, record.zone) : '')
    return [
      segment?.number ?? slot?.number ?? '',
      slot ? text(slot.title) : '',
      said((words) => words.kinds[turn.kind]),
      who?.name ?? '',
      who?.organisation ? text(who.organisation) : '',
      local(segment?.planned.start),
      local(turn.actual.start),
      local(turn.actual.end),
      `UTC${offsetOf(turn.actual.start, record.zone)}`,
      writeDuration(turn.actual.lasted),
      turn.limit === null ? '' : writeDuration(turn.limit),
      writeDuration(turn.over),
      writeDuration(turn.actual.held),
      turn.stretches.map((stretch) => spoken(stretch, turn, record, said)).join('; '),
      signalsSaid(signals.get(turn.id) ?? [], said),
    ]
  })
  const headings = COLUMNS.map((column) => said((words) => words.headings[column]))
  return [headings, ...rows, ...silentRow(record, said)]
}

function silentRow({ signals, turns, zone }: ShowRecord, said: Said): readonly (readonly string[])[] {
  const spoken = new Set<SignalRecord['turn']>(turns.map((turn) => turn.id))
  const silent = signals.filter((signal) => !spoken.has(signal.turn))
  const [first] = silent
  if (first === undefined) return []
  const cells = [
    '',
    '',
    said((words) => words.nobody),
    '',
    '',
    '',
    localTime(first.at, zone),
    '',
    `UTC${offsetOf(first.at, zone)}`,
  ]
  return [[...cells, '', '', '', '', '', signalsSaid(silent, said)]]
}

function spoken(
  { language, certainty, start, end }: Stretch,
  turn: TurnRecord,
  record: ShowRecord,
  said: Said,
): string {
  const lasted: Duration = between(start, end ?? turn.actual.end ?? record.madeAt)
  return `${languageCode(language)} ${writeDuration(lasted)} (${said((words) => words.certainties[certainty])})`
}

/** "slow down / demande de ralentir ×2 (EN, FR): done / réglé": how often, from which booths, and what became of it. */
function signalsSaid(signals: readonly SignalRecord[], said: Said): string {
  return signals
    .map(({ kind, presses, booths, state }) => {
      const from = booths.map(boothCode).join(', ')
      return `${said((words) => words.signals[kind])} ×${presses} (${from}): ${said((words) => words.became[state])}`
    })
    .join('; ')
}

type Said = (of: (words: RecordTableWords) => string) => string

function inAll(languages: RecordLanguages): Said {
  return (of) => joined([...languages.values()].map(of))
}

/** Once where several say it alike. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join(' / ')
}

/** Spreadsheets know a date by the space; the offset has a column of its own. */
function localTime(at: Instant, zone: string): string {
  const wholeSecond = instant(at - (at % 1000))
  const text = writeLocalTime(wholeSecond, zone).slice(0, 19).replace('T', ' ')
  return text.length === 16 || text[16] !== ':' ? `${text.slice(0, 16)}:00` : text
}
