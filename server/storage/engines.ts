import type { Duration } from '../../shared/domain/time.ts'
import { claimMemory } from './memory/memory.ts'
import { claimFolder } from './sqlite/claim.ts'
import type { Claim } from './storage.ts'

/** What shows can be kept in, a row an engine: `place` is a folder, or whatever the engine takes for one. */
export const engines = {
  sqlite: claimFolder,
  memory: claimMemory,
} as const satisfies Record<string, (place: string, patience: Duration) => Claim>

export type Engine = keyof typeof engines

export const engineNames = Object.keys(engines) as readonly Engine[]
