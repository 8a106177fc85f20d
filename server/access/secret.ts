import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export const SECRET_FILE = 'secret'

/** The secret behind all keys: made once, readable by its owner only, and never half written. */
export function readOrMakeSecret(folder: string): string {
  const file = join(folder, SECRET_FILE)
  const known = read(file)
  if (known !== null) return known
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, randomBytes(32).toString('hex'))
  fsyncSync(handle)
  closeSync(handle)
  try {
    // Linking fails where another process was first; its secret then is the one.
    linkSync(draft, file)
  } catch (error) {
    if (!existed(error)) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * For whoever only looks at the folder of a running server.
 * @throws a sentence for them where that server has its secret from its settings.
 */
export function readSecret(folder: string): string {
  const known = read(join(folder, SECRET_FILE))
  if (known !== null) return known
  throw new Error(
    `The server that uses the folder ${folder} was given its SECRET: give the same one here, or the links would open nothing.`,
  )
}

function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text.length < 32) throw new Error(`${file} is too short to be a secret: put the backup of it in its place`)
    return text
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function existed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
