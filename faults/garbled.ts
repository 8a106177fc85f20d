import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Each of these places of a file, and no other, is changed by the mask. */
export interface Garbling {
  readonly way: 'start' | 'restore' | 'backup'
  /** A folder as a server leaves it. */
  readonly whole: string
  readonly mask: number
  readonly places: readonly number[]
}

export type GarbledOutcome =
  | { readonly is: 'same' | 'different'; readonly place: number }
  | {
      readonly is: 'refused'
      readonly place: number
      readonly said: string
      /** What lies there that did not before. */
      readonly left: readonly string[]
    }

/** In a process of its own: the driver may end it, and nothing in the process can catch that. */
export function garbledIn(garbling: Garbling): readonly GarbledOutcome[] {
  const child = spawnSync(process.execPath, ['--import', 'tsx', 'faults/garbledProcess.ts', JSON.stringify(garbling)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  })
  const lines = child.stdout.split('\n').filter((line) => line !== '')
  if (child.status !== 0)
    throw new Error(
      `the process ended (${child.signal ?? child.status}) at byte ${garbling.places[lines.length]}: ${child.stderr}`,
    )
  return lines.map((line) => JSON.parse(line) as GarbledOutcome)
}
