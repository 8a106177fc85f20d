import { z } from 'zod'
import { at, role } from '../partsSchema.ts'

/** A link as its keeper sees it. */
export const linkSchema = z
  .strictObject({
    id: z.string(),
    role,
    person: z.string().nullable(),
    personName: z.string().nullable(),
    booth: z.string().nullable(),
    name: z.string().nullable(),
    url: z
      .string()
      .nullable()
      .describe('The key is its fragment; null once revoked, and while its person is not in the agenda'),
    createdAt: at,
    revokedAt: at.nullable(),
  })
  .meta({ id: 'Link' })
