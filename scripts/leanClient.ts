import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const client = fileURLToPath(new URL('../client', import.meta.url))
/** What is not needed of others' code, and what stands in its place: pages are weighed. */
interface Lean {
  readonly of: string
  readonly file: RegExp
  readonly instead: string
}

const leaner: readonly Lean[] = [
  // `socketWire.ts` names the two transports that it may use.
  { of: 'engine.io-client', file: /\/webtransport\.js$/, instead: 'export const WT = undefined' },
  // Everything on the wire is JSON.
  {
    of: 'engine.io-parser',
    file: /\/base64-arraybuffer\.js$/,
    instead: "export const decode = () => { throw new Error('nothing binary is awaited') }",
  },
  {
    of: 'socket.io-parser',
    file: /^\.\/(is-)?binary\.js$/,
    instead: `export const isBinary = () => false
export const hasBinary = isBinary
export const deconstructPacket = () => { throw new Error('nothing binary is sent') }
export const reconstructPacket = () => { throw new Error('nothing binary is awaited') }`,
  },
]

/** Vite's own helper also preloads scripts, which the pages' links do. This one brings the styles of a part on demand. */
const STYLES_ON_DEMAND = `const bring = (file) => new Promise((done, fail) => {
  const href = '/' + file
  if (document.querySelector('link[rel="stylesheet"][href="' + href + '"]')) return done()
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  link.href = href
  link.onload = done
  link.onerror = () => { link.remove(); fail(new Error(href + ' did not come')) }
  document.head.append(link)
})
export const __vitePreload = (load, files = []) => Promise.all(files.map(bring)).then(load)`

/** Leaves out of the built pages what they never use of the libraries they are built from. */
export function leanClient(): Plugin {
  return {
    name: 'lean-client',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(source, importer) {
      const index = leaner.findIndex(({ of, file }) => file.test(source) && importer?.includes(`/${of}/`))
      return index < 0 ? null : `\0lean-${index}`
    },
    load(id) {
      if (id === '\0vite/preload-helper.js') return STYLES_ON_DEMAND
      return /^\0lean-\d$/.test(id) ? (leaner[Number(id.slice(6))]?.instead ?? null) : null
    },
  }
}

const marks = new Map<string, string>()

/** A class as the browser gets it: its own name and a mark of its file. The usual name, twice as long, weighs 0.7 kB a page. */
export function classNameOf(name: string, file: string): string {
  const path = relative(client, file).replaceAll('\\', '/')
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 3)
  const other = marks.get(mark) ?? path
  if (other !== path) throw new Error(`${path} and ${other} have the same mark: rename one of them.`)
  marks.set(mark, path)
  return `${name}_${mark}`
}
