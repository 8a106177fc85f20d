import { z } from 'zod'
import type { Change, Notice } from '../domain/editing/notices.ts'
import type { Audience, Message } from '../domain/messages/messages.ts'
import type { Same } from '../frozen.ts'
import { agendaEditSchema } from './commands/agendaEditSchema.ts'
import { at, audiences, presser, sights, span, text, weight } from './partsSchema.ts'

/** What people are told: messages, and notices of what was changed. */

const audience = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('person'), person: z.string() }),
  ...audiences,
])

export const messageSchema = z
  .strictObject({
    id: z.int().describe('The revision that sent it; for the public its instant'),
    at,
    by: presser,
    audience,
    text,
    weight,
    until: at.nullable().describe('null stays until seen, replaced or cleared'),
    ...sights,
    gone: z.enum(['replaced', 'cleared']).nullable(),
  })
  .meta({ id: 'Message' })

const edited = z.strictObject({
  is: z.literal('edit'),
  edit: agendaEditSchema.describe('Long texts in it are cut'),
  subject: z.strictObject({ person: z.string().nullable(), title: text.nullable() }),
})

const shortened = z.strictObject({
  is: z.literal('catch-up'),
  items: z.int().describe('How many changes it was'),
  changes: z
    .array(z.strictObject({ segment: z.string(), from: span, to: span }))
    .describe('Of the reader’s own segments'),
  skipped: z.array(z.string()).describe('Of the reader’s own segments'),
})

const loaded = z.strictObject({ is: z.literal('loaded') })

export const simpleChange = z.discriminatedUnion('is', [edited, shortened])

export const seenChange = z.discriminatedUnion('is', [
  edited,
  shortened,
  loaded,
  z.strictObject({ is: z.literal('taken-back'), of: simpleChange }),
])

export const noticeSchema = z
  .strictObject({
    id: z.int(),
    at,
    by: presser,
    what: seenChange,
    people: z.array(z.string()),
    booths: z.array(z.string()),
    ...sights,
  })
  .meta({ id: 'Notice', description: 'A change of the running show, for those whose part it changes' })

true satisfies Same<z.output<typeof audience>, Audience>
type Sights = 'by' | 'seen' | 'seenBy'
true satisfies Same<Omit<z.output<typeof messageSchema>, Sights>, Omit<Message, 'by' | 'seen'>>
true satisfies Same<Omit<z.output<typeof noticeSchema>, Sights | 'what'>, Omit<Notice, 'by' | 'seen' | 'what'>>
true satisfies Same<z.output<typeof edited>, Extract<Change, { readonly is: 'edit' }>>
true satisfies Same<
  Omit<z.output<typeof shortened>, 'items'>,
  Omit<Extract<Change, { readonly is: 'catch-up' }>, 'slotBy'>
>
true satisfies Same<z.output<typeof seenChange>['is'], Change['is']>
