import { z } from 'zod'

/**
 * Whatever of an agenda can be made out, however broken the rest is: so that one reading reports faults of shape and of
 * meaning together. What is missing or of the wrong kind is `undefined` here, and `agendaFileSchema` has said so.
 */
const text = z.string().optional().catch(undefined)

const named = z.object({ id: text }).catch({ id: undefined })

const segment = z
  .object({
    id: text,
    speaker: text,
    language: text,
    duration: text,
    text: z.object({ uploaded: text }).optional().catch(undefined),
  })
  .catch({ id: undefined, speaker: undefined, language: undefined, duration: undefined })

const slot = z
  .object({ id: text, kind: text, start: text, duration: text, segments: z.array(segment).catch([]) })
  .catch({ id: undefined, kind: undefined, start: undefined, duration: undefined, segments: [] })

const booth = z
  .object({
    id: text,
    language: text,
    retour: text,
    relay: z.record(z.string(), text).catch({}).default({}),
    interpreters: z.array(named).catch([]),
  })
  .catch({ id: undefined, language: undefined, retour: undefined, relay: {}, interpreters: [] })

const nothing = { person: undefined, language: undefined }

export const looseAgendaSchema = z.object({
  id: text,
  start: text,
  zone: text,
  zones: z.array(z.object({ zone: text }).catch({ zone: undefined })).catch([]),
  hardEnd: z.object({ at: text }).catch({ at: undefined }),
  languages: z.array(text).optional().catch(undefined),
  chair: z.object({ person: text, language: text }).catch(nothing),
  people: z.array(named).optional().catch(undefined),
  booths: z.array(booth).catch([]),
  slots: z.array(slot).catch([]),
})

export type LooseAgenda = z.output<typeof looseAgendaSchema>
