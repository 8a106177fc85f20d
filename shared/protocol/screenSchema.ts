import { z } from 'zod'
import { at, role, span } from './partsSchema.ts'

export const pageView = z.enum(['moderator', 'speaker', 'interpreter', 'crew', 'programme', 'stage', 'record'])

export const screenSchema = z
  .strictObject({
    id: z.string(),
    role,
    person: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable().describe('The link’s label'),
    view: pageView,
    since: at,
    delay: span.nullable().describe('The last heartbeat’s round trip; null before the first'),
    stale: z.boolean().describe('A heartbeat went unanswered for two seconds'),
  })
  .meta({ id: 'Screen', description: 'One connected page' })
