import { z } from 'zod'
import { linkSchema } from '../../../shared/protocol/api/linkSchema.ts'
import { listedShowSchema, saidProblemSchema } from '../../../shared/protocol/api/showSchema.ts'
import { paperSchema } from '../../../shared/protocol/boothSchema.ts'
import { messageSchema } from '../../../shared/protocol/messageSchema.ts'
import { text } from '../../../shared/protocol/partsSchema.ts'
import { screenSchema } from '../../../shared/protocol/screenSchema.ts'

/** What this server answers beside the view, for the description of its API; the tests hold real answers to it. */

export const papersSchema = z.strictObject({ papers: z.array(paperSchema) }).meta({ id: 'Papers' })
export const messagesSchema = z.strictObject({ messages: z.array(messageSchema) }).meta({ id: 'Messages' })

export const showsSchema = z
  .strictObject({
    shows: z.array(listedShowSchema),
  })
  .meta({ id: 'Shows' })

export const openedSchema = z
  .strictObject({ show: z.string(), title: text, revision: z.int(), remarks: z.array(saidProblemSchema) })
  .meta({ id: 'Opened' })

export const acceptedSchema = z.strictObject({ ok: z.literal(true), revision: z.int() }).meta({ id: 'Accepted' })

export const linksSchema = z.strictObject({ links: z.array(linkSchema) }).meta({ id: 'Links' })

export const screensSchema = z.strictObject({ screens: z.array(screenSchema) }).meta({ id: 'Screens' })
