/** A record of the same keys, each value made anew. */
export function eachOf<A, B>(record: Readonly<Record<string, A>>, make: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]))
}
