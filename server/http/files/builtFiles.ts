import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'

/** What the build wrote beside a text, the shortest first. */
const CODINGS = [
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' },
] as const

/** Of the build's own making, so that no name leads out of its folder. */
const FILE = /^\/((?:assets\/)?\w[\w.-]*)$/
const NOT_ASKED_FOR = /\.(html|br|gz)$/

/** What a page loads. Files under /assets carry a hash in their name, so a browser may keep them for good. */
export function builtFiles(folder: string): RequestHandler {
  return (request, response, next) => {
    const file = FILE.exec(request.path)?.[1]
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (!reads || file === undefined || NOT_ASKED_FOR.test(file)) return next()
    if (!existsSync(join(folder, file))) {
      const part = missingPart(request, file)
      return part === null ? next() : sendReload(response, part)
    }
    const keeping: Keeping = file.startsWith('assets/') ? { immutable: true, maxAge: '1y' } : { maxAge: 0 }
    sendBuilt(request, response, { folder, file, keeping })
  }
}

/**
 * What a page of another build asks for. Browsers say what for on a safe address only (`Sec-Fetch-Dest`), and a rehearsal in
 * a room's own network often has none.
 */
function missingPart(request: Request, file: string): 'script' | 'style' | null {
  const part = /^assets\/[\w.-]+\.js$/.test(file) ? 'script' : /^assets\/[\w.-]+\.css$/.test(file) ? 'style' : null
  const asked = request.get('sec-fetch-dest') ?? part
  return asked === part ? part : null
}

/**
 * A page that was opened before an upgrade may need a part that is no more, also the one with which it would load itself
 * anew. Once only, by the mark that pages keep for it: if that did not help, the page says so instead of going round.
 */
const RELOAD = `try {
  if (sessionStorage.getItem('rostrum.reloaded') === null) {
    sessionStorage.setItem('rostrum.reloaded', 'yes')
    location.reload()
  }
} catch {}
`

/** The styles of a part are asked for before its script: without an answer the script would never be asked for. */
function sendReload(response: Response, part: 'script' | 'style'): void {
  response.set('cache-control', 'no-store')
  if (part === 'script') response.type('js').send(RELOAD)
  else response.type('css').send('')
}

type Keeping =
  | { readonly immutable: true; readonly maxAge: '1y' }
  | { readonly maxAge: 0 }
  | { readonly cacheControl: false }

export interface Built {
  readonly folder: string
  readonly file: string
  /** How long it may be kept. */
  readonly keeping: Keeping
}

/** Answers a file in the shortest coding that the caller takes: brotli, gzip, or as it is. */
export function sendBuilt(request: Request, response: Response, { folder, file, keeping }: Built): void {
  const offered = CODINGS.filter(({ suffix }) => existsSync(join(folder, file + suffix)))
  const chosen = offered.find(({ coding }) => request.acceptsEncodings(coding) !== false)
  if (offered.length > 0) response.vary('accept-encoding')
  if (chosen !== undefined) response.set('content-encoding', chosen.coding)
  response.type(extname(file)).sendFile(file + (chosen?.suffix ?? ''), { root: folder, ...keeping })
}
