import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { countReporter } from './scripts/countReporter.ts'
import { sourceMark } from './scripts/freshness.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What the speaker's page is made of, which every other page needs too. */
const SHARED_BY_ALL_VIEWS = [
  /node_modules\/(react|react-dom|scheduler|zustand|(socket|engine)\.io-[a-z]+|@socket\.io)\//,
  /client\/connection\/(?!api|usePressing|underway)/,
  /client\/ui\/(?!Icons|Press|QrCode|qrPath|copyText)/,
  /client\/live\/(?!LatenessLine|ShowClocks|favicon|waitingNow)[^/]+$/,
  /client\/live\/incoming\/MessageStack\.tsx$/,
  /client\/words\/(?!doorWords|queue|refusals|ribbonWords|room)[^/]+$/,
  /shared\/domain\/(forecast|change|time|floor|phase)\.ts$/,
]

const isShared = (path: string): boolean => SHARED_BY_ALL_VIEWS.some((pattern) => pattern.test(path))

export default defineConfig({
  root: here('client'),
  publicDir: here('client/public'),
  cacheDir: here('node_modules/.vite'),
  plugins: [react()],
  build: {
    target: 'es2023',
    // Nothing becomes a data: URL, so the policy `default-src 'self'` holds for fonts and pictures too.
    assetsInlineLimit: 0,
    modulePreload: false,
    // Each chunk's own size is judged from the manifest, gzipped, by scripts/budgets.ts.
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
          // What every view shares goes together: many small files compress badly, and the speaker's page is weighed.
          output: { codeSplitting: { groups: [{ name: 'shared', test: isShared }] } },
        },
      },
    },
    // The server is one file, every JavaScript dependency in it: that is what makes it start in well under 400 ms.
    ssr: {
      resolve: { noExternal: true, external: ['libsql'] },
      define: { ROSTRUM_BUILD: JSON.stringify(sourceMark()) },
      build: {
        outDir: here('dist/server'),
        target: 'node20',
        ssr: true,
        copyPublicDir: false,
        minify: false,
        sourcemap: true,
        rolldownOptions: { input: { main: here('server/main.ts') } },
      },
    },
  },
  test: {
    reporters: ['default', countReporter()],
    projects: [
      {
        extends: true,
        root: here('.'),
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{shared,server,client,scripts}/**/*.test.{ts,tsx}'],
          // Properties take seconds on a busy machine, and a timeout would be no finding.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        root: here('.'),
        test: {
          name: 'browser',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          globalSetup: [here('scripts/builtTests.ts'), here('scripts/browserTests.ts')],
          // One at a time, and after the others: a browser on a busy machine is a slow browser.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        root: here('.'),
        test: {
          name: 'faults',
          environment: 'node',
          include: ['{faults,bench}/**/*.test.ts'],
          globalSetup: [here('scripts/builtTests.ts')],
          // They kill, starve and flood servers, each of them with the machine to itself.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
