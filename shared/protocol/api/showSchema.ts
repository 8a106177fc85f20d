import { z } from 'zod'
import { at, text } from '../partsSchema.ts'
import { status } from '../turnSchema.ts'

/** A show as `GET /shows` lists it. */
export const listedShowSchema = z.strictObject({ show: z.string(), title: text, start: at, zone: z.string(), status })

/** What is wrong with a request, or odd about an agenda, and where. */
export const saidProblemSchema = z.strictObject({ path: z.string(), message: z.string() })
