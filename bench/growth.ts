import { median } from '../testing/statistics.ts'
import type { Measure, RowSpec, Values } from './row.ts'

/** Something that may cost more as a show grows. */
export interface Growing {
  readonly what: string
  /** Of one sample. */
  readonly unit: string
  /** What grows, as it is called beside its number: `turns`. */
  readonly of: string
  /** Smallest first. */
  readonly sizes: readonly number[]
  /** `flat`: as much at every size. `linear`: as much for each of them. `none`: it is only told. */
  readonly promise: 'flat' | 'linear' | 'none'
  /** At most so much at any size. */
  readonly budget: number | null
  /** Gets everything ready; what it answers takes one sample. */
  readonly prepare: (size: number) => Sampling | Promise<Sampling>
}

export type Sampling = () => number | Promise<number>

/** Beyond what the smallest size costs, or each part of it. */
const MORE = 1.5

/** Every size in turn, as often as `rounds` says, so that what the machine does meanwhile falls on all of them alike. */
export function createGrowth(all: readonly Growing[], rounds: number): Measure {
  return {
    rows: all.flatMap(rowsOf),
    async run() {
      const values: Record<string, number> = {}
      for (const growing of all) Object.assign(values, await measured(growing, rounds))
      return values
    },
  }
}

function rowsOf(growing: Growing): readonly RowSpec[] {
  const { sizes, unit, budget, promise } = growing
  return [
    ...sizes.map((size) => ({ name: sizeName(growing, size), unit, budget })),
    { name: worstName(growing), unit: '×', budget: promise === 'none' ? null : MORE },
  ]
}

async function measured(growing: Growing, rounds: number): Promise<Values> {
  const stages: { readonly size: number; readonly sample: Sampling; readonly samples: number[] }[] = []
  for (const size of growing.sizes) stages.push({ size, sample: await growing.prepare(size), samples: [] })
  // Once for nothing: the first to run would pay for the compiler.
  for (const { sample } of stages) await sample()
  for (let round = 0; round < rounds; round += 1) {
    for (const { sample, samples } of stages) samples.push(await sample())
  }
  const costs = stages.map(({ size, samples }) => ({ size, cost: median(samples) }))
  const [smallest, ...larger] = costs
  if (smallest === undefined) throw new Error(`${growing.what} has no size`)
  const growth = larger.map(({ size, cost }) => {
    const more = cost / smallest.cost
    return growing.promise === 'linear' ? more / (size / smallest.size) : more
  })
  return {
    ...Object.fromEntries(costs.map(({ size, cost }) => [sizeName(growing, size), cost])),
    [worstName(growing)]: Math.max(...growth),
  }
}

function sizeName({ what, of }: Growing, size: number): string {
  return `growth: ${what}: ${size.toLocaleString('en')} ${of}`
}

function worstName({ what, of, sizes, promise }: Growing): string {
  const smallest = `${(sizes[0] ?? 0).toLocaleString('en')} ${of}`
  return `growth: ${what}: ${promise === 'linear' ? 'worst for each' : 'worst'} against ${smallest}`
}
