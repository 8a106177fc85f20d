import type { z } from 'zod'
import type { Frozen } from '../../frozen.ts'
import type { apiLiveSchema, apiViewSchema } from './apiViewSchema.ts'

/** What the API answers: whole each time, with the agenda in the shape of `agenda.json`. */
export type ApiView = Frozen<z.output<typeof apiViewSchema>>
export type ApiLive = Frozen<z.output<typeof apiLiveSchema>>
