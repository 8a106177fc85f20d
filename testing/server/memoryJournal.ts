import { emptyPlace, openMemory } from '../../server/storage/memory/memory.ts'
import type { Journal } from '../../server/storage/storage.ts'

/** For tests that need no more of a store. */
export function createMemoryJournal(): Journal {
  return openMemory(emptyPlace(), null).journal
}
