import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const client = fileURLToPath(new URL('../client', import.meta.url))

/** For networks that let no WebSocket through: its code comes when it is first opened, and it is polling from then on. */
const POLLING_ON_DEMAND = `import { Transport } from '../transport.js'
export class XHR extends Transport {
  get name() { return 'polling' }
  doOpen() {
    import('./polling-xhr.js').then(({ XHR }) => {
      if (this.readyState !== 'opening') return
      Object.setPrototypeOf(Object.assign(this, new XHR(this.opts)), XHR.prototype).doOpen()
    }, () => this.onError('polling did not come'))
  }
  doClose() {}
}`

/** What is not needed of others' code, and what stands in its place: pages are weighed. */
interface Lean {
  readonly of: string
  readonly file: RegExp
  readonly instead: string
}

const leaner: readonly Lean[] = [
  // `socketWire.ts` names the two transports that it may use.
  { of: 'engine.io-client', file: /\/webtransport\.js$/, instead: 'export const WT = undefined' },
  {
    of: 'engine.io-client',
    file: /^\.\/transports\/polling-/,
    instead: `export const XHR = undefined
export const Fetch = undefined`,
  },
  {
    of: 'engine.io-client',
    file: /^\.\/polling-xhr\.node\.js$/,
    instead: POLLING_ON_DEMAND,
  },
  // `socketWire.ts` is given an origin, and nothing that is less than an address.
  {
    of: 'engine.io-client',
    file: /\/parseuri\.js$/,
    instead: `export const parse = (address) => {
  const { protocol, hostname, port } = new URL(address)
  return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\\]]/g, ''), port }
}`,
  },
  {
    of: 'socket.io-client',
    file: /^\.\/url\.js$/,
    instead: "export const url = (source, path) => ({ source, id: source + path, path: '/' })",
  },
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

/** What is cut out of others' code where one file holds it all. */
interface Cut {
  readonly file: RegExp
  readonly what: RegExp
  readonly instead: string
}

const cuts: readonly Cut[] = [
  // The page is drawn in the browser alone, and asks for its files by itself.
  { file: /\/react-dom-client\.production\.js$/, what: /^exports\.hydrateRoot = .*?^};\n/ms, instead: '' },
  { file: /\/react-dom-client\.production\.js$/, what: /^ {2}\w: pre\w+,?\n/gm, instead: '' },
  { file: /\/react-dom\.production\.js$/, what: /^exports\.(pre\w+|use\w+) = .*?^};\n/gms, instead: '' },
  // JSX makes every element, and nobody looks into what another was given.
  {
    file: /\/react\.production\.js$/,
    what: /^exports\.(Children|cloneElement|createElement) = .*?^};\n/gms,
    instead: '',
  },
  // Passed on as a whole, it would all be kept.
  {
    file: /\/socket\.io-client\/.*\/manager\.js$/,
    what: /^import \* as parser from "socket\.io-parser";$/m,
    instead: "import { Encoder, Decoder } from 'socket.io-parser'\nconst parser = { Encoder, Decoder }",
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
      // Beside the file whose place it takes, so that it can import what lies there.
      return index < 0 || importer === undefined ? null : join(dirname(importer), `lean-${index}.js`)
    },
    load(id) {
      if (id === '\0vite/preload-helper.js') return STYLES_ON_DEMAND
      const [, index] = /\/lean-(\d)\.js$/.exec(id) ?? []
      return leaner[Number(index)]?.instead ?? null
    },
    transform(code, id) {
      const own = cuts.filter(({ file }) => file.test(id))
      if (own.length === 0) return null
      return own.reduce((left, { what, instead }) => {
        const cut = left.replace(what, instead)
        if (cut === left) throw new Error(`${id} has nothing of ${what}: look at what it has become.`)
        return cut
      }, code)
    },
  }
}

let sheets: readonly string[] = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .map(posix)
  .filter((path) => path.endsWith('.module.css'))
  .toSorted()

/** A class as the browser gets it: its own name and the number of its file. The usual name, thrice as long, weighs 0.8 kB a page. */
export function classNameOf(name: string, file: string): string {
  const path = posix(relative(client, file))
  // Added while the client is worked on.
  if (!sheets.includes(path)) sheets = [...sheets, path]
  return `${name}_${sheets.indexOf(path).toString(36)}`
}

function posix(path: string): string {
  return path.replaceAll('\\', '/')
}
