import { useCallback, useState } from 'react'

/** What is typed into a field over what stands. */
export interface FieldDraft<F, T> {
  readonly value: T
  /** What the typist has seen: the `from` of the change. */
  readonly from: F
  readonly dirty: boolean
  /** Somebody else changed it since. */
  readonly moved: boolean
  readonly type: (value: T) => void
  readonly forget: () => void
  /** From now on what stands has been seen, and what is typed stays. */
  readonly look: () => void
}

interface Typing<F, T> {
  readonly typed: T
  /** As the first character was typed; none once the typist was told of what stands. */
  readonly seen: { readonly from: F } | null
}

/** Follows what stands until somebody types; from then on what was seen stays seen. */
export function useFieldDraft<F, T>(stands: F, shown: (stands: F) => T): FieldDraft<F, T> {
  const [typing, setTyping] = useState<Typing<F, T> | null>(null)
  const seen = typing === null || typing.seen === null ? stands : typing.seen.from
  return {
    value: typing === null ? shown(stands) : typing.typed,
    from: seen,
    dirty: typing !== null,
    moved: typing !== null && (typing.seen === null || !alike(typing.seen.from, stands)),
    type: (typed) => {
      if (alike(typed, shown(stands))) setTyping(null)
      else setTyping((before) => ({ typed, seen: before === null ? { from: stands } : before.seen }))
    },
    forget: useCallback(() => setTyping(null), []),
    look: useCallback(() => setTyping((before) => before && { ...before, seen: null }), []),
  }
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
