import { z } from 'zod'
import { ID_LENGTH, LANGUAGE_LENGTH, LONGEST } from '../../domain/agenda/limits.ts'
import type { AgendaEdit } from '../../domain/editing/agendaEdit.ts'
import { type Duration, type Instant, instant, milliseconds } from '../../domain/time.ts'
import { atMost, idSchema, languageSchema, lineSchema, textSchema } from '../../files/agenda/agendaFileSchema.ts'
import type { Same } from '../../frozen.ts'
import { slotKind } from '../partsSchema.ts'

/** The end of the year 9999: an agenda writes years with four digits. */
const LATEST = 253_402_300_799_000

const id = z.string().min(1).max(ID_LENGTH)
const at = z
  .int()
  .min(0)
  .max(LATEST)
  .transform((ms): Instant => instant(ms))
const duration = z
  .int()
  .min(0)
  .max(LONGEST)
  .refine((ms) => ms % 1000 === 0, 'must be whole seconds')
  .transform((ms): Duration => milliseconds(ms))
const text = textSchema
/** As it was on screen, and only compared: an agenda of earlier may hold what a new one may not. */
const shownText = z.union([
  z.string().max(2000),
  atMost(100, z.record(z.string().max(LANGUAGE_LENGTH), z.string().max(2000))),
])
const behind = z.strictObject({ slot: id, after: id.nullable().describe('Behind which segment; null at the head') })
const slotTime = z.strictObject({ start: at, duration })
const newSegment = z.strictObject({
  id: idSchema,
  title: text.nullable(),
  speaker: id.nullable(),
  language: languageSchema.nullable(),
  assumed: z.boolean(),
  duration: duration.nullable().describe('ms; null shares evenly what the slot leaves'),
})

export const agendaEditSchema = z.discriminatedUnion('edit', [
  z.strictObject({
    edit: z.literal('add-person'),
    person: z.strictObject({
      id: idSchema,
      name: lineSchema,
      sayAs: lineSchema.nullable(),
      function: text.nullable(),
      organisation: text.nullable(),
    }),
  }),
  z.strictObject({
    edit: z.literal('replace-speaker'),
    segment: id,
    from: id,
    to: id,
    language: languageSchema,
    assumed: z.boolean(),
  }),
  z.strictObject({
    edit: z.literal('plan-language'),
    segment: id,
    from: languageSchema,
    to: languageSchema,
    assumed: z.boolean(),
  }),
  z.strictObject({ edit: z.literal('title-segment'), segment: id, from: shownText.nullable(), to: text.nullable() }),
  z.strictObject({
    edit: z.literal('retime-segment'),
    segment: id,
    from: duration.nullable(),
    to: duration.nullable(),
  }),
  z.strictObject({ edit: z.literal('make-optional'), segment: id, to: z.boolean() }),
  z.strictObject({ edit: z.literal('add-segment'), at: behind, segment: newSegment }),
  z.strictObject({ edit: z.literal('move-segment'), segment: id, from: behind, to: behind }),
  z.strictObject({ edit: z.literal('drop-segment'), segment: id }),
  z.strictObject({
    edit: z.literal('add-slot'),
    after: id.nullable(),
    slot: z.strictObject({
      id: idSchema,
      kind: slotKind,
      title: text,
      duration,
      segment: newSegment,
    }),
  }),
  z.strictObject({ edit: z.literal('move-slot'), slot: id, from: id.nullable(), to: id.nullable() }),
  z.strictObject({ edit: z.literal('drop-slot'), slot: id }),
  z.strictObject({ edit: z.literal('retime-slot'), slot: id, from: slotTime, to: slotTime }),
  z.strictObject({ edit: z.literal('title-slot'), slot: id, from: shownText, to: text }),
  z.strictObject({ edit: z.literal('fix-start'), slot: id, to: z.boolean() }),
  z.strictObject({ edit: z.literal('move-hard-end'), from: at.nullable(), to: at.nullable() }),
])

true satisfies Same<z.output<typeof agendaEditSchema>, AgendaEdit>
