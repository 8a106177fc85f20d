import type { LanguageCode, Plan, SlotKind, Text } from '../domain/agenda/agenda.ts'
import { type Instant, later } from '../domain/time.ts'
import { writeDuration } from './duration.ts'
import { offsetOf, writeLocalTime } from './localTime.ts'
import { textIn } from './text.ts'

/** As much of an agenda as the table needs, in the domain's shape or the file's. */
export interface Listing {
  readonly zone: string
  readonly people: readonly ListedPerson[]
  readonly slots: readonly ListedSlot[]
}

interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly function?: Text | null | undefined
  readonly organisation?: Text | null | undefined
}

interface ListedSlot {
  readonly id: string
  readonly kind?: SlotKind | undefined
  readonly title: Text
  readonly segments: readonly {
    readonly id: string
    readonly title?: Text | null | undefined
    readonly speaker?: string | null | undefined
    readonly language?: LanguageCode | null | undefined
    readonly assumed?: boolean | undefined
  }[]
}

const HEADINGS = {
  en: [
    'No.',
    'Start',
    'End',
    'UTC offset',
    'Duration',
    'Slot',
    'Segment',
    'Speaker',
    'Function',
    'Organisation',
    'Floor language',
    'Language is',
  ],
  fr: [
    'Nº',
    'Début',
    'Fin',
    'Décalage UTC',
    'Durée',
    'Point',
    'Intervention',
    'Orateur ou oratrice',
    'Fonction',
    'Organisation',
    'Langue de l’orateur',
    'La langue est',
  ],
} as const

const CERTAINTY = {
  en: { assumed: 'assumed', stated: 'stated' },
  fr: { assumed: 'supposée', stated: 'indiquée' },
} as const

/**
 * The agenda as a table with its headings: one row a segment, times local in the agenda's zone. `plan` may be the agenda's
 * own or moved by "start now". Headings stand in English or French, texts in `language` where the agenda has them.
 */
export function agendaRows(agenda: Listing, plan: Plan, language: LanguageCode): readonly (readonly string[])[] {
  const words = language === 'fr' ? 'fr' : 'en'
  const say = (text: Text | null | undefined) => (text === null || text === undefined ? '' : textIn(text, language))
  const people = new Map(agenda.people.map((person) => [person.id, person]))
  const rows = agenda.slots.flatMap((slot, i) =>
    slot.segments.map((segment, j) => {
      const person = people.get(segment.speaker ?? '')
      const certainty = segment.assumed ? CERTAINTY[words].assumed : CERTAINTY[words].stated
      return [
        slot.segments.length === 1 ? `${i + 1}` : `${i + 1}.${j + 1}`,
        ...timesOf(segment.id, plan, agenda.zone),
        say(slot.title),
        say(segment.title),
        person?.name ?? '',
        say(person?.function),
        say(person?.organisation),
        segment.language ?? '',
        segment.language ? certainty : '',
      ]
    }),
  )
  return [HEADINGS[words], ...rows]
}

function timesOf(id: string, plan: Plan, zone: string): readonly string[] {
  const planned = plan[id]
  if (planned === undefined) return ['', '', '', '']
  const { start, duration } = planned
  // Spreadsheets know a date by the space, and the offset has a column of its own.
  const local = (at: Instant) => writeLocalTime(at, zone).slice(0, 16).replace('T', ' ')
  return [local(start), local(later(start, duration)), `UTC${offsetOf(start, zone)}`, writeDuration(duration)]
}
