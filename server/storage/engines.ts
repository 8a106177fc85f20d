import { memory } from './memory/memory.ts'
import { sqlite } from './sqlite/engine.ts'
import type { Engine } from './storage.ts'

/** What shows can be kept in, a row an engine. */
export const engines = {
  sqlite,
  memory,
} as const satisfies Record<string, Engine>

export type EngineName = keyof typeof engines

export const engineNames = Object.keys(engines) as readonly EngineName[]
