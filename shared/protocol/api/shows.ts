import type { z } from 'zod'
import type { Frozen } from '../../frozen.ts'
import type { listedShowSchema, saidProblemSchema } from './showSchema.ts'

export type ListedShow = Frozen<z.output<typeof listedShowSchema>>

export type SaidProblem = Frozen<z.output<typeof saidProblemSchema>>
