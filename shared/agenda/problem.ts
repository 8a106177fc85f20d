/** What keeps an agenda from being read: where, and a sentence with the remedy. */
export interface Problem {
  /** `slots[3].segments[1].speaker`, or a line and column of the file; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** What is said about an agenda that is accepted all the same. */
export type Remark = Problem

export type Path = readonly (string | number)[]

export function problem(path: Path, message: string): Problem {
  return { path: pathText(path), message }
}

/** One line for a terminal. */
export function problemLine({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`
}

export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `${text}[${quoted(part)}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** A value as the file has it, cut where it is long. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** `; did you mean "harouna"?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const nearest = nearestOf(word, candidates)
  return nearest === null ? '' : `; did you mean ${quoted(nearest)}?`
}

function nearestOf(word: string, candidates: readonly string[]): string | null {
  let nearest: string | null = null
  let within = Math.min(2, Math.floor(word.length / 2))
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), within)
    if (distance > within || (distance === within && nearest !== null)) continue
    nearest = candidate
    within = distance
  }
  return nearest
}

/** Letters to add, drop, change or swap with their neighbour; given up once it is more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same]
      next.push(Math.min(...steps, swapped ? (before[j - 2] ?? 0) + 1 : most + 1))
    }
    if (Math.min(...next) > most) return most + 1
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? most + 1
}
