import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { MODERATOR } from '../../testing/show/rehearsal.ts'
import { meeting } from '../../testing/show/sample.ts'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { loadAgenda } from '../loadAgenda.ts'

test('JRN-34 the links are printed beside a running server by one who only reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-beside-'))
  const log = pino({ level: 'silent' })
  const open = (words: readonly string[]) =>
    createApp(readConfig(words, { DATA_DIR: folder, HOST: '127.0.0.1' }), join(folder, 'no-pages'), log)
  const files = () => ['rostrum.db', 'rostrum.db-wal', 'rostrum.tally'].map((name) => readFileSync(join(folder, name)))
  const server = await open([])
  await loadAgenda(server, meeting())
  const before = files()
  expect(before[1]?.length, 'what was written last is in the log').toBeGreaterThan(4_096)

  const beside = await open(['--links'])
  expect(beside.ownsStore).toBe(false)
  const keys = (app: typeof server) => app.links.list('small').map(app.links.keyOf)
  expect(keys(beside)).toEqual(keys(server))
  expect(keys(beside).length).toBeGreaterThan(5)
  await expect(
    beside.links.create('small', { role: 'crew', person: null, booth: null, name: 'Nobody' }),
  ).rejects.toThrow(/readonly/)
  await beside.close()
  for (const [index, bytes] of files().entries()) expect(before[index]?.equals(bytes)).toBe(true)

  const id = '00000000-0000-4000-8000-000000000001'
  const start = { id, command: { type: 'StartShow', start: 'now' } } as const
  expect(await server.shows.find('small')?.press(start, MODERATOR)).toEqual({ ok: true, revision: 2 })
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('JRN-5 JRN-34 beside a running server, links of a damaged file are refused with its name and a remedy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-beside-'))
  const log = pino({ level: 'silent' })
  const open = (words: readonly string[]) =>
    createApp(readConfig(words, { DATA_DIR: folder, HOST: '127.0.0.1' }), join(folder, 'no-pages'), log)
  const first = await open([])
  await loadAgenda(first, meeting())
  await first.close()
  const server = await open([])
  const file = join(folder, 'rostrum.db')
  const whole = readFileSync(file)
  const garbled = (what: string) => {
    const bytes = Buffer.from(whole)
    const place = bytes.lastIndexOf(what)
    bytes[place] = (bytes[place] ?? 0) ^ 0x80
    writeFileSync(file, bytes)
  }
  garbled('AgendaLoaded')
  await expect(open(['--links'])).rejects.toThrow(/rostrum\.db is damaged \(.*revision 1\).*npm run restore/)
  garbled('revision integer')
  await expect(open(['--links'])).rejects.toThrow(/rostrum\.db is damaged \(.*npm run restore/s)
  writeFileSync(file, whole)
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('JRN-34 beside a server that was given its secret no other one is made, and no link is printed that opens nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-beside-'))
  const log = pino({ level: 'silent' })
  const open = (words: readonly string[], given: object) =>
    createApp(readConfig(words, { DATA_DIR: folder, HOST: '127.0.0.1', ...given }), join(folder, 'no-pages'), log)
  const given = { SECRET: 'given to the server by whoever runs it' }
  const server = await open([], given)
  await loadAgenda(server, meeting())
  await expect(open(['--links'], {})).rejects.toThrow(/was given its SECRET: give the same one here/)
  expect(existsSync(join(folder, 'secret'))).toBe(false)
  const beside = await open(['--links'], given)
  expect(beside.links.adminKey()).toBe(server.links.adminKey())
  await beside.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['an older secret in the folder', {}, /was given its SECRET: give the same one here/],
  ['another SECRET', { SECRET: 'another one, of whoever only looks' }, /has another secret than the SECRET given here/],
])(
  'JRN-34 beside a server that was given its secret, %s prints no link that opens nothing',
  async (_what, theirs, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-beside-'))
    const log = pino({ level: 'silent' })
    const open = (words: readonly string[], given: object) =>
      createApp(readConfig(words, { DATA_DIR: folder, HOST: '127.0.0.1', ...given }), join(folder, 'no-pages'), log)
    const without = await open([], {})
    await loadAgenda(without, meeting())
    await without.close()
    const given = { SECRET: 'given to the server by whoever runs it' }
    const server = await open([], given)
    await expect(open(['--links'], theirs)).rejects.toThrow(says)
    const beside = await open(['--links'], given)
    expect(beside.links.adminKey()).toBe(server.links.adminKey())
    await beside.close()
    await server.close()
    const again = await open([], {})
    expect(again.links.adminKey(), 'the file is the secret again').toBe(without.links.adminKey())
    const besideAgain = await open(['--links'], {})
    expect(besideAgain.links.adminKey()).toBe(again.links.adminKey())
    await besideAgain.close()
    await again.close()
    rmSync(folder, { recursive: true, force: true })
  },
)
