import { createHash } from 'node:crypto'
import type { Response } from 'express'

/** A document as it is sent. */
export interface Kept {
  readonly body: Buffer
  readonly etag: string
}

export interface Documents {
  /**
   * The document of this name, written anew only when one of `inputs`, what it is made of, is another thing than before.
   * However many ask at once, it is written once.
   */
  readonly of: (name: string, inputs: readonly unknown[], write: () => string | Promise<string>) => Promise<Kept>
}

interface Entry {
  readonly inputs: readonly unknown[]
  readonly document: Promise<Kept>
}

/** Keeps so many of what was last asked for. */
export function createDocuments(most: number): Documents {
  const entries = new Map<string, Entry>()
  return {
    of(name, inputs, write) {
      const known = entries.get(name)
      const isSame = known !== undefined && sameAs(inputs, known.inputs)
      const entry = isSame ? known : { inputs, document: written(write) }
      entries.delete(name)
      entries.set(name, entry)
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
      if (!isSame) {
        // What could not be written is tried again.
        entry.document.catch(() => {
          if (entries.get(name) === entry) entries.delete(name)
        })
      }
      return entry.document
    },
  }
}

function sameAs(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, n) => Object.is(each, others[n]))
}

async function written(write: () => string | Promise<string>): Promise<Kept> {
  const body = Buffer.from(await write())
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** Whoever has it already is told only that it is the same; asked again each time, since another key sees another one. */
export function sendKept(response: Response, type: string, { body, etag }: Kept): void {
  response
    .set({ 'cache-control': 'private, no-cache', vary: 'authorization, accept-language', etag })
    .type(type)
    .send(body)
}
