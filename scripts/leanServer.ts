import type { Plugin } from 'vite'

const QUIET = '\0quiet-debug'

/**
 * The libraries' own tracing, which says nothing unless DEBUG is set, is asked at each packet of each line and
 * loads a terminal's colours at the start. It would also write keys: a handshake is traced whole.
 */
const SAYS_NOTHING = `const nothing = () => undefined
nothing.enabled = false
const debug = () => nothing
debug.default = debug
debug.debug = debug
module.exports = debug
`

/** Under another name than the one that is answered here. */
const isTracing = (id: string): boolean => id.includes('/node_modules/debug/')

/** Leaves out of the built server what it never uses of the libraries it is built from. */
export function leanServer(): Plugin {
  return {
    name: 'lean-server',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId: (source) => (source === 'debug' ? QUIET : null),
    load: (id) => (id === QUIET ? SAYS_NOTHING : null),
    buildEnd(problem) {
      if (problem !== undefined) return
      const modules = [...this.getModuleIds()]
      if (modules.includes(QUIET) && !modules.some(isTracing)) return
      throw new Error('The libraries of the server do not ask for `debug` as they did: look what they trace with.')
    },
  }
}
