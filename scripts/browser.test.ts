import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findBrowser } from './browser.ts'

/** Where browsers stand in places of their own, no test can hide them. */
const OUT_OF_REACH =
  process.platform !== 'linux' ||
  ['/snap/bin/chromium', '/opt/google/chrome', '/opt/microsoft/msedge'].some((place) => existsSync(place))

const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
const { browsers }: { browsers: readonly { name: string; revision: string }[] } = JSON.parse(
  readFileSync(join(playwright, 'browsers.json'), 'utf8'),
)
const revision = browsers.find(({ name }) => name === 'chromium-headless-shell')?.revision

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-browser-'))
  vi.stubEnv('CHROME_PATH', '')
  vi.stubEnv('PATH', join(folder, 'programs'))
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'cache'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A program that says it runs, or that it does not. */
function program(path: string, ends: 0 | 1): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\nexit ${ends}\n`)
  chmodSync(path, 0o755)
  return path
}

const shell = (): string =>
  join(folder, 'cache', `chromium_headless_shell-${revision}`, 'chrome-linux', 'headless_shell')

test.skipIf(OUT_OF_REACH)('a browser that is there is used before one that was downloaded', () => {
  const down = program(shell(), 0)
  expect(findBrowser()).toBe(down)
  const there = program(join(folder, 'programs', 'chromium'), 0)
  expect(findBrowser()).toBe(there)
})

test.skipIf(OUT_OF_REACH)('one that does not run on this machine is none: one sentence says what to do', () => {
  program(shell(), 1)
  expect(() => findBrowser()).toThrow(/none was found: install one .* CHROME_PATH=/)
})
