import { createBroadcast } from './broadcast.ts'
import type { Measure } from './row.ts'

/** Everything that is measured, in the order of the table. */
export const measures: Readonly<Record<string, Measure>> = {
  broadcast: createBroadcast([
    { viewers: 100, rounds: 60, budget: null },
    { viewers: 1_000, rounds: 40, budget: 1.15 },
    { viewers: 5_000, rounds: 20, budget: 1.25 },
    { viewers: 10_000, rounds: 14, budget: 1.25 },
  ]),
}
