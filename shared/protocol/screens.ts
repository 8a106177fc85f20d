import type { z } from 'zod'
import type { Frozen } from '../frozen.ts'
import type { screenCallSchema, screenSchema } from './screenSchema.ts'

/** One connected page. */
export type Screen = Frozen<z.output<typeof screenSchema>>

export type ScreenCall = Frozen<z.output<typeof screenCallSchema>>

/**
 * So many screens of the public are told one by one, the stages first. All of a hall of ten thousand would be more than a
 * connection may have waiting: whoever moderates it would be cut off, and again on each return.
 */
export const MOST_PUBLIC_SCREENS = 1_000
