import { type Agenda, type Booth, PLAIN_SEGMENT, type Segment, type Slot } from '../../shared/domain/agenda/agenda.ts'
import { type Duration, type Instant, instant, later, minutes, NONE, plus, seconds } from '../../shared/domain/time.ts'

/** 14:30 in Geneva, 08:30 in New York. */
export const T0 = instant(Date.UTC(2022, 4, 20, 12, 30))

export function at(minute: number, second = 0): Instant {
  return later(T0, plus(minutes(minute), seconds(second)))
}

const people = ['Felipe González Morales', 'Kalliope Mingeirou', 'Pierre Cazenave', 'Zita Cabais', 'Martijn Pluim']

export const FELIPE = 'gonzalez-morales'
export const KALLIOPE = 'mingeirou'
export const PIERRE = 'cazenave'
export const ZITA = 'cabais'
export const MARTIJN = 'pluim'

/** Welcome 5 (Felipe), Brief 15 (Kalliope, Pierre; 7:30 each), Q&A 20 (open list), Closing 10 (Zita FR 5, Felipe 5). */
export function smallAgenda(changes: Partial<Agenda> = {}): Agenda {
  return {
    id: 'small',
    listed: false,
    title: { en: 'A small meeting', fr: 'Une petite réunion' },
    subtitle: null,
    organiser: null,
    occasion: null,
    goals: [],
    zone: 'Europe/Zurich',
    zones: [{ zone: 'Europe/Zurich', city: { en: 'Geneva', fr: 'Genève' } }],
    start: T0,
    hardEnd: { at: at(60), assumed: true },
    place: null,
    languages: ['en', 'fr'],
    chair: { person: FELIPE, language: 'en', assumed: true },
    changes: { speaker: seconds(5), language: seconds(5) },
    people: [FELIPE, KALLIOPE, PIERRE, ZITA, MARTIJN].map((id, index) => ({
      id,
      name: people[index] ?? id,
      sayAs: null,
      function: null,
      organisation: null,
      alsoPrintedAs: [],
    })),
    booths: [booth('en', 2), booth('fr', 2)],
    terms: [],
    messages: [],
    slots: inSequence(T0, [
      speeches('welcome', minutes(5), [speech('1', FELIPE)]),
      speeches('brief', minutes(15), [speech('2.1', KALLIOPE), speech('2.2', PIERRE)]),
      { ...speeches('qa', minutes(20), [speech('3', FELIPE)]), kind: 'discussion' },
      speeches('closing', minutes(10), [speech('4.1', ZITA, 'fr'), speech('4.2', FELIPE)]),
    ]),
    ...changes,
  }
}

/** Named after its language, with so many interpreters: `fr-1`, `fr-2`. */
export function booth(language: string, interpreters: number, more: Partial<Booth> = {}): Booth {
  const team = Array.from({ length: interpreters }, (_, index) => ({
    id: `${language}-${index + 1}`,
    name: `${language.toUpperCase()} ${index + 1}`,
  }))
  return { id: language, language, retour: null, relay: {}, interpreters: team, ...more }
}

export function speech(id: string, speaker: string, language = 'en', duration: Duration | null = null): Segment {
  return { id, title: null, speaker, language, assumed: true, duration, ...PLAIN_SEGMENT }
}

export function speeches(id: string, duration: Duration, segments: readonly Segment[]): Slot {
  return { id, kind: 'speeches', title: id, short: null, start: T0, duration, fixedStart: false, segments }
}

export function breakSlot(id: string, duration: Duration): Slot {
  const segment = { ...speech(`${id}-break`, ''), speaker: null, language: null }
  return { ...speeches(id, duration, [segment]), kind: 'break' }
}

/** Each slot starts when the one before it ends. */
export function inSequence(start: Instant, slots: readonly Slot[]): Slot[] {
  return slots.map((slot, index) => {
    const before = slots.slice(0, index).reduce<Duration>((total, each) => plus(total, each.duration), NONE)
    return { ...slot, start: later(start, before) }
  })
}
