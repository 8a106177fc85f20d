import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunkGroups } from './scripts/chunks.ts'
import { sourceMark } from './scripts/freshness.js'
import { classNameOf, leanClient } from './scripts/leanClient.ts'
import { leanServer } from './scripts/leanServer.ts'
import { wordsOfChunks } from './scripts/wordsOfChunks.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('client'),
  publicDir: here('client/public'),
  cacheDir: here('node_modules/.vite'),
  plugins: [react(), leanClient(), leanServer(), wordsOfChunks()],
  css: { modules: { generateScopedName: classNameOf } },
  build: {
    target: 'es2023',
    // Nothing becomes a data: URL, so the policy `default-src 'self'` holds for fonts and pictures too.
    assetsInlineLimit: 0,
    // Each page's own text names what it needs: scripts/pages.ts.
    modulePreload: false,
    // Pages are weighed in a browser: e2e/weight.test.ts.
    reportCompressedSize: false,
    emptyOutDir: true,
  },
  environments: {
    client: {
      build: {
        outDir: here('dist/client'),
        manifest: true,
        rolldownOptions: {
          input: here('client/index.html'),
          output: { codeSplitting: { groups: chunkGroups } },
        },
      },
    },
    // The server is one file, every JavaScript dependency in it: that is what makes it start in well under 400 ms.
    ssr: {
      // Of `accepts` two older copies would come along, each with its own list of all media types.
      resolve: { noExternal: true, external: ['libsql'], dedupe: ['accepts'] },
      define: { ROSTRUM_BUILD: JSON.stringify(sourceMark()) },
      build: {
        outDir: here('dist/server'),
        target: 'node20',
        ssr: true,
        copyPublicDir: false,
        sourcemap: true,
        rolldownOptions: {
          input: { main: here('server/main.ts') },
          output: {
            // One file, also of what is only worked out when it is asked for.
            codeSplitting: false,
            // A third less to compile at each start. Functions keep their names: sockets/lines/handshake.ts goes by one of them.
            minify: { compress: { keepNames: { function: true, class: true } }, mangle: { keepNames: true } },
          },
        },
      },
    },
  },
})
