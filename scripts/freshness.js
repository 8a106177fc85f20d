import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Plain JavaScript, because `npm start` reads it on any supported Node without a compiler in the process.

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist', '.built')
const made = ['dist/client/index.html', 'dist/server/main.js', 'dist/sbom.json', 'dist/THIRD-PARTY.txt']
const builders = [
  'build',
  'chunks',
  'compress',
  'leanClient',
  'leanServer',
  'pages',
  'thirdParty',
  'wordsOfChunks',
].map((name) => `scripts/${name}.ts`)
/** What a build reads, of this repository: files, and whole folders. */
export const sources = [
  'client',
  'server',
  'shared',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  ...builders,
]

/** Whether dist holds what these sources, and no others, were built into. Contents decide, not file times. */
export function isBuilt() {
  return (
    existsSync(stamp) &&
    made.every((file) => existsSync(join(root, file))) &&
    readFileSync(stamp, 'utf8') === sourceMark()
  )
}

/** A mark of everything a build reads; tests are left out, they are not built. */
export function sourceMark() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** A build that is interrupted must leave no stamp, hence the two steps around it. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

/** @param {string} mark the sources' mark from before the build: a file saved meanwhile makes it stale again */
export function rememberBuild(mark) {
  writeFileSync(stamp, mark)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (path.includes('.')) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}
