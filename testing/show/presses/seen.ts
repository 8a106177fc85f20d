import fc from 'fast-check'
import type { Command } from '../../../shared/domain/commands.ts'
import type { Show } from '../../../shared/domain/show.ts'

export interface Seen {
  readonly turn: number | null
  readonly undo: number
  readonly language: string
  readonly show: Show
}

export type Making = fc.Arbitrary<(seen: Seen) => Command>

/** How one command is pressed in tests. */
interface Pressed<C extends Command> {
  /** Well formed, on the small agenda as a file has it; a show may still refuse it. */
  readonly sample: C
  /** As a hand makes it by chance, in one way or several. */
  readonly random: readonly fc.MaybeWeightedArbitrary<(seen: Seen) => C>[]
}

export type PressesOf<T extends Command['type']> = {
  readonly [K in T]: Pressed<Extract<Command, { readonly type: K }>>
}

type Table = Readonly<Record<string, Pick<Pressed<Command>, 'random'>>>

export function waysOf(table: Table): Pressed<Command>['random'] {
  return Object.values(table).flatMap(({ random }) => random)
}

export function anyOf(table: Table): Making {
  return fc.oneof(...waysOf(table))
}
