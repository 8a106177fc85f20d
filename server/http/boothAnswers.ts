import { z } from 'zod'
import { SIGNAL_KINDS } from '../../shared/domain/signals.ts'
import { at, presser, span, text } from './answerParts.ts'

/** What booths declare, what they signal, and the papers that were added: as moderators, crew and booths get them. */

const mic = z
  .strictObject({
    person: z.string(),
    onSince: at.nullable().describe('null is off mic'),
    clock: z.strictObject({
      today: span,
      turn: span.describe('Since last on mic'),
      since: at.nullable().describe('It counts on from here; null stands still'),
    }),
  })
  .meta({ id: 'Mic', description: 'One interpreter, with minutes interpreting' })

export const seenBooth = z
  .strictObject({
    ready: z.strictObject({ said: z.boolean(), at }).nullable(),
    mics: z.array(mic).nullable().describe('Who is on mic; for moderators only'),
  })
  .meta({ id: 'BoothState' })

const handover = z
  .strictObject({
    id: z.int(),
    by: z.string(),
    partner: z.string(),
    stops: z.string(),
    starts: z.string(),
    state: z.enum(['asked', 'accepted', 'declined', 'lapsed', 'cancelled', 'done']),
    since: at,
    until: at.describe('When it lapses while it is only asked'),
  })
  .meta({ id: 'Handover' })

export const myBooth = z
  .strictObject({
    id: z.string(),
    ready: z.strictObject({ said: z.boolean(), at, by: z.string() }).nullable(),
    turnLength: span,
    handover: handover.nullable(),
    mics: z.array(mic),
  })
  .meta({ id: 'MyBooth', description: 'The interpreter’s own booth' })

export const signalState = z.enum(['sent', 'seen', 'handled', 'resolved', 'lapsed'])
export const signalKind = z.enum(SIGNAL_KINDS)

const signalFacts = {
  id: z.int(),
  kind: signalKind,
  turn: z.int().nullable(),
  person: z.string().nullable().describe('Who had the floor'),
  state: signalState,
  since: at,
}

export const seenSignal = z
  .strictObject({
    ...signalFacts,
    presses: z.array(z.strictObject({ at, booth: z.string() })).describe('The newest'),
    pressed: z.int().describe('How often in all'),
    booths: z.array(z.string()),
    by: presser.nullable(),
  })
  .meta({ id: 'Signal' })

export const mySignal = z
  .strictObject({
    ...signalFacts,
    presses: z.array(z.strictObject({ at, by: z.string(), booth: z.string() })),
    pressed: z.int(),
    booths: z.int(),
    meant: z.boolean(),
  })
  .meta({ id: 'MySignal', description: 'What the interpreter’s own booth has sent' })

const on = z.string().nullable()

export const seenPaper = z
  .strictObject({
    id: z.int(),
    at,
    by: presser,
    what: z.discriminatedUnion('is', [
      z.strictObject({
        is: z.literal('text'),
        on: z.string(),
        url: z.string(),
        standing: z.enum(['verbatim', 'check-against-delivery']),
      }),
      z.strictObject({ is: z.literal('document'), on, title: text, url: z.string() }),
      z.strictObject({
        is: z.literal('term'),
        on,
        words: z.record(z.string(), z.string()),
        note: z.string().nullable(),
      }),
      z.strictObject({ is: z.literal('name'), person: z.string(), sayAs: z.string() }),
    ]),
  })
  .meta({ id: 'Paper', description: 'A text, a document, a term or a pronunciation that was added' })
