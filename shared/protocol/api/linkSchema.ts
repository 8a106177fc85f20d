import { z } from 'zod'
import { LABEL_LENGTH } from '../../domain/actor.ts'
import { ID_LENGTH } from '../../domain/agenda/limits.ts'
import { handedRoles } from '../../domain/roles.ts'
import { lineSchema } from '../../files/agenda/agendaFileSchema.ts'
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

/** Creates a link, or gives one a new key. */
export const linkRequestSchema = z.union([
  z.strictObject({ renew: z.string().max(ID_LENGTH) }),
  z.strictObject({
    role: z.enum(handedRoles),
    person: z.string().max(ID_LENGTH).optional(),
    name: z.string().trim().max(LABEL_LENGTH).pipe(lineSchema).optional(),
  }),
])

export const linkRevocationSchema = z.strictObject({ link: z.string().max(ID_LENGTH) })
