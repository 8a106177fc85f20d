import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultLine } from '../../../testing/show/faultLine.ts'
import { PLAIN_SEGMENT } from '../../domain/agenda/agenda.ts'
import { instant, minutes } from '../../domain/time.ts'
import type { AgendaFile, SlotFile } from './file.ts'
import { readAgenda } from './readAgenda.ts'

const moussa = { id: 'harouna', name: 'Moussa Harouna' }
const zita = { id: 'cabais', name: 'Zita Cabais' }

const welcome: SlotFile = {
  id: 'welcome',
  title: { en: 'Welcome', fr: 'Accueil' },
  start: '14:30',
  duration: '5:00',
  segments: [{ id: 'welcome-cabais', speaker: 'cabais', language: 'fr' }],
}
const panel: SlotFile = {
  id: 'panel',
  title: 'Panel',
  start: '14:35',
  duration: '10:00',
  segments: [
    { id: 'panel-harouna', speaker: 'harouna', language: 'fr', assumed: true },
    { id: 'panel-cabais', speaker: 'cabais', language: 'en', duration: '4:00' },
  ],
}

const meeting: AgendaFile = {
  id: 'meeting',
  title: 'A meeting',
  start: '2022-05-20T14:30',
  zone: 'Europe/Zurich',
  zones: [{ zone: 'Europe/Zurich', city: 'Geneva' }],
  languages: ['en', 'fr'],
  chair: { person: 'cabais', language: 'en', assumed: true },
  people: [moussa, zita],
  booths: [{ id: 'fr', language: 'fr', interpreters: [{ id: 'fr-1', name: 'FR 1' }] }],
  slots: [welcome, panel],
}

type Row = readonly [what: string, input: unknown, ...lines: string[]]

test('AGD-1 an agenda is read', () => {
  const reading = readAgenda(meeting)
  expect(reading).toMatchObject({ ok: true, remarks: [] })
  expect(reading.ok && reading.agenda).toMatchObject({
    start: instant(Date.UTC(2022, 4, 20, 12, 30)),
    subtitle: null,
    hardEnd: null,
    goals: [],
    slots: [{ kind: 'speeches', fixedStart: false }, { segments: [{ duration: null }, { duration: minutes(4) }] }],
  })
})

test('AGD-18 presets, what may be left out, and the words of a text are read; a preset of no known weight is refused', () => {
  const [first, second] = panel.segments
  const marked = { ...panel, segments: [{ ...first, optional: true, words: 1200 }, second] }
  const preset = { text: 'Back in five', weight: 'note' }
  const reading = readAgenda({ ...meeting, slots: [welcome, marked], messages: [preset] })
  expect(reading.ok && reading.agenda.messages).toEqual([preset])
  expect(reading.ok && reading.agenda.slots[1]?.segments).toMatchObject([
    { optional: true, words: 1200 },
    { optional: false, words: null },
  ])
  const refused = readAgenda({ ...meeting, messages: [{ ...preset, weight: 'loud' }] })
  expect(refused.ok ? [] : refused.problems.map(faultLine)).toEqual([expect.stringContaining('messages[0].weight')])
})

test('AGD-23 a show is listed where its agenda says so, and not where it says nothing', () => {
  const listedIn = (file: object) => {
    const reading = readAgenda(file)
    return reading.ok && reading.agenda.listed
  }
  expect([meeting, { ...meeting, listed: false }, { ...meeting, listed: true }].map(listedIn)).toEqual([
    false,
    false,
    true,
  ])
  expect(readAgenda({ ...meeting, listed: 'yes' }).ok).toBe(false)
})

test('AGD-8 what a discussion leaves out is the chair’s', () => {
  const talk: SlotFile = { ...panel, kind: 'discussion', segments: [{ id: 'talk' }] }
  const reading = readAgenda({ ...meeting, slots: [welcome, talk] })
  expect(reading.ok && reading.agenda.slots[1]?.segments).toEqual([
    {
      id: 'talk',
      title: null,
      speaker: 'cabais',
      language: 'en',
      assumed: true,
      duration: null,
      ...PLAIN_SEGMENT,
    },
  ])
})

describe('refused, with place and remedy', () => {
  test.each<Row>([
    ['no agenda', null, 'the agenda is null; write an object, { … }'],
    ['a list', [], 'the agenda is a list; write an object, { … }'],
    ['a missing title', without('title'), 'title: is missing; add a text'],
    [
      'a number for a text',
      { ...meeting, subtitle: 4 },
      'subtitle: is a number; write a text in quotes, or { "en": "…", "fr": "…" }',
    ],
    ['a text for a list', { ...meeting, people: 'all' }, 'people: is a text; write a list, [ … ]'],
    [
      'a text in no language',
      { ...meeting, title: {} },
      'title: {} holds no language: write at least one, as in { "en": "Welcome" }',
    ],
    [
      'a country for a language',
      { ...meeting, title: { FR: 'x' } },
      'title.FR: "FR" is not a language code: write two or three lower-case letters, as in "en" or "fr"',
    ],
    ['an unknown key', { ...meeting, titel: 'x' }, 'titel: unknown key; did you mean "title"?'],
    [
      'an unknown key in a slot',
      slotted({ ...welcome, fixedstart: true }),
      'slots[0].fixedstart: unknown key; did you mean "fixedStart"?',
    ],
    [
      'a key like none',
      { ...meeting, chair: { ...meeting.chair, xyz: 1 } },
      'chair.xyz: unknown key; known here: person, language, assumed',
    ],
    ['a key that is no word', { ...meeting, 'a b': 1 }, expect.stringContaining('["a b"]: unknown key')],
    [
      'a length in words',
      { ...meeting, slots: [{ ...welcome, duration: '5 minutes' }] },
      'slots[0].duration: "5 minutes" is not a duration: write m:ss or h:mm:ss, as in "5:00"',
    ],
    ['an empty text', { ...meeting, title: ' ' }, 'title: " " is empty: write something'],
    [
      'a control character',
      { ...meeting, title: 'a\u0007' },
      'title: "a\\u0007" holds a character that cannot be seen, U+0007: take it out, or type the line anew',
    ],
    ['half a character', { ...meeting, title: 'a\ud800' }, expect.stringContaining('U+D800')],
    ['a text too long', { ...meeting, title: 'x'.repeat(301) }, 'title: is too long; write at most 300 characters'],
    [
      'too many slots',
      { ...meeting, slots: Array.from({ length: 501 }, (_, i) => copy(i)) },
      'slots: has too many entries; 500 is the most',
    ],
    ['no slots', { ...meeting, slots: [] }, 'slots: has too few entries; write at least 1'],
    [
      '__proto__ as a language',
      { ...meeting, title: JSON.parse('{ "en": "x", "__proto__": "y" }') },
      'title.__proto__: cannot be a key; take it out',
    ],
    [
      '__proto__ as a key',
      { ...meeting, place: JSON.parse('{ "name": "x", "__proto__": {} }') },
      'place.__proto__: cannot be a key; take it out',
    ],
    [
      'a script for a link',
      { ...meeting, place: { name: 'Zoom', join: 'javascript:alert(1)' } },
      'place.join: "javascript:alert(1)" is not a web address: write it whole, beginning with https:// or http://, without a name and password',
    ],
    [
      'a link without its beginning',
      { ...meeting, place: { name: 'Zoom', documents: [{ title: 'x', url: 'example.org/x' }] } },
      'place.documents[0].url: "example.org/x" is not a web address: write it whole, beginning with https:// or http://, without a name and password',
    ],
  ])('AGD-9 %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    ['capitals', { ...meeting, id: 'Meeting' }, expect.stringContaining('id: "Meeting" is not an id')],
    [
      'an underscore',
      slotted({ ...welcome, id: 'wel_come' }),
      expect.stringContaining('slots[0].id: "wel_come" is not an id'),
    ],
    ['a long one', { ...meeting, id: 'x'.repeat(65) }, 'id: is too long; write at most 64 characters'],
    [
      'one that every object has',
      { ...meeting, id: 'constructor' },
      'id: "constructor" cannot be an id: choose another word',
    ],
    [
      'an address of the server',
      { ...meeting, id: 'api' },
      'id: "api" is an address of the server itself; choose another',
    ],
    [
      'two slots',
      slotted(welcome, { ...panel, id: 'welcome' }),
      'slots[1].id: "welcome" is already the id of slots[0]; choose another',
    ],
    [
      'a slot and a segment',
      slotted({ ...welcome, id: 'panel-cabais' }, panel),
      'slots[1].segments[1].id: "panel-cabais" is already the id of slots[0]; choose another',
    ],
    [
      'two people',
      { ...meeting, people: [moussa, zita, zita] },
      'people[2].id: "cabais" is already the id of people[1]; choose another',
    ],
    [
      'a person and an interpreter',
      { ...meeting, booths: [{ id: 'fr', language: 'fr', interpreters: [zita] }] },
      'booths[0].interpreters[0].id: "cabais" is already the id of people[1]; choose another',
    ],
    [
      'two booths',
      { ...meeting, booths: [...(meeting.booths ?? []), { id: 'fr', language: 'en', interpreters: [] }] },
      'booths[1].id: "fr" is already the id of booths[0]; choose another',
    ],
  ])('AGD-6 ids: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    [
      'a speaker',
      segmented({ speaker: 'harona' }),
      'slots[1].segments[0].speaker: "harona" is not in people; did you mean "harouna"?',
    ],
    [
      'a speaker like none',
      segmented({ speaker: 'silva' }),
      'slots[1].segments[0].speaker: "silva" is not in people; add it there, or choose one',
    ],
    [
      'a floor language',
      segmented({ language: 'es' }),
      expect.stringContaining('slots[1].segments[0].language: "es" is not in languages'),
    ],
    [
      'the chair',
      { ...meeting, chair: { person: 'cabias', language: 'fr' } },
      'chair.person: "cabias" is not in people; did you mean "cabais"?',
    ],
    [
      'the chair’s language',
      { ...meeting, chair: { person: 'cabais', language: 'ar' } },
      expect.stringContaining('chair.language: "ar" is not in languages'),
    ],
    [
      'a booth’s language',
      { ...meeting, booths: [{ id: 'ru', language: 'ru', interpreters: [] }] },
      expect.stringContaining('booths[0].language: "ru" is not in languages'),
    ],
    ['a language twice', { ...meeting, languages: ['en', 'fr', 'en'] }, 'languages[2]: "en" is named twice; keep one'],
  ])('AGD-7 names: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    [
      'no speaker',
      segmented({ speaker: undefined }),
      'slots[1].segments[0].speaker: is missing; write the id of one of the people',
    ],
    [
      'no language',
      segmented({ language: undefined }),
      'slots[1].segments[0].language: is missing; write one of the languages',
    ],
    [
      'a kind unknown',
      slotted({ ...welcome, kind: 'brake' }),
      'slots[0].kind: "brake" is not one of "speeches", "discussion", "break"; did you mean "break"?',
    ],
    [
      'a discussion in two',
      slotted({ ...welcome, kind: 'discussion', segments: [{ id: 'a' }, { id: 'b' }] }),
      'slots[0].segments: a discussion has one segment, not 2; make the others slots of their own',
    ],
    [
      'a discussion that another holds',
      slotted({ ...welcome, kind: 'discussion', segments: [{ id: 'a', speaker: 'harouna' }] }),
      'slots[0].segments[0].speaker: "harouna" cannot hold a discussion, the chair does; leave it out',
    ],
    [
      'a break with a speaker',
      slotted({ ...welcome, kind: 'break' }),
      'slots[0].segments[0].speaker: nobody speaks in a break; leave it out',
      'slots[0].segments[0].language: nobody speaks in a break; leave it out',
    ],
    [
      'a break without its segment',
      slotted({ ...welcome, kind: 'break', segments: [] }),
      'slots[0].segments: has too few entries; write at least 1',
    ],
  ])('AGD-8 slots: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    [
      'less than nothing',
      slotted({ ...welcome, duration: '-5:00' }),
      'slots[0].duration: "-5:00" is not a duration: write m:ss or h:mm:ss, as in "5:00"',
    ],
    [
      'nothing',
      slotted({ ...welcome, duration: '0:00' }),
      'slots[0].duration: "0:00" is no time at all; write how long it lasts, as in "5:00"',
    ],
    [
      'nothing for a segment',
      segmented({ duration: '0:00' }),
      expect.stringContaining('slots[1].segments[0].duration: "0:00" is no time at all'),
    ],
    ['a number', slotted({ ...welcome, duration: 5 }), 'slots[0].duration: is a number; write a text in quotes'],
    [
      'words',
      segmented({ duration: '5 min' }),
      expect.stringContaining('slots[1].segments[0].duration: "5 min" is not a duration'),
    ],
  ])('AGD-5 durations: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    [
      'an unknown zone',
      { ...meeting, zone: 'Europe/Zürich' },
      'zone: "Europe/Zürich" is not a time zone; did you mean "Europe/Zurich"?',
    ],
    [
      'an abbreviation',
      { ...meeting, zones: [{ zone: 'EDT', city: 'New York' }] },
      'zones[0].zone: "EDT" is not a time zone; write one named after a place, as in "Europe/Zurich"',
    ],
  ])('AGD-4 zones: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    [
      'a start without its day',
      { ...meeting, start: '14:30' },
      'start: "14:30" has no day; write YYYY-MM-DDTHH:mm, as in "2022-05-20T08:30"',
    ],
    [
      'a day that is none',
      { ...meeting, start: '2022-02-30T14:30' },
      'start: "2022-02-30T14:30" does not exist; correct the day or the time',
    ],
    [
      'words',
      slotted({ ...welcome, start: 'noon' }),
      'slots[0].start: "noon" is not a time: write HH:mm or YYYY-MM-DDTHH:mm, as in "08:30"',
    ],
    [
      'a slot before the start',
      slotted({ ...welcome, start: '2022-05-20T14:25' }),
      `slots[0].start: "2022-05-20T14:25" is before the agenda's start; correct one of the two`,
    ],
    [
      'a hard end before the start',
      { ...meeting, hardEnd: { at: '2022-05-20T14:00' } },
      `hardEnd.at: "2022-05-20T14:00" is before the agenda's start; correct one of the two`,
    ],
  ])('AGD-2 times: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test.each<Row>([
    [
      'jumped over',
      spring('02:30'),
      'slots[0].start: "02:30" does not exist: the clock of Europe/Zurich jumps over it that night; write a time before or after',
    ],
    [
      'at a wrong offset',
      spring('2022-03-27T03:30+01:00'),
      'slots[0].start: "2022-03-27T03:30+01:00" does not exist: Europe/Zurich is not at this UTC offset then; correct the offset or leave it out',
    ],
  ])('AGD-3 times: %s', (_, input, ...lines) => {
    expect(linesOf(input)).toEqual(lines)
  })

  test('AGD-10 everything at once, faults of shape and of meaning alike', () => {
    const broken = {
      ...meeting,
      tittle: 'x',
      zone: 'Europe/Zuric',
      slots: [
        { ...welcome, duration: '5' },
        {
          ...panel,
          segments: [null, { id: 'a', speaker: 'harouna', language: 'fr' }, { id: 'a', speaker: 'x', language: 'fr' }],
        },
      ],
    }
    expect(linesOf(broken).map((line) => line.split(':')[0])).toEqual([
      'slots[0].duration',
      'slots[1].segments[0]',
      'tittle',
      'slots[1].segments[2].id',
      'slots[1].segments[2].speaker',
      'zone',
      'slots[1].segments[0].speaker',
      'slots[1].segments[0].language',
    ])
  })

  test('AGD-9 a thousand segments are the most, over all slots', () => {
    const many = Array.from({ length: 11 }, (_, i) => ({
      ...copy(i),
      segments: Array.from({ length: 100 }, (_, j) => ({ id: `s-${i}-${j}`, speaker: 'cabais', language: 'fr' })),
    }))
    expect(linesOf({ ...meeting, slots: many })).toEqual(['slots: has 1100 segments in its slots; 1000 is the most'])
  })
})

test('AGD-10 whatever stands in a place where it does not belong is refused or read, and never throws', () => {
  const places = pathsIn(meeting)
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('', '0:00', '24:00', 'cabais', '2022-03-27T02:30'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), junk, (place, value) => {
      const input = replaced(meeting, place, value)
      const reading = readAgenda(input)
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
    }),
    { seed: 20220520, numRuns: 1000 },
  )
})

describe('accepted, and said', () => {
  test.each<Row>([
    [
      'an overlap',
      slotted(welcome, { ...panel, start: '14:33' }),
      'slots[1].start: overlaps: slots[0] ends 2:00 later',
    ],
    [
      'a gap',
      slotted(welcome, { ...panel, start: '15:00' }),
      'slots[1].start: 25:00 after slots[0] ends, with nothing planned between',
    ],
    [
      'a gap at the start',
      slotted({ ...welcome, start: '14:32' }),
      "slots[0].start: 2:00 after the agenda's start, with nothing planned between",
    ],
    [
      'too much for a slot',
      slotted(welcome, { ...panel, duration: '3:00' }),
      'slots[1].segments: they take 4:00 together, and the slot lasts 3:00',
    ],
    [
      'nothing left to share',
      slotted(welcome, { ...panel, duration: '4:00' }),
      "slots[1].segments: they take all of the slot's 4:00, and those without a duration get none",
    ],
    [
      'a hard end that comes first',
      { ...meeting, hardEnd: { at: '14:40' } },
      'hardEnd.at: 5:00 before the planned end',
    ],
    [
      'a hard end of the next day',
      { ...meeting, hardEnd: { at: '14:00' } },
      'hardEnd.at: 23:15:00 after the planned end; is the day right?',
    ],
  ])('AGD-12 %s', (_, input, ...lines) => {
    const reading = readAgenda(input)
    expect(reading.ok && reading.remarks.map(faultLine)).toEqual(lines)
  })

  test('AGD-3 a time that comes twice', () => {
    const night = { ...meeting, start: '2022-10-30T02:30', slots: [{ ...welcome, start: '2022-10-30T02:30' }] }
    const reading = readAgenda(night)
    expect(reading.ok && reading.remarks.map(faultLine)).toEqual([
      'start: "2022-10-30T02:30" comes twice that night in Europe/Zurich; the first is taken, at UTC+02:00. Write the offset to choose',
      'slots[0].start: "2022-10-30T02:30" comes twice that night in Europe/Zurich; the first is taken, at UTC+02:00. Write the offset to choose',
    ])
  })
})

function linesOf(input: unknown): readonly string[] {
  const reading = readAgenda(input)
  return reading.ok ? [] : reading.problems.map(faultLine)
}

function without(key: keyof AgendaFile): unknown {
  return Object.fromEntries(Object.entries(meeting).filter(([each]) => each !== key))
}

function slotted(...slots: readonly unknown[]): unknown {
  return { ...meeting, slots }
}

function segmented(changes: Readonly<Record<string, unknown>>): unknown {
  const [first, ...others] = panel.segments
  return slotted(welcome, { ...panel, segments: [{ ...first, ...changes }, ...others] })
}

function spring(start: string): unknown {
  return { ...meeting, start: '2022-03-27T01:00', slots: [{ ...welcome, start }] }
}

function copy(index: number): SlotFile {
  return { ...welcome, id: `slot-${index}`, segments: [{ id: `segment-${index}`, speaker: 'cabais', language: 'fr' }] }
}

type Place = readonly string[]

function pathsIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [[], ...Object.entries(value).flatMap(([key, each]) => pathsIn(each).map((rest) => [key, ...rest]))]
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((each, i) => (String(i) === key ? replaced(each, rest, by) : each))
  const entries = Object.entries(Object(value))
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? replaced(each, rest, by) : each]))
}
