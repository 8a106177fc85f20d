import { z } from 'zod'
import type { Actor } from '../domain/actor.ts'
import type { Readiness } from '../domain/queue/readiness.ts'
import type { Same } from '../frozen.ts'
import { boothSchema, myBoothSchema, mySignalSchema, signalSchema } from './boothSchema.ts'
import { changeSchema } from './change/changeSchema.ts'
import { commandSchema } from './commands/commandSchema.ts'
import { messageSchema, noticeSchema } from './messageSchema.ts'
import { at, byId, presser, revision, role } from './partsSchema.ts'
import { requestSchema, wireQueueSchema } from './queueSchema.ts'
import { wireAgendaSchema } from './sent/wireAgendaSchema.ts'
import { wireCourseSchema } from './sent/wireCourseSchema.ts'
import { spokenTurn } from './turnSchema.ts'

/** What is shown, as sockets and `?changes=1` send it: whole once, then what changed. */

export const stamp = z
  .union([revision, z.string()])
  .describe('The show’s revision; without a key an opaque stamp of what is seen')

export const command = commandSchema.meta({ id: 'Command' })

export const toldCommand = z.union([
  command,
  z
    .strictObject({ type: z.literal('CaughtUp'), items: z.int() })
    .describe('Of a catching up, which may name every segment, only the number of its changes'),
])

export const undoLine = z.strictObject({ revision, at, by: presser, command: toldCommand })

const readiness = byId(z.strictObject({ at, by: z.enum(['self', 'moderator']) }))

export const wireLiveSchema = wireCourseSchema
  .extend({
    undo: z.array(undoLine).describe('Newest first; empty for all but moderators'),
    queue: wireQueueSchema,
    messages: z
      .array(messageSchema)
      .describe('Moderators and crew: those that are up, and the newest of the others. The public: what is for it'),
    messagesBefore: z.int().describe('How many older ones moderators and crew can fetch'),
    readiness: readiness.describe('By person; for moderators and crew only'),
    notices: z.array(noticeSchema).describe('The newest; for moderators and crew only'),
    booths: byId(boothSchema).describe('Every booth of the agenda; for moderators and crew only'),
    signals: z
      .array(signalSchema)
      .describe('All that are open, and the newest of the others; for moderators and crew only'),
    papers: z
      .strictObject({ count: z.int(), newest: z.int() })
      .nullable()
      .describe('How many were added, and the newest; for moderators, crew and interpreters only, fetched when opened'),
  })
  .meta({ id: 'WireLive' })

export const meSchema = z
  .strictObject({
    link: z.string(),
    role,
    person: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'Me' })

export const mineSchema = z
  .strictObject({
    revision: revision.describe('At which it last changed'),
    messages: z.array(messageSchema),
    notices: z.array(noticeSchema),
    ready: z.boolean(),
    requests: z
      .array(requestSchema)
      .describe('Those in which something can still happen, and the newest of the others'),
    spoken: z.array(spokenTurn).describe('The speaker’s own newest turns that are over'),
    booth: myBoothSchema.nullable().describe('For interpreters only'),
    signals: z.array(mySignalSchema).describe('For interpreters only'),
    slowDown: at.nullable().describe('For the speaker who has the floor: since when interpreters ask for it'),
    looked: at.nullable().describe('When the interpreter last looked at the papers'),
  })
  .meta({ id: 'Mine', description: 'What is for this key alone' })

export const wireViewSchema = z
  .strictObject({
    revision: stamp,
    sentAt: at.describe('The server’s clock as this was sent'),
    live: wireLiveSchema,
    agenda: wireAgendaSchema,
    me: meSchema.exactOptional().describe('Who this key is; absent without a key'),
    mine: mineSchema.exactOptional().describe('For speakers, interpreters and crew'),
  })
  .meta({ id: 'WireView', description: 'What this key sees, as pages get it' })

export const viewChangeSchema = z
  .strictObject({
    from: stamp.describe('The picture that it fits, and no other'),
    revision: stamp,
    sentAt: at,
    change: changeSchema.describe('Of { live, agenda }'),
  })
  .meta({ id: 'ViewChange', description: 'What changed for everybody of a role' })

export const mineChangeSchema = z
  .strictObject({
    from: revision.describe('The revision of the `mine` that it fits, and no other'),
    change: changeSchema.describe('Of `mine`'),
  })
  .meta({ id: 'MineChange', description: 'What changed for this key alone' })

true satisfies Same<z.output<typeof meSchema>, Actor>
true satisfies Same<z.output<typeof readiness>, Readiness>
