import fc from 'fast-check'
import { type Command, type CommandOf, commands } from '../../../shared/domain/commands.ts'
import { commandSchema } from '../../../shared/protocol/commands/commandSchema.ts'
import type { PressesOf, Seen } from './seen.ts'

/** How tests fill in one field of a command. */
interface Field {
  readonly sample: unknown
  readonly random: fc.Arbitrary<(seen: Seen) => unknown>
}

type Slice = (typeof commands)[Command['type']]['slice']

/** Those of a slice that have these fields and no other. */
type PlainType<S extends Slice, F extends string> = {
  [T in CommandOf<S>['type']]: Exclude<keyof Extract<Command, { readonly type: T }>, 'type' | F> extends never
    ? T
    : never
}[CommandOf<S>['type']]

/** Commands that only name what they mean, as a slot, need no row of their own. */
export function plainPresses<S extends Slice, F extends string>(
  slice: S,
  fields: Readonly<Record<F, Field>>,
  weight = 1,
): PressesOf<PlainType<S, F>> {
  const rows = commandSchema.options.flatMap(({ shape: { type, ...rest } }) => {
    const named = Object.entries<Field>(fields).filter(([name]) => name in rest)
    if (commands[type.value].slice !== slice || named.length < Object.keys(rest).length) return []
    const filled = (values: readonly unknown[]) => ({
      type: type.value,
      ...Object.fromEntries(named.map(([name], index) => [name, values[index]])),
    })
    const arbitrary = fc
      .tuple(...named.map(([, { random }]) => random))
      .map((makers) => (seen: Seen) => filled(makers.map((make) => make(seen))))
    return [[type.value, { sample: filled(named.map(([, { sample }]) => sample)), random: [{ weight, arbitrary }] }]]
  })
  // The schema has the fields that the command's type has: commandSchema.ts says so.
  return Object.fromEntries(rows)
}
