import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleOf } from '../../testing/sampleOf.ts'
import { at, breakSlot, smallAgenda } from '../../testing/show/agendas.ts'
import type { Agenda, Segment, Slot, SlotKind } from '../domain/agenda/agenda.ts'
import { type Instant, instant, later, minutes, plus, seconds } from '../domain/time.ts'
import { readAgenda } from './agenda/readAgenda.ts'
import { readDuration, writeDuration } from './duration.ts'
import { writeAgenda } from './write.ts'

/** A day and a half before and after each change of the clock, and an ordinary day. */
const NIGHTS = ['2022-03-13T07:00Z', '2022-03-27T01:00Z', '2022-10-30T01:00Z', '2022-11-06T06:00Z', '2022-12-31T23:00Z']
const ZONES = ['Europe/Zurich', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']

const text = fc.oneof(
  fc.constantFrom('Welcome', 'Mot de bienvenue', '«\u00a0Débat\u00a0»'),
  fc.constant({ en: 'Welcome', fr: 'Accueil' }),
)
const line = fc.constantFrom('root causes', 'causes profondes', 'الأسباب الجذرية')
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const language = fc.constantFrom('en', 'fr', 'ary')
const person = fc.constantFrom('felipe', 'zita', 'moussa')
const duration = fc.integer({ min: 1, max: 5 * 3600 }).map(seconds)

const start: fc.Arbitrary<Instant> = fc
  .tuple(fc.constantFrom(...NIGHTS), fc.integer({ min: -36 * 60, max: 36 * 60 }))
  .map(([night, offset]) => later(instant(Date.parse(night)), minutes(offset)))

const documents = fc.array(fc.record({ title: text, url: fc.webUrl() }), { maxLength: 2 })
const terms = fc.array(
  fc.record({ words: fc.dictionary(fc.constantFrom('en', 'fr', 'ary'), line, { minKeys: 1 }), note: maybe(line) }),
  { maxLength: 2 },
)

const slotParts = fc.record({
  kind: fc.constantFrom<SlotKind>('speeches', 'discussion', 'break'),
  title: text,
  short: maybe(text),
  after: fc.oneof(
    fc.integer({ min: 0, max: 40 * 3600 }),
    fc.integer({ min: 0, max: 40 * 60 }).map((n) => n * 60),
  ),
  duration,
  fixedStart: fc.boolean(),
  segments: fc.array(
    fc.record({
      title: maybe(text),
      speaker: person,
      language,
      assumed: fc.boolean(),
      duration: maybe(duration),
      optional: fc.boolean(),
      words: maybe(fc.integer({ min: 1, max: 5000 })),
      delivery: maybe(fc.constantFrom('room' as const, 'online' as const, 'recorded' as const)),
      text: maybe(
        fc.record({
          url: fc.webUrl(),
          standing: fc.constantFrom('verbatim' as const, 'check-against-delivery' as const),
          uploadedAt: fc.integer({ min: 0, max: 60 * 24 * 365 * 60 }).map((n) => instant(n * 60_000)),
        }),
      ),
      documents,
      terms,
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

const agenda: fc.Arbitrary<Agenda> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    start,
    listed: fc.boolean(),
    subtitle: maybe(text),
    goals: fc.array(text, { maxLength: 2 }),
    place: maybe(
      fc.record({
        name: text,
        join: maybe(fc.webUrl()),
        registration: maybe(fc.webUrl()),
        documents,
      }),
    ),
    hardEnd: maybe(fc.record({ after: fc.integer({ min: 1, max: 3000 }), assumed: fc.boolean() })),
    changes: fc.record({ speaker: fc.nat(90).map(seconds), language: fc.constantFrom(0, 5, 90).map(seconds) }),
    chair: fc.record({ person, language, assumed: fc.boolean() }),
    terms,
    messages: fc.array(
      fc.record({ text, weight: fc.constantFrom('note' as const, 'warning' as const, 'full' as const) }),
      { maxLength: 2 },
    ),
    slots: fc.array(slotParts, { minLength: 1, maxLength: 6 }),
  })
  .map((parts) => ({
    ...smallAgenda(),
    ...parts,
    zones: [{ zone: parts.zone, city: 'Here' }],
    languages: ['en', 'fr', 'ary'],
    people: ['felipe', 'zita', 'moussa'].map((id) => ({
      id,
      name: id,
      sayAs: id === 'zita' ? 'ZEE-tah' : null,
      function: null,
      organisation: id === 'zita' ? { en: 'Council', fr: 'Conseil' } : null,
      alsoPrintedAs: id === 'moussa' ? ['Musa'] : [],
    })),
    hardEnd: parts.hardEnd && { at: later(parts.start, minutes(parts.hardEnd.after)), assumed: parts.hardEnd.assumed },
    slots: parts.slots.map(
      ({ after, segments, ...slot }, i): Slot => ({
        ...slot,
        id: `slot-${i}`,
        start: later(parts.start, seconds(after)),
        segments: segments
          .slice(0, slot.kind === 'speeches' ? 3 : 1)
          .map((segment, j): Segment => ({ ...segment, id: `s-${i}-${j}`, ...holder(slot.kind, parts.chair.person) })),
      }),
    ),
  }))

function holder(kind: SlotKind, chair: string): Partial<Segment> {
  switch (kind) {
    case 'speeches':
      return {}
    case 'discussion':
      return { speaker: chair }
    case 'break':
      return { speaker: null, language: null }
  }
}

test('AGD-1 what is written is read back the same, by day, over midnight and over every change of the clock', () => {
  fc.assert(
    fc.property(agenda, (written) => {
      const wire: unknown = JSON.parse(JSON.stringify(writeAgenda(written)))
      const reading = readAgenda(wire)
      expect(reading).toMatchObject({ ok: true })
      expect(reading.ok && reading.agenda).toEqual(written)
    }),
    { seed: 20220520, numRuns: sampleOf(300) },
  )
})

test('AGD-1 what is empty or usual is left out', () => {
  const bare = smallAgenda({ hardEnd: null, booths: [], chair: { person: 'zita', language: 'fr', assumed: false } })
  expect(Object.keys(writeAgenda(bare))).toEqual([
    'id',
    'title',
    'start',
    'zone',
    'zones',
    'languages',
    'chair',
    'people',
    'slots',
  ])
  const [welcome] = writeAgenda(bare).slots
  expect(welcome).toEqual({
    id: 'welcome',
    title: 'welcome',
    start: '14:30',
    duration: '5:00',
    segments: [{ id: '1', speaker: 'gonzalez-morales', language: 'en', assumed: true }],
  })
})

test('AGD-8 who holds a discussion is written out, and nobody in a break', () => {
  const { slots } = writeAgenda(
    smallAgenda({ slots: [...smallAgenda().slots, { ...breakSlot('rest', minutes(5)), start: at(50) }] }),
  )
  expect(slots[2]?.segments[0]).toMatchObject({ speaker: 'gonzalez-morales', language: 'en' })
  expect(slots[4]).toMatchObject({ kind: 'break', segments: [{ id: 'rest-break' }] })
  expect(slots[4]?.segments[0]).not.toHaveProperty('speaker')
})

test.each([
  ['0:05', seconds(5)],
  ['5:00', minutes(5)],
  ['8:45', seconds(525)],
  ['90:00', minutes(90)],
  ['1:30:00', minutes(90)],
  ['12:00:01', seconds(43_201)],
])('AGD-5 %s is a duration', (written, expected) => {
  expect(readDuration(written)).toBe(expected)
})

test.each([
  [minutes(59), '59:00'],
  [minutes(60), '1:00:00'],
  [plus(minutes(90), seconds(7)), '1:30:07'],
  [seconds(0), '0:00'],
])('AGD-5 %d ms are written %s', (length, expected) => {
  expect(writeDuration(length)).toBe(expected)
})

test.each(['', '5', '5:60', '-5:00', '5:0', '1:60:00', '5 min', '١:٠٠'])('AGD-5 %j is no duration', (written) => {
  expect(readDuration(written)).toBeNull()
})
