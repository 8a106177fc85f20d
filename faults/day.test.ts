import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

test('JRN-15 after a day of random presses a server holds no more than after its first hour, but for a tenth', async () => {
  const script = fileURLToPath(new URL('dayOfPresses.ts', import.meta.url))
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', script], { timeout: 280_000 })
  const day: Record<string, number> = JSON.parse(stdout)
  const { accepted = 0, afterAnHour = 0, atTheEnd = Number.POSITIVE_INFINITY } = day
  const growth = atTheEnd / afterAnHour
  const mega = (bytes: number) => (bytes / 1e6).toFixed(1)
  process.stdout.write(
    `A day of ${accepted} presses (${day['refused']} refused, ${day['runs']} runs) before ${day['viewers']} pages: ${mega(afterAnHour)} MB after an hour, ${mega(atTheEnd)} MB at the end\n`,
  )
  expect(accepted).toBeGreaterThan(1_500)
  expect(growth).toBeLessThan(1.1)
})
