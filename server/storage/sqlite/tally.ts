import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export const TALLY_FILE = 'rostrum.tally'

/**
 * How many rows were ever written, kept beside the journal. A journal that was cut short, or replaced by an older or an
 * empty one, can look whole in itself; it then has fewer rows than this says. Not flushed to the disk at each row, as
 * the rows are: after a power cut it may say too few, which accuses nobody.
 */
export interface Tally {
  /** `null` where none was kept yet. */
  readonly known: number | null
  readonly set: (rows: number) => void
  readonly close: () => void
}

export function openTally(folder: string): Tally {
  const file = join(folder, TALLY_FILE)
  const known = readTally(file)
  let handle: number | null = null
  return {
    known,
    set(rows) {
      handle ??= openSync(file, known === null ? 'w' : 'r+', 0o600)
      // Always as long as before, so that it is replaced in one write.
      writeSync(handle, `${String(rows).padStart(15, '0')}\n`, 0)
    },
    close() {
      if (handle !== null) closeSync(handle)
      handle = null
    },
  }
}

/** `null` where none was kept. */
export function readTally(file: string): number | null {
  try {
    const text = readFileSync(file, 'utf8')
    return /^\d{15}\n$/.test(text) ? Number(text) : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
