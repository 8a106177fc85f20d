import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { openReadOnly } from '../readOnly.ts'

/** Everything that backing up and restoring do to files: tests end it after any of them. */
export interface Files {
  /** A database as of one moment, whatever is being written to it. */
  readonly copy: (source: string, copy: string) => void
  readonly rename: (from: string, to: string) => void
  /** For its owner only; one that is there already does. */
  readonly makeFolder: (path: string) => void
  readonly remove: (path: string) => void
  /** What was done to this file, or in this folder, outlasts a power cut. */
  readonly flush: (path: string) => void
}

export const disk: Files = {
  copy(source, copy) {
    const db = openReadOnly(source)
    try {
      db.pragma('busy_timeout = 10000')
      db.exec(`vacuum into '${copy.replaceAll("'", "''")}'`)
    } finally {
      db.close()
    }
    // Who said what is nobody else's.
    chmodSync(copy, 0o600)
  },
  rename: renameSync,
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  flush(path) {
    const handle = openSync(path, 'r')
    fsyncSync(handle)
    closeSync(handle)
  },
}

/** Nothing for what is not there. */
export function fileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** The names in a folder, sorted; none of a folder that is not there. */
export function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder).sort()
}
