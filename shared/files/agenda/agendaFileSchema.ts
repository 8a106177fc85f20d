import { z } from 'zod'
import { DELIVERIES, SLOT_KINDS, STANDINGS, WEIGHTS } from '../../domain/agenda/agenda.ts'
import { ADDRESS_LENGTH, ID_LENGTH, LANGUAGE_LENGTH, LIMITS, LINE_LENGTH } from '../../domain/agenda/limits.ts'
import { unseenIn } from '../../domain/agenda/plainText.ts'
import { beginsAsWebAddress } from '../../domain/agenda/webAddress.ts'
import type { SchemaFault } from './faults.ts'

/** A slug: part of addresses, and keys of the plan. */
export const idSchema = z
  .string()
  .max(ID_LENGTH)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, named('bad-id'))
  .refine((id) => id !== 'constructor', named('taken-word'))
  .meta({ id: 'Id', description: 'Lower-case letters, digits and single hyphens.' })

export const languageSchema = z
  .string()
  .max(LANGUAGE_LENGTH)
  .regex(/^[a-z]{2,3}$/, named('bad-language'))
  .meta({ id: 'Language', description: 'A BCP 47 primary language subtag: en, fr, ar.' })

export const lineSchema = z
  .string()
  .max(LINE_LENGTH)
  .refine((text) => text.trim() !== '', named('empty-text'))
  .refine(isPlain, named('unseen-character'))

/** A record's own bound, which JSON Schema says as `maxProperties`. */
export function atMost<T extends z.ZodRecord>(most: number, record: T): T {
  return record
    .check(({ value, issues }) => {
      if (Object.keys(value).length <= most) return
      issues.push({ code: 'too_big', origin: 'record', maximum: most, inclusive: true, input: value })
    })
    .meta({ maxProperties: most })
}

export const textSchema = z
  .union([
    lineSchema,
    atMost(LIMITS.languages, z.record(languageSchema, lineSchema)).refine(
      (texts) => Object.keys(texts).length > 0,
      named('no-language'),
    ),
  ])
  .meta({
    id: 'Text',
    description: 'One text for all languages, or one a language: { "en": "Welcome", "fr": "Bienvenue" }.',
  })

export const urlSchema = z
  .string()
  .max(ADDRESS_LENGTH)
  .refine(isWebAddress, named('bad-address'))
  .meta({ id: 'WebAddress', format: 'uri', description: 'http:// or https://' })

const timeSchema = z
  .string()
  .max(25)
  .regex(/^(\d{4}-\d{2}-\d{2}T)?\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/, named('bad-time'))
  .meta({
    id: 'Time',
    description:
      'Local time in the agenda’s zone: HH:mm (the first such time at or after the agenda’s start), or YYYY-MM-DDTHH:mm; with a UTC offset where a clock change shows it twice.',
  })

const durationSchema = z
  .string()
  .regex(/^(\d{1,3}:[0-5]\d|\d{1,2}:[0-5]\d:[0-5]\d)$/, named('bad-duration'))
  .max(8, named('bad-duration'))
  .meta({ id: 'Duration', description: 'm:ss or h:mm:ss: "5:00" is five minutes.' })

const assumedSchema = z
  .boolean()
  .optional()
  .describe('A guess of whoever wrote the agenda: shown as planned, not confirmed.')

const documentsSchema = z
  .array(z.strictObject({ title: textSchema, url: urlSchema }))
  .max(200)
  .optional()

export const termWordsSchema = atMost(LIMITS.languages, z.record(languageSchema, lineSchema)).refine(
  (words) => Object.keys(words).length > 0,
  named('no-language'),
)

const termsSchema = z
  .array(
    z.strictObject({
      words: termWordsSchema.describe('One thing by language: { "en": "root causes", "fr": "causes profondes" }.'),
      note: lineSchema.optional(),
    }),
  )
  .max(500)
  .optional()

const placeSchema = z.strictObject({
  name: textSchema.describe('A room or a service, as people call it.'),
  join: urlSchema.optional().describe('Where one joins the meeting. Everybody who has the programme sees it.'),
  registration: urlSchema.optional().describe('Where one registers.'),
  documents: documentsSchema.describe('What the meeting refers to.'),
})

const personSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  sayAs: lineSchema.optional().describe('How the name is said. For moderators, crew and interpreters only.'),
  function: textSchema.optional().describe('What the person does, or is here.'),
  organisation: textSchema.optional(),
  alsoPrintedAs: z.array(lineSchema).max(20).optional().describe('Other spellings that are about.'),
})

const boothSchema = z.strictObject({
  id: idSchema,
  language: languageSchema.describe('The language this booth works into.'),
  retour: z
    .string()
    .max(ID_LENGTH)
    .optional()
    .describe('The language it works into while the floor speaks its own. Left out, it rests then.'),
  relay: atMost(LIMITS.languages, z.record(z.string().max(ID_LENGTH), z.string().max(ID_LENGTH)))
    .optional()
    .describe('Floor languages that it takes from another booth, by that booth’s id: { "ar": "en" }.'),
  interpreters: z.array(z.strictObject({ id: idSchema, name: lineSchema })).max(LIMITS.interpreters),
})

const segmentSchema = z.strictObject({
  id: idSchema,
  title: textSchema.optional(),
  speaker: z
    .string()
    .max(ID_LENGTH)
    .optional()
    .describe('The id of one of the people. A discussion is the chair’s, a break nobody’s.'),
  language: z.string().max(ID_LENGTH).optional().describe('The language planned for the floor: one of `languages`.'),
  assumed: assumedSchema,
  duration: durationSchema.optional().describe('Left out, the segment shares evenly what the slot leaves.'),
  optional: z.boolean().optional().describe('May be skipped when the show is late.'),
  words: z
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe('How many words the text of the speech has: shortening shows how fast it would have to be read.'),
  delivery: z.enum(DELIVERIES).optional().describe('Where the voice comes from.'),
  text: z
    .strictObject({
      url: urlSchema,
      standing: z.enum(STANDINGS).describe('Read out word for word, or a guide only: then what is delivered counts.'),
      uploaded: timeSchema.describe('When it was made available: YYYY-MM-DDTHH:mm in the agenda’s zone.'),
    })
    .optional()
    .describe('The text of the speech. For moderators, crew and interpreters only.'),
  documents: documentsSchema.describe('What this speech refers to. For moderators, crew and interpreters only.'),
  terms: termsSchema.describe('Names and terms of this speech. For moderators, crew and interpreters only.'),
})

const slotSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(SLOT_KINDS).optional().describe('Speeches where nothing is said.'),
  title: textSchema,
  short: textSchema.optional().describe('For the ribbon: one or two words.'),
  start: timeSchema,
  duration: durationSchema,
  fixedStart: z.boolean().optional().describe('The forecast waits for this start; no button ever does.'),
  segments: z
    .array(segmentSchema)
    .min(1)
    .max(LIMITS.segments)
    .describe('What is said, in order. Discussions and breaks have one.'),
})

export const agendaFileSchema = z
  .strictObject({
    $schema: z.string().max(2000).optional().describe('Where editors find the help that you are reading.'),
    id: idSchema.describe('The show’s name in its links: lower-case letters, digits and single hyphens.'),
    listed: z
      .boolean()
      .optional()
      .describe(
        'true names the show on the server’s first page, to everybody. Left out, it is found by whoever knows its address.',
      ),
    title: textSchema,
    subtitle: textSchema.optional(),
    organiser: textSchema.optional(),
    occasion: textSchema.optional().describe('In what larger event or series this takes place.'),
    goals: z.array(textSchema).max(30).optional().describe('What the organiser wants to have reached by the end.'),
    start: timeSchema.describe('YYYY-MM-DDTHH:mm in the agenda’s zone.'),
    zone: z.string().max(ID_LENGTH).describe('The time zone in which this file’s times are written: "Europe/Zurich".'),
    zones: z
      .array(z.strictObject({ zone: z.string().max(ID_LENGTH).describe('"America/New_York"'), city: textSchema }))
      .min(1)
      .max(LIMITS.zones)
      .describe('The time zones shown, the most important first.'),
    hardEnd: z
      .strictObject({ at: timeSchema, assumed: assumedSchema })
      .optional()
      .describe('When interpretation stops: not the planned end.'),
    place: placeSchema.optional(),
    languages: z.array(languageSchema).min(1).max(LIMITS.languages).describe('The languages spoken on the floor.'),
    chair: z
      .strictObject({ person: z.string().max(ID_LENGTH), language: z.string().max(ID_LENGTH), assumed: assumedSchema })
      .describe('Who has the floor between turns and in discussions, and in which language.'),
    changes: z
      .strictObject({ speaker: durationSchema.optional(), language: durationSchema.optional() })
      .optional()
      .describe('What an unplanned change of speaker or of language costs; "0:05" each where nothing is said.'),
    people: z.array(personSchema).min(1).max(LIMITS.people),
    booths: z.array(boothSchema).max(LIMITS.booths).optional(),
    terms: termsSchema.describe('Names and terms of the meeting. For moderators, crew and interpreters only.'),
    messages: z
      .array(
        z.strictObject({
          text: textSchema,
          weight: z.enum(WEIGHTS).optional().describe('A note where nothing is said.'),
        }),
      )
      .max(30)
      .optional()
      .describe('Messages of your own for the moderator to send with one press.'),
    slots: z.array(slotSchema).min(1).max(LIMITS.slots),
  })
  .meta({ title: 'Agenda', description: 'The run of show of one interpreted meeting.' })

function isWebAddress(text: string): boolean {
  return beginsAsWebAddress(text) && z.url().safeParse(text).success
}

/** One line of text, in which everything can be seen: nothing that breaks it, is half, is invisible, or turns what follows. */
export function isPlain(text: string): boolean {
  return unseenIn(text) === null
}

/** `readShape` tells its issue by it. */
function named(fault: SchemaFault): SchemaFault {
  return fault
}
