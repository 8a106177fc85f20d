import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runToEnd } from '../testing/server/serverProcess.ts'
import { readConfig } from './config.ts'
import { engineNames } from './storage/engines.ts'

test.each([
  ['ADMIN_KEY', 'short', /ADMIN_KEY has 5 characters.*at least 32/],
  ['ADMIN_KEY', `${'a'.repeat(40)}&b`, /ADMIN_KEY.*letters and digits/],
  ['SECRET', 'a'.repeat(31), /SECRET has 31 characters.*at least 32/],
  ['PORT', 'http', /PORT is "http"/],
  ['PORT', '65536', /PORT is "65536"/],
  ['TRUST_PROXY', '-1', /TRUST_PROXY/],
  [
    'LOG_LEVEL',
    'loud',
    /^LOG_LEVEL is "loud", but it must be one of trace, debug, info, warn, error, fatal, silent\.$/,
  ],
  ['LOG_LEVEL', 'INFO', /LOG_LEVEL is "INFO"/],
  ['PUBLIC_URL', 'rostrum.example.org', /PUBLIC_URL/],
  ['PUBLIC_URL', 'https://rostrum.example.org/path', /PUBLIC_URL/],
  ['STORAGE', 'disk', new RegExp(`^STORAGE is "disk", but it must be one of ${engineNames.join(', ')}\\.$`)],
  ['DATABASE_URL', 'postgres://localhost/x', /DATABASE_URL/],
])('ACC-15 %s=%s is refused with a sentence', (name, value, sentence) => {
  expect(() => readConfig([], { [name]: value })).toThrow(sentence)
})

test('ACC-15 what is long enough is taken', () => {
  const [key, secret] = ['a1'.repeat(16), 'any characters, if there are enough']
  expect(readConfig([], { ADMIN_KEY: key, SECRET: secret })).toMatchObject({ adminKey: key, secret })
  expect(readConfig([], {})).toMatchObject({ adminKey: null, secret: null, port: 4000, agendas: ['agenda.json'] })
  for (const level of ['trace', 'warn', 'silent'])
    expect(readConfig([], { LOG_LEVEL: level })).toMatchObject({ logLevel: level })
  expect(readConfig([], { LOG_LEVEL: '' })).toMatchObject({ logLevel: 'info' })
})

test('JRN-30 the day is what the operator typed, and no agenda', () => {
  const task = (...words: string[]) => readConfig(words, {}).task
  expect(task('--put-clock-back')).toEqual({ is: 'put-clock-back', day: null })
  expect(readConfig(['--put-clock-back', '2022-05-20'], {})).toMatchObject({
    task: { is: 'put-clock-back', day: '2022-05-20' },
    agendas: ['agenda.json'],
  })
  expect(() => readConfig(['--backup'], { STORAGE: 'memory' })).toThrow(
    /^STORAGE is memory: backup and restore can be had with STORAGE=sqlite/,
  )
  expect(() => readConfig(['--put-clock-back'], { STORAGE: 'memory' })).toThrow(/^STORAGE is memory: put-clock-back/)
  expect(() => task('--put-clock-back', '20', 'May')).toThrow('One day, not 2: 20 May')
  expect(() => task('--restore', 'a.db', 'b.db')).toThrow('One file, not 2: a.db b.db')
})

test('ACC-15 a short key stops the start of the real server, before it listens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-config-'))
  const { code, said } = await runToEnd({ ADMIN_KEY: 'short', DATA_DIR: folder, PORT: '0' })
  expect([code, said.trim()]).toEqual([1, expect.stringMatching(/^ADMIN_KEY has 5 characters/)])
  rmSync(folder, { recursive: true, force: true })
}, 20_000)
