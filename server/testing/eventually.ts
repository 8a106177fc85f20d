const PATIENCE = 5_000

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
