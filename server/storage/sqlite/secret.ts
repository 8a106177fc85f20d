import { createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Secret } from '../storage.ts'

export const SECRET_FILE = 'secret'
export const DIGEST_FILE = 'secret.digest'

/**
 * Of the server that has the folder. Its digest is left there for whoever looks at the folder beside it.
 * @throws a sentence for whoever starts the server.
 */
export function ownSecret(folder: string, given: string | null): Secret {
  const text = given ?? readOrMakeSecret(folder)
  return { text, isAnother: leaveDigest(folder, text) }
}

/** The secret behind all keys: made once, readable by its owner only, and never half written. */
export function readOrMakeSecret(folder: string): string {
  const file = join(folder, SECRET_FILE)
  const known = read(file)
  if (known !== null) return known
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = writeDraft(file, randomBytes(32).toString('hex'))
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
 * Says in the folder which secret the server has that uses it, and tells nothing of it: whoever looks at the folder beside
 * that server compares. Answers whether the last start had another secret: links made with that one open nothing now.
 * @throws a sentence for whoever starts the server.
 */
export function leaveDigest(folder: string, secret: string): boolean {
  const file = join(folder, DIGEST_FILE)
  const digest = digestOf(secret)
  const before = textOf(file)
  if (before !== digest) renameSync(writeDraft(file, digest), file)
  return before !== null && before !== digest
}

/**
 * For whoever only looks at the folder of a running server: its secret, which is `given` where the settings have one. A
 * server of version 0.4 or older left no digest; there, a `secret` file is taken to be its own.
 * @throws a sentence for them where that server has another.
 */
export function secretBeside(folder: string, given: string | null): Secret {
  const secret = given ?? read(join(folder, SECRET_FILE))
  const digest = textOf(join(folder, DIGEST_FILE))
  if (secret !== null && (digest === null || digest === digestOf(secret))) return { text: secret, isAnother: false }
  throw new Error(
    given === null
      ? `The server that uses the folder ${folder} was given its SECRET: give the same one here, or the links would open nothing.`
      : `The server that uses the folder ${folder} has another secret than the SECRET given here: give the one that it was given, or none if it was given none, or the links would open nothing.`,
  )
}

/** Under a label that no link's key is made of. */
function digestOf(secret: string): string {
  return createHmac('sha256', secret).update('Rostrum: which secret this is').digest('hex')
}

/** Beside the file, for its owner only, and on the disk; answers its name. */
function writeDraft(file: string, text: string): string {
  const draft = `${file}.${process.pid}`
  try {
    const handle = openSync(draft, 'w', 0o600)
    writeSync(handle, text)
    fsyncSync(handle)
    closeSync(handle)
    return draft
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `${file} cannot be written (${reason}): see that this account may write to its folder and that the disk has room.`,
    )
  }
}

function read(file: string): string | null {
  const text = textOf(file)
  if (text !== null && text.length < 32) {
    throw new Error(`${file} is too short to be a secret: put the backup of it in its place`)
  }
  return text
}

/** `null` where there is no such file. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function existed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
