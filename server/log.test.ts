import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

const FULL = '/dev/full'

test.runIf(existsSync(FULL))('JRN-14 a log on a full disk loses its lines, and stops nothing', () => {
  const log = openLog('info', FULL)
  expect(() => {
    for (let n = 0; n < 2_000; n += 1) log.info({ n, padding: 'x'.repeat(1_000) }, 'a line')
  }).not.toThrow()
})

test('the log is one line of JSON each', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rostrum-log-')), 'log')
  openLog('info', file).info({ port: 1 }, 'listening')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ port: 1, msg: 'listening' })
})
