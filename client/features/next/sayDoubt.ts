import type { QueueWords } from '../../../shared/words/en/queue.ts'
import type { Doubts } from './readyCheck.ts'

type DoubtWords = QueueWords['doubts']

/** The gravest doubt, inside a line or a button, which have room for one. */
export function sayDoubt({ brief }: DoubtWords, [{ is, booths }]: Doubts): string {
  return brief[is](booths ?? '')
}

/** All that speaks against giving somebody the floor. */
export function sayDoubts({ full }: DoubtWords, doubts: Doubts, name: string): string {
  return doubts.map(({ is, booths }) => full[is](name, booths ?? '')).join(' ')
}

/** The same to whoever has pressed once. */
export function sayWarnings(words: DoubtWords, doubts: Doubts, name: string): string {
  return `${sayDoubts(words, doubts, name)} ${words.again}`
}
