import { PAGES } from '../e2e/weighing.ts'
import { createAcknowledged } from './acknowledged.ts'
import { createAfterKill } from './afterKill.ts'
import { createAttacks } from './attacks.ts'
import { createBroadcast } from './broadcast.ts'
import { createClocks } from './clocks.ts'
import { createConnectionReturn } from './connectionReturn.ts'
import { createFirstRight } from './firstRight.ts'
import { createGrowth } from './growth.ts'
import { createJoining } from './joining.ts'
import { createMemory } from './memory.ts'
import { createMinute } from './minute.ts'
import { createPages } from './pages.ts'
import { growingBytes } from './pressBytes.ts'
import { growingTold } from './pressTold.ts'
import { createReplaying } from './replaying.ts'
import { type Measure, NEAR } from './row.ts'
import { createShows, type Growth } from './sizes.ts'
import { createSlowLines } from './slowLines.ts'
import { createStarting } from './starting.ts'
import { growingTurns } from './turnsBehind.ts'
import { createViewSizes } from './viewSizes.ts'
import { createWeight } from './weight.ts'

const TURNS: Growth = { of: 'turns', sizes: [1, 10, 100, 1_000, 2_000] }
const SEGMENTS: Growth = { of: 'segments', sizes: [10, 100, 1_000] }
const WAITING: Growth = { of: 'waiting', sizes: [1, 50, 500] }
const BEHIND: Growth = { of: 'turns', sizes: [10, 100, 1_000] }
const BESIDE = [SEGMENTS, WAITING].map((growth) => ({ ...growth, promise: 'none' as const }))

/** Everything that is measured, in the order of the table. */
export const measures: Readonly<Record<string, Measure>> = {
  broadcast: createBroadcast([
    { viewers: 100, rounds: 60, budget: null },
    { viewers: 1_000, rounds: 40, budget: { cpu: 1 + NEAR, last: 1.15 } },
    { viewers: 5_000, rounds: 20, budget: { cpu: 1 + NEAR, last: 1.25 } },
    { viewers: 10_000, rounds: 14, budget: { cpu: 1.05 + NEAR, last: 1.25 } },
  ]),
  join: createJoining([1_000, 5_000]),
  memory: createMemory(2_000, { idle: 10_000, rounds: 7 }),
  minute: createMinute({ viewers: 10_000, turns: 200, presses: 60 }),
  command: createAcknowledged(7),
  kill: createAfterKill(2_000, 7),
  connection: createConnectionReturn(),
  start: createStarting(9),
  replay: createReplaying(3),
  growth: createGrowth(growingTurns([10, 100, 1_000], [10, 100, 1_000, 2_900], 2_000), 7),
  told: createGrowth(growingTold([{ ...BEHIND, promise: 'flat' }, ...BESIDE], createShows(), 12), 7),
  bytes: createGrowth(growingBytes([TURNS, SEGMENTS, WAITING], createShows()), 1),
  views: createViewSizes(2_000, 500),
  narrow: createSlowLines({ viewers: 500, turns: 200, waiting: 900, presses: 7, flood: 30_000 }),
  pages: createPages({ seconds: 15, idle: 60, long: { turns: 200, waiting: 100 } }),
  weight: createWeight(PAGES),
  first: createFirstRight(7),
  clocks: createClocks(5_000),
  attacks: createAttacks(50, 1),
}
