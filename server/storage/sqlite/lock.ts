import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import type { Duration } from '../../../shared/domain/time.ts'

/**
 * Keeps two servers out of one folder; `null` when another has it. The operating system holds the lock, so that a killed
 * server's is free at once, and no process that later gets its number is taken for it. A server that is just draining gets
 * `patience` to let go.
 */
export function lockFolder(folder: string, patience: Duration): { readonly release: () => void } | null {
  const lock = openLock(folder)
  try {
    lock.pragma(`busy_timeout = ${patience}`)
    lock.exec('begin exclusive')
    return {
      release() {
        lock.exec('rollback')
        lock.close()
      },
    }
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null
    throw error
  }
}

export function takenText(folder: string): string {
  return `Another Rostrum uses the folder ${folder}: stop it first, or name another DATA_DIR.`
}

function openLock(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return new Database(join(folder, 'server.lock'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The folder ${folder} cannot be used (${reason}): see that this account may write to it and that the disk has room, or start with another DATA_DIR.`,
    )
  }
}
