import { z } from 'zod'
import type { Actor, Role } from '../../domain/actor.ts'
import type { Text } from '../../domain/agenda/agenda.ts'
import { everybody } from '../../domain/roles.ts'
import { instant, milliseconds } from '../../domain/time.ts'
import type { Same } from '../../frozen.ts'

/** What all that the server says is made of. */

const epoch = z.int().describe('Epoch ms on the server’s clock')
export const at = epoch.transform(instant).meta({ id: 'Instant' })
export const span = z.int().transform(milliseconds).meta({ id: 'Milliseconds', description: 'May be negative' })
export const text = z.union([z.string(), z.record(z.string(), z.string())]).meta({ id: 'Words' })

export const revision = z.int()
export const role = z.enum(everybody).meta({ id: 'Role' })

/** Who pressed, as others may know it: never which link. */
export const presser = z
  .strictObject({ role, person: z.string().nullable(), name: z.string().nullable() })
  .meta({ id: 'Presser' })

export const guest = z.strictObject({ name: z.string(), organisation: z.string().nullable() }).meta({ id: 'Guest' })

const sight = z.strictObject({ by: presser, at }).meta({ id: 'Sight' })

export const sights = {
  seen: z.array(sight).describe('For moderators and crew only; empty also where more than 20 have seen it'),
  seenBy: z.int().describe('How many have seen it; for moderators and crew only'),
}

/** By the id of a person, a slot, a segment or a booth. */
export function byId<T extends z.ZodType>(value: T) {
  return z.record(z.string(), value)
}

true satisfies Same<z.output<typeof role>, Role>
true satisfies Same<z.output<typeof presser>, Pick<Actor, 'role' | 'person' | 'name'>>
true satisfies Same<z.output<typeof text>, Text>
