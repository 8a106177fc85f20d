import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { countReporter } from './scripts/countReporter.ts'
import { inFull, variablesInFull } from './scripts/inFull.ts'
import build from './vite.config.ts'

/** Most of these wait most of the time: for a heartbeat that does not come, for a minute to pass. */
const ABREAST = 4

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig(({ mode }) =>
  mergeConfig(build, {
    test: {
      reporters: ['default', countReporter()],
      projects: [
        {
          extends: true,
          root: here('.'),
          test: {
            name: 'unit',
            environment: 'node',
            include: ['{shared,client,scripts,testing}/**/*.test.{ts,tsx}'],
            // Pure code: files share their modules, which are most of what a test file costs.
            isolate: false,
            maxWorkers: ABREAST,
            // Properties take seconds on a busy machine, and a timeout would be no finding.
            testTimeout: 30_000,
            hookTimeout: 30_000,
          },
        },
        {
          extends: true,
          root: here('.'),
          test: {
            name: 'server',
            environment: 'node',
            include: ['server/**/*.test.ts'],
            maxWorkers: ABREAST,
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
            // After the others, and few at a time: a browser on a busy machine is a slow browser.
            maxWorkers: ABREAST,
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
            include: mode === 'more' ? Object.keys(inFull) : ['{faults,bench}/**/*.test.ts'],
            env: mode === 'more' ? variablesInFull() : {},
            globalSetup: [here('scripts/builtTests.ts'), here('scripts/browserTests.ts')],
            // They kill, starve and flood servers of their own; most of their time they wait.
            maxWorkers: ABREAST,
            sequence: { groupOrder: 1 },
            testTimeout: 300_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  }),
)
