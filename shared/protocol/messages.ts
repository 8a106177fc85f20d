import type { z } from 'zod'
import type { Frozen } from '../frozen.ts'
import type { envelopeSchema, handshakeSchema } from './commands/commandSchema.ts'
import type { answerSchemas, eventSchemas } from './eventSchema.ts'
import type { PressRefusal } from './problems.ts'

/** One press. The same `id` acts once, however often it arrives, and gets its first answer again. */
export type CommandEnvelope = Frozen<z.output<typeof envelopeSchema>>

type Answers = { readonly [A in keyof typeof answerSchemas]: Frozen<z.output<(typeof answerSchemas)[A]>> }
type Refused = Extract<Answers['command'], { readonly ok: false }>

export type CommandAnswer =
  | Extract<Answers['command'], { readonly ok: true }>
  | (Omit<Refused, 'code'> & { readonly code: PressRefusal })

/** In bytes, as it would be sent, and as it may be. */
export type Oversize = NonNullable<Refused['over']>

/** Reasons for which the handshake is refused, as the `message` of socket.io's connect error. */
export const HANDSHAKE_REFUSALS = ['unknown-show', 'bad-key', 'wrong-protocol', 'bad-origin', 'too-many'] as const

export type HandshakeRefusal = (typeof HANDSHAKE_REFUSALS)[number]

/** `auth` of the socket handshake. Without a key one watches as the public does. */
export type Handshake = Frozen<z.output<typeof handshakeSchema>>

type Events = typeof eventSchemas

/** What these carry says each event's schema. */
type Saying = { readonly [E in keyof Events]: (said: Frozen<z.output<Events[E]>>) => void }

export interface ServerToClient extends Saying {
  /** The link was revoked or renewed; the server hangs up next. */
  revoked: () => void
  /** Somebody with a key needed this place; the server hangs up next. Keep the picture, and come back later. */
  later: () => void
}

export interface ClientToServer {
  command: (envelope: CommandEnvelope, ack: (answer: CommandAnswer) => void) => void
  /** What came does not fit what was there: the view again, please. */
  whole: () => void
  /** Answered with the server's clock, epoch ms. */
  clock: (ack: (answer: Answers['clock']) => void) => void
}
