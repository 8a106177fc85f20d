/** What a row of the table promises; a budget is always "at most", and `null` is a figure that is only told. */
export interface RowSpec {
  readonly name: string
  readonly unit: string
  readonly budget: number | null
}

/** Ratios of medians are met within this: a machine is no quieter. */
export const NEAR = 0.03

export interface BenchRow extends RowSpec {
  readonly value: number
  readonly ok: boolean
}

/** Rows that are won together. What it runs answers the value of each of them by its name. */
export interface Measure {
  readonly rows: readonly RowSpec[]
  readonly run: () => Promise<Values>
}

export type Values = Readonly<Record<string, number>>

export function judged(specs: readonly RowSpec[], values: Values): readonly BenchRow[] {
  return specs.map((spec) => {
    const value = values[spec.name]
    if (value === undefined || !Number.isFinite(value)) throw new Error(`"${spec.name}" was not measured: ${value}`)
    return { ...spec, value, ok: spec.budget === null || value <= spec.budget }
  })
}
