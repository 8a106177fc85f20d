import { z } from 'zod'
import type { ShowRecord } from '../../domain/record/record.ts'
import type { Same } from '../../frozen.ts'
import { signalState } from '../boothSchema.ts'
import { at, guest, presser, requestKind, signalKind, slotKind, span, text, warning } from '../partsSchema.ts'
import { requestState } from '../queueSchema.ts'
import { certainty, fate, planned, spoken, status, turnKind } from '../turnSchema.ts'
import { command } from '../viewSchema.ts'

const actual = z
  .strictObject({ start: at, end: at.nullable(), lasted: span, held: span })
  .meta({ id: 'Actual', description: 'From the first start to the last end; `lasted` leaves holds out' })

const person = z
  .strictObject({ id: z.string(), name: z.string(), organisation: text.nullable() })
  .meta({ id: 'RecordedPerson' })

const segmentRecord = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: text.nullable(),
  speaker: person.nullable(),
  planned: z.strictObject({ start: at, duration: span, language: z.string().nullable() }),
  allotted: span.nullable().describe('What catching up gave instead of the planned duration'),
  fate,
  actual: actual.nullable(),
})

const slotRecord = z.strictObject({
  id: z.string(),
  number: z.string(),
  kind: slotKind,
  title: text,
  planned,
  actual: actual.nullable(),
  segments: z.array(segmentRecord),
})

const turnRecord = z.strictObject({
  id: z.int(),
  kind: turnKind,
  slot: z.string(),
  segment: z.string().nullable(),
  person: person.nullable(),
  guest: guest.nullable(),
  resumes: z.int().nullable(),
  despite: z.array(warning),
  actual,
  limit: span.nullable(),
  over: span,
  languages: z.array(spoken),
  stretches: z.array(z.strictObject({ language: z.string(), certainty, start: at, end: at.nullable() })),
})

/** What the server does by itself. */
const byItself = [
  z.strictObject({ type: z.literal('LoadAgenda') }),
  z.strictObject({ type: z.literal('Wake') }),
  z.strictObject({ type: z.literal('PutClockBack') }),
] as const

export const recordSchema = z
  .strictObject({
    show: z.string(),
    title: text,
    run: z.int(),
    status,
    zone: z.string(),
    madeAt: at,
    planned: z.strictObject({ start: at, end: at, hardEnd: at.nullable() }),
    startedAt: at.nullable(),
    endedAt: at.nullable(),
    behind: span.describe('Positive is late; while the show runs, as forecast'),
    slots: z.array(slotRecord),
    turns: z.array(turnRecord),
    requests: z.array(
      z.strictObject({
        id: z.string(),
        slot: z.string(),
        who: z.strictObject({ name: z.string(), organisation: text.nullable() }),
        kind: requestKind,
        language: z.string(),
        behalf: z.string().nullable(),
        askedAt: at,
        state: requestState,
        since: at,
        carriedFrom: z.string().nullable(),
      }),
    ),
    signals: z.array(
      z.strictObject({
        id: z.int(),
        kind: signalKind,
        turn: z.int().nullable(),
        about: z.strictObject({ name: z.string(), organisation: text.nullable() }).nullable(),
        at,
        booths: z.array(z.string()),
        presses: z.int(),
        state: signalState,
        since: at,
      }),
    ),
    booths: z
      .array(
        z.strictObject({
          id: z.string(),
          language: z.string(),
          worked: span.describe('How long the floor was work for it'),
          interpreters: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string(),
              interpreted: span.describe('On mic while it was work'),
            }),
          ),
        }),
      )
      .describe('For moderators only'),
    log: z.array(
      z.strictObject({
        revision: z.int(),
        at,
        by: presser.extend({ booth: z.string().nullable() }).describe('Of whoever signals only the booth'),
        command: z.union([command, ...byItself]),
        undone: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Record', description: 'What happened in one run of a show' })

true satisfies Same<z.output<typeof recordSchema>, ShowRecord>
