import { fileURLToPath, pathToFileURL } from 'node:url'
import { createBuilder } from 'vite'
import { compressFolder } from './compress.ts'
import { forgetBuild, isBuilt, rememberBuild, sourceMark } from './freshness.js'
import { writePages } from './pages.ts'
import { writeThirdParty } from './thirdParty.ts'

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
const pages = fileURLToPath(new URL('../dist/client', import.meta.url))

/** Builds the pages and the server into dist, beside the names and licences of what is in them; remembers from which sources. */
export async function build(): Promise<void> {
  const mark = sourceMark()
  forgetBuild()
  const builder = await createBuilder({ configFile, mode: 'production', logLevel: 'warn' })
  for (const environment of Object.values(builder.environments)) await builder.build(environment)
  writePages(pages)
  await compressFolder(pages)
  writeThirdParty()
  rememberBuild(mark)
}

export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return
  const started = performance.now()
  process.stderr.write('Building client and server…\n')
  await build()
  process.stderr.write(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

const isCommand = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isCommand) {
  forgetBuild()
  await ensureBuilt()
}
