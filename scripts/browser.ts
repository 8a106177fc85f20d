import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]

const missing =
  'The browser tests need Chromium, Google Chrome or Microsoft Edge, and none was found: install one (on Debian or ' +
  'Ubuntu: sudo apt-get install chromium), or say where it is with CHROME_PATH=/path/to/browser.'

/** Flags for a quiet, headless browser; root has no sandbox to offer one. */
export const browserArguments: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot() ? ['--no-sandbox'] : []),
]

/** The path of an installed browser; refuses in one sentence when there is none. */
export function findBrowser(): string {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROME_PATH is "${named}", which is not a program that can be run.`)
    return named
  }
  const found = lookForBrowser()
  if (found === null) throw new Error(missing)
  return found
}

/**
 * As `findBrowser`, but brings one where there is none, and changes as little of the machine as can be: first a download into
 * the cache of the user, and only where that fails, for root on a Debian-like machine, its package.
 */
export function ensureBrowser(): string {
  if (process.env['CHROME_PATH'] || lookForBrowser() !== null) return findBrowser()
  process.stderr.write('No browser found: downloading Chromium’s headless shell…\n')
  download()
  if (lookForBrowser() === null && isRoot() && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('It could not be downloaded: installing Chromium with apt-get…\n')
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'chromium')
  }
  return findBrowser()
}

const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))

/** So long may it take. */
const PATIENCE = 180_000

function download(): void {
  spawnSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium-headless-shell'], {
    stdio: ['ignore', 2, 2],
    timeout: PATIENCE,
  })
}

/** What was downloaded before, if it runs on this machine: it may want libraries that are not there. */
function downloaded(): string | null {
  const { browsers }: { browsers: readonly { name: string; revision: string }[] } = JSON.parse(
    readFileSync(join(playwright, 'browsers.json'), 'utf8'),
  )
  const shell = browsers.find(({ name }) => name === 'chromium-headless-shell')
  const folder = join(cacheOfBrowsers(), `chromium_headless_shell-${shell?.revision}`)
  if (!existsSync(folder)) return null
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) =>
    /[\\/](chrome-)?headless[_-]shell(\.exe)?$/.test(each),
  )
  if (file === undefined) return null
  const program = join(folder, file)
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0 ? program : null
}

function cacheOfBrowsers(): string {
  const named = process.env['PLAYWRIGHT_BROWSERS_PATH']
  if (named) return named
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? '', 'ms-playwright')
  const caches = process.platform === 'darwin' ? 'Library/Caches' : '.cache'
  return join(process.env['HOME'] ?? '', caches, 'ms-playwright')
}

function lookForBrowser(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
  return [...onPath, ...usualPlaces()].find(isProgram) ?? downloaded()
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')]
    const programs = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
    return applications.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  if (process.platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function apt(...words: readonly string[]): void {
  const { status } = spawnSync('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', '-o', 'Acquire::Retries=3', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // On the error stream: what a test prints on the other is for whoever reads its results.
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error(`${missing} (apt-get ${words[0] ?? ''} ended with ${status ?? 'a signal'}.)`)
}
