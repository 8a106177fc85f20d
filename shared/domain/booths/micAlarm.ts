import type { Instant } from '../time.ts'
import { type BoothTask, isWork } from './boothTask.ts'

/** `several-on-mic` is wrong at any time; `nobody-on-mic` only while the booth must work. */
export type MicAlarm = 'several-on-mic' | 'nobody-on-mic'

/** What interpreters have declared against what the floor asks of their booth now; a held show asks nothing. */
export function micAlarm(
  mics: readonly { readonly onSince: Instant | null }[],
  task: BoothTask,
  held: boolean,
): MicAlarm | null {
  const on = mics.filter((mic) => mic.onSince !== null).length
  if (on > 1) return 'several-on-mic'
  return on === 0 && isWork(task) && !held ? 'nobody-on-mic' : null
}
