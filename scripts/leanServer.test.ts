import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { leanServer } from './leanServer.ts'

/** Builds a server of so few lines. */
async function built(lines: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-lean-'))
  const entry = join(folder, 'server.js')
  writeFileSync(entry, lines)
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      plugins: [leanServer()],
      ssr: { noExternal: true },
      build: { ssr: entry },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('ACC-26 a server is built without its libraries’ tracing, or not at all', async () => {
  const usual = "import debug from 'debug'\ndebug('engine')('a key')\n"
  await built(usual)
  const otherwise = fileURLToPath(new URL('../node_modules/debug/src/index.js', import.meta.url))
  for (const line of ["console.log('a server')", `${usual}import '${otherwise}'`]) {
    await expect(built(line)).rejects.toThrow(/do not ask for `debug` as they did/)
  }
})
