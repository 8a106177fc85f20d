/** Ten times what is expected, and never under two seconds: wide against a busy machine, narrow against a fault. */
export function within(expected: number): number {
  return Math.max(2_000, 10 * expected)
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Asks again until an answer comes without complaint; past `bound` ms it complains as the last answer did. */
export async function eventually<T>(ask: () => Promise<T> | T, bound = within(100)): Promise<T> {
  const until = performance.now() + bound
  for (;;) {
    try {
      return await ask()
    } catch (problem) {
      if (performance.now() > until) throw problem
    }
    await sleep(25)
  }
}
