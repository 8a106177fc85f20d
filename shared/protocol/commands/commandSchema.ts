import { z } from 'zod'
import { ID_LENGTH, LANGUAGE_LENGTH, LIMITS, LINE_LENGTH, LONGEST } from '../../domain/agenda/limits.ts'
import { TURN_LENGTHS } from '../../domain/booths/booths.ts'
import type { Command } from '../../domain/commands.ts'
import { MESSAGE_BYTES, MESSAGE_LENGTH } from '../../domain/messages/messages.ts'
import { BEHALF_LENGTH, NOTE_LENGTH } from '../../domain/queue/speakerList.ts'
import { SIGNAL_KINDS } from '../../domain/signals/signals.ts'
import { type Duration, type Instant, instant, milliseconds } from '../../domain/time.ts'
import {
  atMost,
  isPlain,
  languageSchema,
  lineSchema,
  termWordsSchema,
  textSchema,
  urlSchema,
} from '../../files/agenda/agendaFileSchema.ts'
import type { Same } from '../../frozen.ts'
import { audiences, paperOf, requestKind, warning, weight } from '../partsSchema.ts'
import { pageName } from '../screenSchema.ts'
import { sizeOf } from '../sizeOf.ts'
import { agendaEditSchema } from './agendaEditSchema.ts'

const id = z.string().min(1).max(ID_LENGTH)
const turn = z.int().min(1).nullable().describe('The id of the turn the presser saw; null before the start')
const language = z.string().min(2).max(LANGUAGE_LENGTH)

const byMs = z
  .int()
  .min(-LONGEST)
  .max(LONGEST)
  .refine((ms) => ms !== 0, 'must not be 0')
  .transform((ms): Duration => milliseconds(ms))

const instantSchema = z
  .int()
  .min(0)
  .transform((ms): Instant => instant(ms))
const durationSchema = z
  .int()
  .min(1000)
  .max(LONGEST)
  .transform((ms): Duration => milliseconds(ms))
  .describe('ms')
const shownDuration = z
  .int()
  .min(1)
  .max(LONGEST)
  .transform((ms): Duration => milliseconds(ms))

const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'must not be empty')
    .refine(isPlain, 'must be one plain line')

const person = id
const request = id
const asked = {
  kind: requestKind,
  language,
  note: line(NOTE_LENGTH).nullable().describe('For moderators, crew and booths only'),
  behalf: line(BEHALF_LENGTH).nullable(),
}
const asker = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('person'), person }),
  z.strictObject({
    is: z.literal('guest'),
    guest: z.strictObject({ name: line(LINE_LENGTH), organisation: line(LINE_LENGTH).nullable() }),
  }),
])
const despite = z.array(warning).max(5).optional().describe('What the presser was told of, and pressed in spite of')

/** Any characters at all, but no half of one. */
const messageText = z
  .string()
  .max(2 * MESSAGE_LENGTH)
  .refine((text) => text !== '', 'must not be empty')
  .refine((text) => [...text].length <= MESSAGE_LENGTH, 'is too long')
  .refine((text) => !/\p{Cs}/u.test(text), 'holds half a character')
  .describe(`Up to ${MESSAGE_LENGTH} characters`)

const audience = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('floor'), turn: z.int().min(1) }),
  z.strictObject({ to: z.literal('person'), person }),
  ...audiences,
])

const paper = paperOf({
  id,
  on: id.nullable().describe('A segment, or null for the whole meeting'),
  text: textSchema,
  line: lineSchema,
  words: termWordsSchema,
  url: urlSchema,
})
const handover = z.int().min(1)

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('StartShow'), start: z.enum(['as-planned', 'now']) }),
  z.strictObject({ type: z.literal('EndShow') }),
  z.strictObject({ type: z.literal('ResetShow') }),
  z.strictObject({ type: z.literal('StartSegment'), turn, to: id, despite }),
  z.strictObject({ type: z.literal('SkipSegment'), segment: id }),
  z.strictObject({ type: z.literal('RestoreSegment'), segment: id }),
  z.strictObject({ type: z.literal('EndTurn'), turn }),
  z.strictObject({ type: z.literal('HoldShow'), turn }),
  z.strictObject({ type: z.literal('ResumeShow'), turn }),
  z.strictObject({ type: z.literal('AddTime'), turn, to: z.enum(['turn', 'slot']), by: byMs.describe('ms, not 0') }),
  z.strictObject({ type: z.literal('SetFloorLanguage'), turn, from: language, to: language }),
  z.strictObject({ type: z.literal('OpenList'), slot: id }),
  z.strictObject({
    type: z.literal('CloseList'),
    slot: id,
    when: z.union([z.literal('now'), z.strictObject({ at: instantSchema }), z.strictObject({ after: durationSchema })]),
  }),
  z.strictObject({ type: z.literal('RequestFloor'), slot: id, ...asked }),
  z.strictObject({ type: z.literal('EnterRequest'), slot: id, asker, ...asked }),
  z.strictObject({ type: z.literal('WithdrawRequest'), request }),
  z.strictObject({ type: z.literal('YieldPlace'), request, after: request }),
  z.strictObject({ type: z.literal('EditRequest'), request, seen: z.int().min(1), ...asked }),
  z.strictObject({
    type: z.literal('MoveRequest'),
    request,
    from: request.nullable().describe('Behind which request it stood; null at the head'),
    after: request.nullable(),
  }),
  z.strictObject({ type: z.literal('RemoveRequest'), request }),
  z.strictObject({ type: z.literal('CallRequest'), request }),
  z.strictObject({ type: z.literal('MarkAbsent'), request }),
  z.strictObject({
    type: z.literal('SetLimit'),
    slot: id,
    of: z.union([z.literal('all'), z.strictObject({ request }), z.strictObject({ kind: requestKind })]),
    limit: durationSchema,
  }),
  z.strictObject({ type: z.literal('CarryRequests'), from: id, to: id }),
  z.strictObject({ type: z.literal('GiveFloor'), turn, request, interrupt: z.boolean(), despite }),
  z.strictObject({
    type: z.literal('SendMessage'),
    audience,
    text: z
      .union([
        messageText,
        atMost(LIMITS.languages, z.record(languageSchema, messageText)).refine(
          (texts) => Object.keys(texts).length > 0,
          'must hold a language',
        ),
      ])
      .refine((text) => sizeOf(text) <= MESSAGE_BYTES, `takes more than ${MESSAGE_BYTES} bytes in all its languages`),
    weight,
    lasts: durationSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('SeeMessage'), message: z.int().min(1) }),
  z.strictObject({ type: z.literal('ClearMessage'), message: z.int().min(1) }),
  z.strictObject({ type: z.literal('SetReady'), person, ready: z.boolean() }),
  z.strictObject({ type: z.literal('EditAgenda'), edit: agendaEditSchema }),
  z.strictObject({ type: z.literal('SeeNotice'), notice: z.int().min(1) }),
  z.strictObject({
    type: z.literal('CatchUp'),
    turn,
    changes: z.array(z.strictObject({ segment: id, from: shownDuration, to: durationSchema })).max(LIMITS.segments),
    slotBy: z
      .int()
      .min(-LONGEST)
      .max(0)
      .transform((ms): Duration => milliseconds(ms))
      .describe('Taken from the clock of the slot that is on: ms, 0 or less'),
    skip: z.array(id).max(LIMITS.segments),
  }),
  z.strictObject({ type: z.literal('SetMic'), on: z.boolean() }),
  z.strictObject({ type: z.literal('SetBoothReady'), ready: z.boolean() }),
  z.strictObject({
    type: z.literal('SetTurnLength'),
    length: z
      .int()
      .min(TURN_LENGTHS.least)
      .max(TURN_LENGTHS.most)
      .transform((ms): Duration => milliseconds(ms))
      .describe('ms, from 5 to 40 minutes'),
  }),
  z.strictObject({ type: z.literal('AskHandover'), partner: person }),
  z.strictObject({ type: z.literal('AnswerHandover'), handover, accept: z.boolean() }),
  z.strictObject({ type: z.literal('CancelHandover'), handover }),
  z.strictObject({ type: z.literal('CompleteHandover'), handover }),
  z.strictObject({ type: z.literal('SendSignal'), kind: z.enum([...SIGNAL_KINDS, 'resumed']), turn }),
  z.strictObject({
    type: z.literal('AnswerSignal'),
    signal: z.int().min(1),
    presses: z.int().min(1).describe('How often it had been sent, as the presser saw it'),
    to: z.enum(['seen', 'handled', 'resolved']),
  }),
  z.strictObject({ type: z.literal('AddPaper'), paper }),
  z.strictObject({ type: z.literal('RemovePaper'), paper: z.int().min(1) }),
  z.strictObject({ type: z.literal('LookAtPapers') }),
  z.strictObject({ type: z.literal('Undo'), revision: z.int().min(1) }),
])

/** One press. The same `id` acts once, however often it arrives, and gets its first answer again. */
export const envelopeSchema = z.strictObject({
  id: z.uuid().describe('Made by the presser; the same id acts once'),
  until: z
    .int()
    .min(0)
    .transform((ms): Instant => instant(ms))
    .optional()
    .describe('Server instant, epoch ms, after which an id not seen before is refused as too-late'),
  again: z
    .literal(true)
    .optional()
    .describe(
      'It was sent before under this id and is unanswered: its refusal is final, and it waits for a store that fails',
    ),
  command: commandSchema,
})

/** `auth` of the socket handshake. Without a key one watches as the public does. */
export const handshakeSchema = z.object({
  show: id,
  key: z
    .string()
    .max(256)
    .nullish()
    .transform((key) => key ?? null),
  protocol: z.int(),
  view: pageName.nullish().transform((view) => view ?? null),
})

true satisfies Same<z.output<typeof commandSchema>, Command>
