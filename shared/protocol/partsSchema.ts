import { z } from 'zod'
import { type Actor, type Role, roles } from '../domain/actor.ts'
import { DELIVERIES, SLOT_KINDS, STANDINGS, type Text, WEIGHTS } from '../domain/agenda/agenda.ts'
import { WARNINGS } from '../domain/floor/floor.ts'
import { ADDRESSED } from '../domain/messages/messages.ts'
import { REQUEST_KINDS } from '../domain/queue/speakerList.ts'
import { SIGNAL_KINDS } from '../domain/signals/signals.ts'
import { instant, milliseconds } from '../domain/time.ts'
import type { Same } from '../frozen.ts'

/** What all that the server says is made of. */

const epoch = z.int().describe('Epoch ms on the server’s clock')
export const at = epoch.transform(instant).meta({ id: 'Instant' })
export const span = z.int().transform(milliseconds).meta({ id: 'Milliseconds', description: 'May be negative' })
export const text = z.union([z.string(), z.record(z.string(), z.string())]).meta({ id: 'WireText' })

export const revision = z.int()
export const role = z.enum(roles).meta({ id: 'Role' })

/** Who pressed, as others may know it: never which link. */
export const presser = z
  .strictObject({ role, person: z.string().nullable(), name: z.string().nullable() })
  .meta({ id: 'Presser' })

export const slotKind = z.enum(SLOT_KINDS)
export const delivery = z.enum(DELIVERIES)
export const standing = z.enum(STANDINGS)
export const weight = z.enum(WEIGHTS)
export const requestKind = z.enum(REQUEST_KINDS)
export const signalKind = z.enum(SIGNAL_KINDS)
export const warning = z.enum(WARNINGS)

/** Those of an audience who are the same whoever says it. */
export const audiences = [
  z.strictObject({ to: z.literal('role'), role: z.enum(ADDRESSED) }),
  z.strictObject({ to: z.literal('everybody') }),
] as const

interface PaperParts {
  readonly id: z.ZodType<string>
  /** A segment, or null for the whole meeting. */
  readonly on: z.ZodType<string | null>
  readonly text: z.ZodType<Text>
  readonly line: z.ZodType<string>
  readonly words: z.ZodType<Readonly<Record<string, string>>>
  readonly url: z.ZodType<string>
}

/** A paper, made of what comes in, which has bounds, or of what is told. */
export function paperOf({ id, on, text, line, words, url }: PaperParts) {
  return z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('text'), on: id, url, standing }),
    z.strictObject({ is: z.literal('document'), on, title: text, url }),
    z.strictObject({ is: z.literal('term'), on, words, note: line.nullable() }),
    z.strictObject({ is: z.literal('name'), person: id, sayAs: line }),
  ])
}

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
