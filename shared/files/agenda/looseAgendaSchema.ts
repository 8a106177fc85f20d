import { z } from 'zod'
import { LIMITS } from '../../domain/agenda/limits.ts'

/**
 * Whatever of an agenda can be made out, however broken the rest is: so that one reading reports faults of shape and of
 * meaning together. What is missing or of the wrong kind is `undefined` here, and `agendaFileSchema` has said so; so it has
 * of lists with more than they may have, which are left out: nothing is looked for in what has no bound.
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
  .object({ id: text, kind: text, start: text, duration: text, segments: listOf(segment, LIMITS.segments).catch([]) })
  .catch({ id: undefined, kind: undefined, start: undefined, duration: undefined, segments: [] })

const booth = z
  .object({
    id: text,
    language: text,
    retour: text,
    relay: z
      .record(z.string(), text)
      .refine((relay) => Object.keys(relay).length <= LIMITS.languages)
      .catch({})
      .default({}),
    interpreters: listOf(named, LIMITS.interpreters).catch([]),
  })
  .catch({ id: undefined, language: undefined, retour: undefined, relay: {}, interpreters: [] })

const nothing = { person: undefined, language: undefined }

export const looseAgendaSchema = z.object({
  id: text,
  start: text,
  zone: text,
  zones: listOf(z.object({ zone: text }).catch({ zone: undefined }), LIMITS.zones).catch([]),
  hardEnd: z.object({ at: text }).catch({ at: undefined }),
  languages: listOf(text, LIMITS.languages).optional().catch(undefined),
  chair: z.object({ person: text, language: text }).catch(nothing),
  people: listOf(named, LIMITS.people).optional().catch(undefined),
  booths: listOf(booth, LIMITS.booths).catch([]),
  slots: listOf(slot, LIMITS.slots).catch([]),
})

export type LooseAgenda = z.output<typeof looseAgendaSchema>

/** Looked into only where it is no longer than it may be. */
function listOf<T extends z.ZodType>(part: T, most: number) {
  return z.array(z.unknown()).max(most).pipe(z.array(part))
}
