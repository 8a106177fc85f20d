export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The smallest value that this share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** The machine's monotonic clock in ms, the same in every process of it. */
export function machineTime(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
