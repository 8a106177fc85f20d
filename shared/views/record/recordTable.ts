import type { LanguageCode, Text } from '../../domain/agenda/agenda.ts'
import { grouped } from '../../domain/grouped.ts'
import type { ShowRecord, SignalRecord, Stretch, TurnRecord } from '../../domain/record/record.ts'
import type { SignalKind, SignalState } from '../../domain/signals/signals.ts'
import { between, type Duration, type Instant, instant } from '../../domain/time.ts'
import { writeDuration } from '../../files/duration.ts'
import { offsetOf, writeLocalTime } from '../../files/localTime.ts'
import { textIn } from '../../files/text.ts'

/** In both languages at once: the record of a meeting is read by people who have only one of them. */
const HEADINGS = [
  'No. / Nº',
  'Slot / Point',
  'Turn / Prise de parole',
  'Who / Qui',
  'Organisation',
  'Planned start / Début prévu',
  'Start / Début',
  'End / Fin',
  'UTC offset / Décalage UTC',
  'On the floor / Durée',
  'Limit / Limite',
  'Over / Dépassement',
  'Held / Suspension',
  'Languages as spoken / Langues parlées',
  'Interpreters’ signals / Signaux des interprètes',
] as const

const KINDS = {
  segment: 'segment / intervention',
  request: 'request / demande',
  chair: 'chair / présidence',
  break: 'break / pause',
} as const satisfies Record<TurnRecord['kind'], string>

const SIGNALS = {
  'slow-down': 'slow down / ralentir',
  'cannot-hear': 'cannot hear / inaudible',
  'microphone-off': 'microphone off / microphone coupé',
  'wrong-language': 'wrong language / langue erronée',
  'one-at-a-time': 'one at a time / une personne à la fois',
  'repeat-figures': 'repeat figures / répéter les chiffres',
  'need-text': 'text needed / texte nécessaire',
  interrupted: 'interrupted / interrompu',
} as const satisfies Record<SignalKind, string>

const BECAME = {
  sent: 'unanswered / sans réponse',
  seen: 'seen / vu',
  handled: 'being handled / pris en charge',
  resolved: 'resolved / résolu',
  lapsed: 'lapsed / caduc',
} as const satisfies Record<SignalState, string>

const CERTAINTIES = {
  assumed: 'planned / prévu',
  stated: 'planned / prévu',
  confirmed: 'confirmed / confirmé',
  corrected: 'corrected / corrigé',
} as const satisfies Record<Stretch['certainty'], string>

/**
 * The record as a table with its headings: one row a turn, oldest first, times local in the agenda's zone; last, what
 * interpreters signalled while nobody had the floor.
 */
export function recordTable(record: ShowRecord): readonly (readonly string[])[] {
  const slots = new Map(record.slots.map((slot) => [slot.id, slot]))
  const signals = grouped(record.signals, (signal) => signal.turn)
  const rows = record.turns.map((turn) => {
    const slot = slots.get(turn.slot)
    const segment = slot?.segments.find((each) => each.id === turn.segment)
    const who = turn.person ?? turn.guest
    const local = (at: Instant | null | undefined) => (at ? localTime(at, record.zone) : '')
    return [
      segment?.number ?? slot?.number ?? '',
      slot ? bothLanguages(slot.title) : '',
      KINDS[turn.kind],
      who?.name ?? '',
      who?.organisation ? bothLanguages(who.organisation) : '',
      local(segment?.planned.start),
      local(turn.actual.start),
      local(turn.actual.end),
      `UTC${offsetOf(turn.actual.start, record.zone)}`,
      writeDuration(turn.actual.lasted),
      turn.limit === null ? '' : writeDuration(turn.limit),
      writeDuration(turn.over),
      writeDuration(turn.actual.held),
      turn.stretches.map((stretch) => spoken(stretch, turn, record)).join('; '),
      signalsSaid(signals.get(turn.id) ?? []),
    ]
  })
  return [HEADINGS, ...rows, ...silentRow(record)]
}

function silentRow({ signals, turns, zone }: ShowRecord): readonly (readonly string[])[] {
  const spoken = new Set<SignalRecord['turn']>(turns.map((turn) => turn.id))
  const silent = signals.filter((signal) => !spoken.has(signal.turn))
  const [first] = silent
  if (first === undefined) return []
  const cells = [
    '',
    '',
    'nobody / personne',
    '',
    '',
    '',
    localTime(first.at, zone),
    '',
    `UTC${offsetOf(first.at, zone)}`,
  ]
  return [[...cells, '', '', '', '', '', signalsSaid(silent)]]
}

function spoken({ language, certainty, start, end }: Stretch, turn: TurnRecord, record: ShowRecord): string {
  const lasted: Duration = between(start, end ?? turn.actual.end ?? record.madeAt)
  return `${language.toUpperCase()} ${writeDuration(lasted)} (${CERTAINTIES[certainty]})`
}

/** "slow down / ralentir ×2 (EN, FR): resolved / résolu": how often, from which booths, and what became of it. */
function signalsSaid(signals: readonly SignalRecord[]): string {
  return signals
    .map(({ kind, presses, booths, state }) => {
      const from = booths.map((booth) => booth.toUpperCase()).join(', ')
      return `${SIGNALS[kind]} ×${presses} (${from}): ${BECAME[state]}`
    })
    .join('; ')
}

function bothLanguages(text: Text): string {
  const [en, fr] = (['en', 'fr'] satisfies LanguageCode[]).map((language) => textIn(text, language))
  return en === fr || fr === undefined ? (en ?? '') : `${en} / ${fr}`
}

/** Spreadsheets know a date by the space; the offset has a column of its own. */
function localTime(at: Instant, zone: string): string {
  const wholeSecond = instant(at - (at % 1000))
  const text = writeLocalTime(wholeSecond, zone).slice(0, 19).replace('T', ' ')
  return text.length === 16 || text[16] !== ':' ? `${text.slice(0, 16)}:00` : text
}
