import type { Agenda, LanguageCode, Plan, Text } from '../domain/agenda/agenda.ts'
import { agendaIndex } from '../domain/agenda/agendaIndex.ts'
import { numberOf } from '../domain/agenda/numbering.ts'
import { type Instant, later } from '../domain/time.ts'
import { writeDuration } from './duration.ts'
import { offsetOf, writeLocalTime } from './localTime.ts'
import { textIn } from './text.ts'

const COLUMNS = [
  'number',
  'start',
  'end',
  'offset',
  'duration',
  'slot',
  'segment',
  'speaker',
  'function',
  'organisation',
  'language',
  'certainty',
] as const

/** What the table says by itself, in one language. */
export interface AgendaTableWords {
  readonly headings: Readonly<Record<(typeof COLUMNS)[number], string>>
  /** Whether the language of a segment is known. */
  readonly certainty: Readonly<Record<'assumed' | 'stated', string>>
}

/**
 * The agenda as a table with its headings: one row a segment, times local in the agenda's zone. `plan` may be the agenda's
 * own or moved by "start now". Texts stand in `language` where the agenda has them.
 */
export function agendaRows(
  agenda: Agenda,
  plan: Plan,
  language: LanguageCode,
  words: AgendaTableWords,
): readonly (readonly string[])[] {
  const say = (text: Text | null | undefined) => (text == null ? '' : textIn(text, language))
  const { person } = agendaIndex(agenda)
  const rows = agenda.slots.flatMap((slot) =>
    slot.segments.map((segment) => {
      const speaker = person(segment.speaker)
      return [
        numberOf(agenda, segment.id),
        ...timesOf(segment.id, plan, agenda.zone),
        say(slot.title),
        say(segment.title),
        speaker?.name ?? '',
        say(speaker?.function),
        say(speaker?.organisation),
        segment.language ?? '',
        segment.language ? words.certainty[segment.assumed ? 'assumed' : 'stated'] : '',
      ]
    }),
  )
  return [COLUMNS.map((column) => words.headings[column]), ...rows]
}

function timesOf(id: string, plan: Plan, zone: string): readonly string[] {
  const planned = plan[id]
  if (planned === undefined) return ['', '', '', '']
  const { start, duration } = planned
  // Spreadsheets know a date by the space, and the offset has a column of its own.
  const local = (at: Instant) => writeLocalTime(at, zone).slice(0, 16).replace('T', ' ')
  return [local(start), local(later(start, duration)), `UTC${offsetOf(start, zone)}`, writeDuration(duration)]
}
