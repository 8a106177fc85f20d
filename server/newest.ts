/** Keeps the newest so many: whatever is put in is the newest, also again, and the oldest goes. */
export interface Newest<K, V> {
  readonly get: (key: K) => V | undefined
  readonly put: (key: K, value: V) => void
  readonly delete: (key: K) => void
}

export function createNewest<K, V>(most: number): Newest<K, V> {
  const kept = new Map<K, V>()
  return {
    get: (key) => kept.get(key),
    put(key, value) {
      kept.delete(key)
      kept.set(key, value)
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    },
    delete: (key) => void kept.delete(key),
  }
}
