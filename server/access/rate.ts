export interface RateLimit {
  readonly perSecond: number
  readonly burst: number
}

/** One bucket: takes a token if there is one. `now` in ms of any steady clock. */
export function createBucket({ perSecond, burst }: RateLimit, now: () => number): () => boolean {
  let tokens = burst
  let at = now()
  return () => {
    const passed = now() - at
    at += passed
    tokens = Math.min(burst, tokens + (passed / 1000) * perSecond)
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
