import { PAGES } from '../e2e/weighing.ts'
import { createAcknowledged } from './acknowledged.ts'
import { createAfterKill } from './afterKill.ts'
import { createAttacks } from './attacks.ts'
import { createBroadcast } from './broadcast.ts'
import { createClocks } from './clocks.ts'
import { createFirstRight } from './firstRight.ts'
import { createGrowth } from './growth.ts'
import { createJoining } from './joining.ts'
import { createLinkReturn } from './linkReturn.ts'
import { createMemory } from './memory.ts'
import { createMinute } from './minute.ts'
import { createPages } from './pages.ts'
import { createPressCost } from './pressCost.ts'
import { createReplaying } from './replaying.ts'
import type { Measure } from './row.ts'
import { createStarting } from './starting.ts'
import { growingTurns } from './turnsBehind.ts'
import { createWeight } from './weight.ts'

/** Everything that is measured, in the order of the table. */
export const measures: Readonly<Record<string, Measure>> = {
  broadcast: createBroadcast([
    { viewers: 100, rounds: 60, budget: null },
    { viewers: 1_000, rounds: 40, budget: { cpu: 1.03, last: 1.15 } },
    { viewers: 5_000, rounds: 20, budget: { cpu: 1.03, last: 1.25 } },
    { viewers: 10_000, rounds: 14, budget: { cpu: 1.08, last: 1.25 } },
  ]),
  join: createJoining([1_000, 5_000]),
  memory: createMemory(2_000, { idle: 10_000, rounds: 7 }),
  minute: createMinute({ viewers: 10_000, turns: 200, presses: 60 }),
  command: createAcknowledged(7),
  kill: createAfterKill(2_000),
  link: createLinkReturn(),
  start: createStarting(9),
  replay: createReplaying(3),
  press: createPressCost(1_000, 40),
  growth: createGrowth(growingTurns([10, 100, 1_000], [10, 100, 1_000, 2_900], 2_000), 7),
  pages: createPages({ seconds: 15, idle: 60, long: { turns: 200, waiting: 100 } }),
  weight: createWeight(PAGES),
  first: createFirstRight(7),
  clocks: createClocks(5_000),
  attacks: createAttacks(50, 1),
}
