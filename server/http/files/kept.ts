import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Response } from 'express'
import { createNewest } from '../../newest.ts'

/** A document, and its tag. */
export interface Kept {
  readonly body: Buffer
  readonly etag: string
  /** The same in a coding; worked out once, however many ask. */
  readonly coded: (coding: Coding) => Promise<Buffer>
}

const CODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const
type Coding = keyof typeof CODERS
const CODINGS: readonly Coding[] = ['br', 'gzip']

/** A shorter one is not worth it. */
const WORTH = 1024

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
  const entries = createNewest<string, Entry>(most)
  return {
    of(name, inputs, write) {
      const known = entries.get(name)
      const isSame = known !== undefined && sameAs(inputs, known.inputs)
      const entry = isSame ? known : { inputs, document: written(write) }
      entries.put(name, entry)
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
  const coded = new Map<Coding, Promise<Buffer>>()
  return {
    body,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    coded(coding) {
      const known = coded.get(coding) ?? encoded(body, coding)
      coded.set(coding, known)
      return known
    },
  }
}

/** Whoever has it already is told only that it is the same; asked again each time, since another key sees another one. */
export async function sendKept(response: Response, type: string, { body, etag, coded }: Kept): Promise<void> {
  const taken = CODINGS.find((each) => response.req.acceptsEncodings(each) !== false)
  const coding = body.length < WORTH ? undefined : taken
  response
    .set({
      'cache-control': 'private, no-cache',
      vary: 'authorization, accept-language, accept-encoding',
      etag: `"${coding === undefined ? etag : `${etag}-${coding}`}"`,
      ...(coding !== undefined && { 'content-encoding': coding }),
    })
    .type(type)
    .send(coding === undefined ? body : await coded(coding))
}

/** Not the hardest that brotli can: a record is written anew every few seconds. */
function encoded(body: Buffer, coding: Coding): Promise<Buffer> {
  return coding === 'gzip'
    ? CODERS.gzip(body)
    : CODERS.br(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      })
}
