import { z } from 'zod'
import type { Command } from '../domain/show.ts'
import { type Duration, type Instant, instant, milliseconds } from '../domain/time.ts'
import type { CommandEnvelope, Handshake } from './messages.ts'

/** No clock is set by more than a day at once. */
const LONGEST = 86_400_000

const id = z.string().min(1).max(64)
const turn = z.int().min(1).nullable().describe('The id of the turn the presser saw; null before the start')
const language = z.string().min(2).max(16)

const byMs = z
  .int()
  .min(-LONGEST)
  .max(LONGEST)
  .refine((ms) => ms !== 0, 'must not be 0')
  .transform((ms): Duration => milliseconds(ms))

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('StartShow'), start: z.enum(['as-planned', 'now']) }),
  z.strictObject({ type: z.literal('EndShow') }),
  z.strictObject({ type: z.literal('ResetShow') }),
  z.strictObject({ type: z.literal('StartSegment'), turn, to: id }),
  z.strictObject({ type: z.literal('SkipSegment'), segment: id }),
  z.strictObject({ type: z.literal('RestoreSegment'), segment: id }),
  z.strictObject({ type: z.literal('EndTurn'), turn }),
  z.strictObject({ type: z.literal('HoldShow'), turn }),
  z.strictObject({ type: z.literal('ResumeShow'), turn }),
  z.strictObject({ type: z.literal('AddTime'), turn, to: z.enum(['turn', 'slot']), by: byMs.describe('ms, not 0') }),
  z.strictObject({ type: z.literal('SetFloorLanguage'), turn, from: language, to: language }),
  z.strictObject({ type: z.literal('Undo'), revision: z.int().min(1) }),
])

export const envelopeSchema = z.strictObject({
  id: z.uuid().describe('Made by the presser; the same id acts once'),
  until: z
    .int()
    .min(0)
    .transform((ms): Instant => instant(ms))
    .optional()
    .describe('Server instant, epoch ms, after which an id not seen before is refused as too-late'),
  command: commandSchema,
})

export const handshakeSchema = z.object({
  show: id,
  key: z
    .string()
    .max(256)
    .nullish()
    .transform((key) => key ?? null),
  protocol: z.int(),
})

/** Fails to compile when the schema and the types drift apart, in either direction. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const _commands: Same<z.output<typeof commandSchema>, Command> = true
const _envelopes: Same<z.output<typeof envelopeSchema>, CommandEnvelope> = true
const _handshakes: Same<z.output<typeof handshakeSchema>, Handshake> = true
void [_commands, _envelopes, _handshakes]
