import type fc from 'fast-check'
import type { Command } from '../../shared/domain/commands.ts'
import type { Show } from '../../shared/domain/show.ts'

export interface Seen {
  readonly turn: number | null
  readonly undo: number
  readonly language: string
  readonly show: Show
}

export type Making = fc.Arbitrary<(seen: Seen) => Command>
