import { z } from 'zod'
import type { SpokenTotals } from '../domain/forecast/spokenSoFar.ts'
import {
  type Asker,
  LIST_STATUSES,
  type Request,
  requestStates,
  type SpeakerList,
} from '../domain/queue/speakerList.ts'
import type { Same } from '../frozen.ts'
import { at, byId, guest, presser, requestKind, span } from './partsSchema.ts'

/** The lists of speakers. */

export const requestState = z.enum(requestStates)

const asker = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('person'), person: z.string() }),
  z.strictObject({ is: z.literal('guest'), guest }),
])

const spoken = z
  .strictObject({ times: z.int(), lasted: span })
  .describe('The floor they have had in turns that are over; for moderators and crew only')

export const requestSchema = z
  .strictObject({
    id: z.string(),
    slot: z.string(),
    asker,
    kind: requestKind,
    language: z.string(),
    note: z
      .string()
      .nullable()
      .describe('For moderators, crew and booths only; in `mine` what the speaker wrote, and no other'),
    behalf: z.string().nullable(),
    short: z
      .boolean()
      .describe(
        'Far down a list, where something is left out: in `view` the note or `behalf`, in what sockets and `?changes=1` are ' +
          'sent also the organisation, who typed it in and `carriedFrom`; `requests?id=` tells all of it to those who work ' +
          'on the meeting',
      ),
    by: presser.nullable().describe('Who typed it in; for moderators and crew only'),
    at,
    changed: z.int().describe('The revision that last changed it: what EditRequest names as `seen`'),
    state: requestState,
    since: at,
    limit: span.describe('Its own, its kind’s or the usual one'),
    carriedFrom: z.string().nullable(),
    spoken,
  })
  .meta({ id: 'Request' })

/** Five hundred of a list fit where nothing unusual is said. */
export const wireRequestSchema = requestSchema
  .pick({ id: true, kind: true, language: true, at: true })
  .extend({
    who: z
      .union([z.string(), z.tuple([z.string(), z.string().nullable()]), z.tuple([z.string()])])
      .describe('A person of the agenda, or a guest’s name and organisation; the name alone where it is told in short'),
    state: requestState.exactOptional().describe('waiting where nothing is said, or not-reached: see `notReached`'),
    since: at
      .exactOptional()
      .describe(
        '`at` where nothing is said, or when the others were not reached; not said of one that waits and is told in short',
      ),
    changed: z.int().exactOptional().describe('The revision in its id where nothing is said'),
    limit: span.exactOptional().describe('Its own; the list’s where nothing is said'),
    behalf: z.string().exactOptional(),
    note: z.string().exactOptional(),
    short: z.literal(true).exactOptional().describe('Said of a person; of a guest the name alone says it'),
    by: presser.exactOptional(),
    carriedFrom: z.string().exactOptional(),
    spoken: spoken.exactOptional(),
  })
  .meta({ id: 'WireRequest', description: 'A Request of a list, in which what is usual is left out' })

const list = z
  .strictObject({
    status: z.enum(LIST_STATUSES),
    closesAt: at.nullable(),
    limits: z.strictObject({
      statement: span.exactOptional(),
      question: span.exactOptional(),
      reply: span.exactOptional(),
      'right-of-reply': span.exactOptional(),
      'point-of-order': span.exactOptional(),
    }),
  })
  .meta({ id: 'SpeakerList' })

export const wireQueueSchema = z
  .strictObject({
    lists: byId(list).describe('By slot: those that are not as they begin, closed and without limits of their own'),
    waiting: byId(z.int()).describe('How many wait, by slot: all that the public learns'),
    notReached: byId(at).describe(
      'By slot, where more were not reached than wait: since when, for each of whom nothing else is said; for moderators ' +
        'and crew only',
    ),
    requests: byId(z.array(wireRequestSchema)).describe(
      'By slot: the first 500 of each, in their order, as far as 64 kB hold; empty for the public',
    ),
  })
  .meta({ id: 'WireQueue' })

export const queueSchema = wireQueueSchema
  .omit({ notReached: true })
  .extend({
    lists: byId(list).describe('By slot: every list that there has been'),
    requests: z
      .array(requestSchema)
      .describe('The first 500 of each slot, in their order, as far as 64 kB hold; empty for the public'),
  })
  .meta({ id: 'Queue' })

true satisfies Same<z.output<typeof list>, SpeakerList>
true satisfies Same<z.output<typeof asker>, Asker>
true satisfies Same<z.output<typeof spoken>, SpokenTotals>
type Told = 'short' | 'by' | 'limit' | 'spoken'
type Kept = 'by' | 'limit' | 'replyTo' | 'ownNote'
true satisfies Same<Omit<z.output<typeof requestSchema>, Told>, Omit<Request, Kept>>
