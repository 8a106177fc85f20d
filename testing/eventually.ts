const PATIENCE = 5_000

/** Ten times what is expected, and never under two seconds: wide against a busy machine, narrow against a fault. */
export function within(expected: number): number {
  return Math.max(2_000, 10 * expected)
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Asks again until an answer comes without complaint; in the end it complains as the last answer did. */
export async function eventually<T>(look: () => Promise<T> | T, patience = PATIENCE): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await look()
    } catch (problem) {
      if (performance.now() > until) throw problem
    }
    await sleep(10)
  }
}
