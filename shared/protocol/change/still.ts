/** What stands at `was` in the old list stands at `is` in the new one. */
export type Stay = readonly [was: number, is: number]

/** Lists that differ by more are said anew, but for their ends. */
const FAR = 40

/** The most that stands still from one list to the other, by the fewest steps of taking out and putting in (Myers, 1986). */
export function stillIn(before: readonly string[], after: readonly string[]): readonly Stay[] {
  const isText = (one: string, other: string | undefined) => one === other
  const head = alike(before, after, 0, isText)
  const tail = alike(before.toReversed(), after.toReversed(), head, isText)
  const middle = stepsFrom(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [
    ...Array.from({ length: head }, (_, n): Stay => [n, n]),
    ...middle.map(([was, is]): Stay => [head + was, head + is]),
    ...Array.from({ length: tail }, (_, n): Stay => [before.length - tail + n, after.length - tail + n]),
  ]
}

/** How many are alike from the first on, the last `spare` of each list not counted. */
export function alike<T>(
  before: readonly T[],
  after: readonly T[],
  spare: number,
  isSame: (one: T, other: T | undefined) => boolean,
): number {
  const most = Math.min(before.length, after.length) - spare
  const first = before.findIndex((each, place) => place >= most || !isSame(each, after[place]))
  return first < 0 ? Math.max(0, most) : first
}

/** By diagonals: `far[k]` is how far in the old list one gets on the diagonal `was - is = k` with so many steps. */
function stepsFrom(old: readonly string[], now: readonly string[]): readonly Stay[] {
  const trace: ReadonlyMap<number, number>[] = []
  let far = new Map([[1, 0]])
  for (let steps = 0; steps <= Math.min(FAR, old.length + now.length); steps += 1) {
    trace.push(far)
    const next = new Map(far)
    for (let k = -steps; k <= steps; k += 2) {
      let was = reached(far, k, steps)
      while (was < old.length && was - k < now.length && old[was] === now[was - k]) was += 1
      next.set(k, was)
      if (was >= old.length && was - k >= now.length) return walkedBack(trace, old.length, now.length)
    }
    far = next
  }
  return []
}

function reached(far: ReadonlyMap<number, number>, k: number, steps: number): number {
  return putsIn(far, k, steps) ? (far.get(k + 1) ?? 0) : (far.get(k - 1) ?? 0) + 1
}

/** Whether the newest step on this diagonal puts one in, or takes one out. */
function putsIn(far: ReadonlyMap<number, number>, k: number, steps: number): boolean {
  return k === -steps || (k !== steps && (far.get(k - 1) ?? 0) < (far.get(k + 1) ?? 0))
}

function walkedBack(trace: readonly ReadonlyMap<number, number>[], length: number, to: number): readonly Stay[] {
  const stays: Stay[] = []
  let [was, is] = [length, to]
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const far = trace[steps] ?? new Map<number, number>()
    const k = was - is
    const begun = steps === 0 ? 0 : reached(far, k, steps)
    while (was > begun) {
      was -= 1
      is -= 1
      stays.push([was, is])
    }
    const from = putsIn(far, k, steps) ? k + 1 : k - 1
    was = far.get(from) ?? 0
    is = was - from
  }
  return stays.reverse()
}
