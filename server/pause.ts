import type { Duration } from '../shared/domain/time.ts'

/** A server that ends does not wait for it. */
export function pause(length: Duration): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, length).unref())
}
