import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { countReporter } from './scripts/countReporter.ts'
import { inFull, variablesInFull } from './scripts/inFull.ts'
import build from './vite.config.ts'

/** Tests of servers and browsers wait most of the time: for a heartbeat that does not come, for a minute to pass. */
const WAITING_ABREAST = 4

/** Unit tests wait for little. But they run with those of the server, and Vitest takes one number for what runs together. */
const UNIT_ABREAST = WAITING_ABREAST

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
            // Files share their modules, which are most of what one costs; none here leaves a module changed.
            isolate: false,
            maxWorkers: UNIT_ABREAST,
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
            maxWorkers: WAITING_ABREAST,
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
            maxWorkers: WAITING_ABREAST,
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
            maxWorkers: WAITING_ABREAST,
            sequence: { groupOrder: 1 },
            testTimeout: 300_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  }),
)
