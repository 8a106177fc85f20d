import { z } from 'zod'
import type { Patch } from './change.ts'

const places = z.array(z.int()).describe('In a list: the places that go, in the old list')
const placed = z
  .array(z.tuple([z.int(), z.unknown()]))
  .describe('In a list: what comes, each with the place at which it then stands')

const inside = z
  .object({ '-': places.exactOptional(), '+': placed.exactOptional() })
  .catchall(z.lazy(() => changeSchema))
  .meta({ id: 'Inside', description: 'Goes on inside: by key, in a list by place in the new list' })

/** What makes one picture out of another: see `applyChange`, which both sides go by. */
export const changeSchema: z.ZodType<Patch> = z
  .union([z.tuple([]).describe('Takes the key out'), z.tuple([z.unknown()]).describe('The new value'), inside])
  .meta({
    id: 'Change',
    description: 'What changed in a picture. In a list `-` comes first, then `+`, then the others.',
  })
