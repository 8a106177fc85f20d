import { z } from 'zod'
import { changeSchema } from './change/changeSchema.ts'
import { at, revision } from './partsSchema.ts'
import { pageName, screenSchema } from './screenSchema.ts'
import { mineChangeSchema, viewChangeSchema, wireViewSchema } from './viewSchema.ts'

/** Server → client: what each event of a socket carries. */
export const eventSchemas = {
  /** Before a view that has, with what comes along, 20 kB or more: so long may the line then be silent. */
  coming: z.strictObject({ bytes: z.int() }),
  /** Whole: on joining, when asked for, and in place of the changes that a slow line has missed. */
  view: wireViewSchema,
  /** What changed for everybody of this role; nothing where nothing did. */
  change: viewChangeSchema,
  /** What changed for this key alone. */
  mine: mineChangeSchema,
  /** To moderators' pages, just before the view: every screen that is connected. */
  screens: z.array(screenSchema),
  /** At most once a second: what changed of it. */
  screensChanged: changeSchema,
  /** Say large which screen this is. */
  identify: z.strictObject({ name: z.string() }),
  /** Show another page of this link's own scope. */
  goTo: z.strictObject({ view: pageName }),
  /** Since when the server cannot write anything down, `null` once it can again; on joining only while it cannot. */
  store: z.strictObject({ away: at.nullable() }),
}

/** In bytes, as it would be sent, and as it may be. */
export const oversizeSchema = z.strictObject({ size: z.int(), bound: z.int() })

/** Server → client: what a press and a probe are answered. */
export const answerSchemas = {
  command: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), revision }),
    z.strictObject({ ok: z.literal(false), code: z.string(), over: oversizeSchema.exactOptional() }),
  ]),
  /** The server's clock. */
  clock: z.strictObject({ now: at }),
}
