import { z } from 'zod'
import { ID_LENGTH } from '../domain/agenda/limits.ts'
import { pageNames } from './pages.ts'
import { at, role, span } from './partsSchema.ts'

export const pageName = z.enum(pageNames)

export const screenSchema = z
  .strictObject({
    id: z.string(),
    role,
    person: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable().describe('The link’s label'),
    view: pageName,
    since: at,
    delay: span.nullable().describe('The last heartbeat’s round trip; null before the first'),
    stale: z.boolean().describe('A heartbeat went unanswered for two seconds'),
  })
  .meta({ id: 'Screen', description: 'One connected page' })

/** Lets a screen show its name large for ten seconds, or sends it to another page of its own scope. */
export const screenCallSchema = z.discriminatedUnion('do', [
  z.strictObject({ screen: z.string().max(ID_LENGTH), do: z.literal('identify') }),
  z.strictObject({ screen: z.string().max(ID_LENGTH), do: z.literal('show'), view: pageName }),
])
