import { quoted } from './problem.ts'

/** The candidate that was probably meant, in quotes; `null` where none is near. */
export type DidYouMean = (word: string, candidates: readonly string[]) => string | null

/** No name of an agenda is longer. */
const LONGEST = 64
/** Letters to add, drop, change or swap. */
const FARTHEST = 2
/**
 * What one reading may spend on guessing, in steps of about ten nanoseconds: a thousand names that are wrong, each beside two
 * thousand, must not keep the server from its shows. Beyond it faults are told without a guess.
 */
const BUDGET = 5_000_000

interface Candidate {
  readonly name: string
  readonly letters: string
  readonly signs: number
}

/** For one reading. Candidates are known by their list: the same list is prepared once. */
export function createDidYouMean(): DidYouMean {
  const prepared = new WeakMap<readonly string[], readonly Candidate[]>()
  const known = new WeakMap<readonly string[], Map<string, string | null>>()
  let left = BUDGET

  return (word, candidates) => {
    if (word.length > LONGEST) return null
    const answers = known.get(candidates) ?? new Map<string, string | null>()
    const before = answers.get(word)
    if (before !== undefined) return before
    if (left <= 0) return null
    const list = prepared.get(candidates) ?? candidates.filter((name) => name.length <= LONGEST + FARTHEST).map(prepare)
    prepared.set(candidates, list)
    known.set(candidates, answers)
    const { nearest, spent } = nearestOf(prepare(word), list, left)
    left -= spent
    const answer = nearest === null ? null : quoted(nearest)
    answers.set(word, answer)
    return answer
  }
}

function prepare(name: string): Candidate {
  const letters = name.toLowerCase()
  return { name, letters, signs: signsOf(letters) }
}

/** Which letters occur, a bit each: an edit changes at most two of them. */
function signsOf(letters: string): number {
  let signs = 0
  for (let i = 0; i < letters.length; i++) signs |= 1 << (letters.charCodeAt(i) % 32)
  return signs
}

function nearestOf(word: Candidate, candidates: readonly Candidate[], most: number) {
  let nearest: string | null = null
  let within = Math.min(FARTHEST, Math.floor(word.letters.length / 2))
  let spent = candidates.length
  for (const { name, letters, signs } of candidates) {
    if (spent > most) break
    if (Math.abs(letters.length - word.letters.length) > within || bits(signs ^ word.signs) > 2 * within) continue
    spent += 4 * (2 * FARTHEST + 1) * word.letters.length
    const distance = editDistance(word.letters, letters, within)
    if (distance > within || (distance === within && nearest !== null)) continue
    nearest = name
    within = distance
  }
  return { nearest, spent }
}

function bits(signs: number): number {
  let count = 0
  for (let rest = signs; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Letters to add, drop, change or swap with their neighbour; given up once it is more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  const far = most + 1
  let before: number[] = []
  let row: number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    // What is more than `most` off the diagonal costs more than `most`.
    const [first, last] = [Math.max(1, i - most), Math.min(b.length, i + most)]
    const next: number[] = Array(b.length + 1).fill(far)
    if (i <= most) next[0] = i
    let least = next[0] ?? far
    for (let j = first; j <= last; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? far) + 1 : far
      const steps = Math.min((row[j] ?? far) + 1, (next[j - 1] ?? far) + 1, (row[j - 1] ?? far) + same, swapped)
      next[j] = steps
      least = Math.min(least, steps)
    }
    if (least > most) return far
    before = row
    row = next
  }
  return row[b.length] ?? far
}
