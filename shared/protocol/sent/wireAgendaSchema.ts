import { z } from 'zod'
import type { Agenda } from '../../domain/agenda/agenda.ts'
import type { Same } from '../../frozen.ts'
import { at, delivery, slotKind, span, standing, text, weight } from '../partsSchema.ts'

/** The agenda as pages get it: in instants and durations, with nothing left out. */

const language = z.string()
const documents = z.array(z.strictObject({ title: text, url: z.string() }))
const terms = z.array(z.strictObject({ words: z.record(language, z.string()), note: z.string().nullable() }))

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  sayAs: z.string().nullable(),
  function: text.nullable(),
  organisation: text.nullable(),
  alsoPrintedAs: z.array(z.string()),
})

const booth = z.strictObject({
  id: z.string(),
  language,
  retour: language.nullable(),
  relay: z.record(language, z.string()),
  interpreters: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})

const segment = z.strictObject({
  id: z.string(),
  title: text.nullable(),
  speaker: z.string().nullable(),
  language: language.nullable(),
  assumed: z.boolean(),
  duration: span.nullable().describe('null shares evenly what the slot leaves'),
  optional: z.boolean(),
  words: z.int().nullable(),
  delivery: delivery.nullable(),
  text: z.strictObject({ url: z.string(), standing, uploadedAt: at }).nullable(),
  documents,
  terms,
})

const slot = z.strictObject({
  id: z.string(),
  kind: slotKind,
  title: text,
  short: text.nullable(),
  start: at,
  duration: span,
  fixedStart: z.boolean(),
  segments: z.array(segment),
})

export const wireAgendaSchema = z
  .strictObject({
    id: z.string(),
    listed: z.boolean(),
    title: text,
    subtitle: text.nullable(),
    organiser: text.nullable(),
    occasion: text.nullable(),
    goals: z.array(text),
    zone: z.string(),
    zones: z.array(z.strictObject({ zone: z.string(), city: text })),
    start: at,
    hardEnd: z.strictObject({ at, assumed: z.boolean() }).nullable(),
    place: z
      .strictObject({ name: text, join: z.string().nullable(), registration: z.string().nullable(), documents })
      .nullable(),
    languages: z.array(language),
    chair: z.strictObject({ person: z.string(), language, assumed: z.boolean() }),
    changes: z.strictObject({ speaker: span, language: span }),
    people: z.array(person),
    booths: z.array(booth),
    terms,
    messages: z.array(z.strictObject({ text, weight })),
    slots: z.array(slot),
  })
  .meta({ id: 'WireAgenda', description: 'The agenda in instants and ms, with null where nothing is said' })

true satisfies Same<z.output<typeof wireAgendaSchema>, Agenda>
