import { z } from 'zod'
import type { BoothState } from '../domain/booths/booths.ts'
import type { WorkClock } from '../domain/booths/interpreting.ts'
import type { Paper } from '../domain/papers/papers.ts'
import { SIGNAL_STATES, type Signal, type SignalPress } from '../domain/signals/signals.ts'
import type { Same } from '../frozen.ts'
import { at, paperOf, presser, signalKind, span, text } from './partsSchema.ts'

/** What booths declare, what they signal, and the papers that were added. */

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

const word = z.strictObject({ said: z.boolean(), at })

export const boothSchema = z
  .strictObject({
    ready: word.nullable().describe('Its own word; null while it has given none'),
    mics: z.array(mic).nullable().describe('Who is on mic, in the agenda’s order; for moderators only'),
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

export const myBoothSchema = z
  .strictObject({
    id: z.string(),
    ready: word.extend({ by: z.string() }).nullable(),
    turnLength: span,
    handover: handover.nullable(),
    mics: z.array(mic).describe('Each of its interpreters, in the agenda’s order'),
  })
  .meta({ id: 'MyBooth', description: 'The interpreter’s own booth' })

export const signalState = z.enum(SIGNAL_STATES)

const press = z.strictObject({ at, by: z.string(), booth: z.string() })

const signalFacts = z.strictObject({
  id: z.int(),
  kind: signalKind,
  turn: z.int().nullable(),
  person: z.string().nullable().describe('Who had the floor'),
  state: signalState,
  since: at,
  pressed: z.int().describe('How often in all'),
})

export const signalSchema = signalFacts
  .extend({
    presses: z.array(press.omit({ by: true })).describe('The newest'),
    booths: z.array(z.string()).describe('Booths are named to those who answer, interpreters are not'),
    by: presser.nullable(),
  })
  .meta({ id: 'Signal' })

export const mySignalSchema = signalFacts
  .extend({
    presses: z.array(press).describe('The newest of this booth; another booth’s are only counted'),
    booths: z.int().describe('How many booths mean it, this one included'),
    meant: z.boolean().describe('Whether this booth still means it'),
  })
  .meta({ id: 'MySignal', description: 'What the interpreter’s own booth has sent' })

const told = z.string()

export const paperSchema = z
  .strictObject({
    id: z.int(),
    at,
    by: presser,
    what: paperOf({
      id: told,
      on: told.nullable(),
      text,
      line: told,
      words: z.record(z.string(), told),
      url: told,
    }),
  })
  .meta({ id: 'Paper', description: 'A text, a document, a term or a pronunciation that was added' })

true satisfies Same<z.output<typeof mic>['clock'], WorkClock>
type OwnWords = Pick<BoothState, 'ready' | 'turnLength' | 'handover'>
true satisfies Same<Omit<z.output<typeof myBoothSchema>, 'id' | 'mics'>, OwnWords>
true satisfies Same<z.output<typeof press>, SignalPress>
type Told = 'by' | 'presses' | 'pressed'
true satisfies Same<Omit<z.output<typeof signalSchema>, Told>, Omit<Signal, 'by' | 'presses'>>
true satisfies Same<Omit<z.output<typeof paperSchema>, 'by'>, Omit<Paper, 'by'>>
