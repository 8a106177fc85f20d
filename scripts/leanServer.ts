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

/** Leaves out of the built server what it never uses of the libraries it is built from. */
export function leanServer(): Plugin {
  return {
    name: 'lean-server',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId: (source) => (source === 'debug' ? QUIET : null),
    load: (id) => (id === QUIET ? SAYS_NOTHING : null),
  }
}
