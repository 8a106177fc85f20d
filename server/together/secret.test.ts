import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'

test('ACC-7 a start with another secret than the last one had says what that means, and one with the same says nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-secret-'))
  const started = async (secret: string) => {
    const lines: string[] = []
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
    const config = readConfig([], { DATA_DIR: folder, HOST: '127.0.0.1', SECRET: secret })
    await (await createApp(config, join(folder, 'no-pages'), log)).close()
    return lines.filter((line) => line.includes('the secret is another than at the last start')).length
  }
  const [one, another] = ['one-secret-that-is-long-enough-for-it', 'another-secret-long-enough-for-it-all']
  expect([await started(one), await started(one), await started(another), await started(another)]).toEqual([0, 0, 1, 0])
  rmSync(folder, { recursive: true, force: true })
})
