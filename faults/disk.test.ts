import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FILE } from '../server/storage/sqlite/store.ts'
import { TALLY_FILE } from '../server/storage/sqlite/tally.ts'
import { createRandom, fromEnvironment, type Random } from '../testing/random.ts'
import { ADMIN_KEY, runToEnd, startServerProcess } from '../testing/server/serverProcess.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { contents, fill } from './filledFolder.ts'
import { type GarbledOutcome, garbledIn } from './garbled.ts'

const SPOILED = fromEnvironment('SPOILED', 50)
const GARBLED = fromEnvironment('GARBLED', 100)
const SEED = fromEnvironment('SPOIL_SEED', 5)
/** Of blocks, as `ulimit -f` counts in a POSIX shell: 512 bytes. */
const ROOM = 512

const all = mkdtempSync(join(tmpdir(), 'rostrum-disk-'))
afterAll(() => rmSync(all, { recursive: true, force: true }))

const folder = () => mkdtempSync(join(all, 'folder-'))

/** As a server leaves it that ended in order or was killed. */
async function filled(ended: 'in order' | 'killed', entries = 300): Promise<string> {
  const path = folder()
  const store = await fill(path, entries)
  if (ended === 'in order') await store.close()
  return copyOf(path)
}

test.each([
  ['in order', [FILE]],
  ['killed', [FILE, `${FILE}-wal`]],
] as const)(
  `JRN-5 of a server that ended %s, a file that is garbled or cut short, in ${SPOILED} ways, is read as it was written or refused with a sentence`,
  async (ended, files) => {
    const whole = await filled(ended)
    const before = await contents(copyOf(whole))
    const random = createRandom(SEED)
    const counts = { refused: 0, unharmed: 0 }
    for (let n = 0; n < SPOILED; n += 1) {
      const path = copyOf(whole)
      const what = spoil(join(path, random.pick(files)), random)
      const left = files.map((each) => readFileSync(join(path, each)))
      const found = await contents(path).catch((problem: Error) => problem)
      if (found instanceof Error) {
        counts.refused += 1
        expect(found.message).toMatch(SAID.start)
        expect(
          files.map((each, index) => left[index]?.equals(readFileSync(join(path, each)))).every(Boolean),
          what,
        ).toBe(true)
      } else {
        counts.unharmed += 1
        expect(found, what).toEqual(before)
      }
    }
    process.stdout.write(`Ended ${ended}: spoiled ${SPOILED} files (seed ${SEED}): ${JSON.stringify(counts)}\n`)
    expect(counts.refused).toBeGreaterThan(SPOILED / 3)
  },
)

function copyOf(path: string): string {
  const copy = folder()
  cpSync(path, copy, { recursive: true })
  return copy
}

/** Cuts it short, flips a bit, or writes noise or nothing over a part; says what it did. */
function spoil(file: string, random: Random): string {
  const bytes = readFileSync(file)
  const from = random.below(bytes.length)
  const way = random.pick(['cut', 'bit', 'noise', 'nothing'])
  if (way === 'cut') truncateSync(file, from)
  else {
    const until = Math.min(from + (way === 'noise' ? 64 : 4_096), bytes.length)
    if (way === 'bit') bytes[from] = (bytes[from] ?? 0) ^ (1 << random.below(8))
    else for (let at = from; at < until; at += 1) bytes[at] = way === 'noise' ? random.below(256) : 0
    writeFileSync(file, bytes)
  }
  return `${way} at ${from} of ${file}`
}

test.each(['start', 'restore', 'backup'] as const)(
  `JRN-5 JRN-33 a byte that is changed inside a text, in ${GARBLED} places, ends no %s but with a sentence`,
  async (way) => {
    const whole = await filled('in order', 30)
    const random = createRandom(SEED)
    const places = textsOf(readFileSync(join(whole, FILE)))
    const outcomes: GarbledOutcome[] = []
    // The first breaks what a text is written in; the second makes another text of it.
    for (const mask of [0x80, 0x01]) {
      const picked = Array.from({ length: GARBLED }, () => random.pick(places))
      outcomes.push(...garbledIn({ way, whole, mask, places: picked }))
    }
    for (const outcome of outcomes) {
      if (outcome.is === 'refused') {
        expect(outcome.said).toMatch(SAID[way])
        expect(outcome.left, 'no half a restore, no half a backup').toEqual([])
      } else expect(outcome).toMatchObject({ is: 'same' })
    }
    const refused = outcomes.filter((outcome) => outcome.is === 'refused').length
    process.stdout.write(`A ${way}: ${refused} of ${outcomes.length} garbled files (seed ${SEED}) were refused\n`)
    expect(outcomes).toHaveLength(2 * GARBLED)
    expect(refused).toBeGreaterThan(GARBLED / 2)
  },
)

/** With the file's name. */
const SAID = {
  start: /rostrum\.db (is damaged|cannot be used).*npm run restore/s,
  restore: /given\.db was not restored: .*Take (another|a) backup.*Nothing was changed/s,
  backup: /The backup was not made: .*rostrum\.db is damaged.*npm run restore/s,
}

/** Where a byte is part of a text: of a row, of an index, or of what says how a table is made. */
function textsOf(bytes: Buffer): readonly number[] {
  const texts = bytes.toString('latin1').matchAll(/[ -~]{4,}/g)
  return [...texts].flatMap(({ 0: text, index }) => Array.from(text, (_, nth) => index + nth))
}

test('JRN-5 a server ends with a sentence on a file that was cut short, and opens no empty show', async () => {
  const path = await filled('in order')
  truncateSync(join(path, FILE), 40_000)
  const { code, said } = await runToEnd({ DATA_DIR: path, PORT: '0' }, { from: 'built' })
  expect(code).not.toBe(0)
  expect(said).toMatch(/is damaged.*npm run restore/s)
  expect(said).not.toMatch(/\n\s+at /)
})

test('JRN-14 on a full disk a press is refused and nothing that was acknowledged is lost; with room again it goes on', async () => {
  const limited = ['sh', '-c', `trap '' XFSZ; ulimit -S -f ${ROOM}; exec "$@"`, 'sh']
  const server = await startServerProcess(meeting(), { from: 'built', under: limited })
  const press = (id: string, command: unknown) =>
    server.api('/shows/small/commands', { key: ADMIN_KEY, body: { id, command } })
  const note = { ...sample.SendMessage, text: { en: 'x'.repeat(200), fr: 'y'.repeat(200) } }
  let acknowledged = 0
  let refused: string | null = null
  for (let n = 0; n < 2_000 && refused === null; n += 1) {
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const { status, body } = await press(id, note)
    if (status === 200) acknowledged = body.revision
    else {
      expect([status, body.code]).toEqual([503, 'not-stored'])
      refused = id
    }
  }
  expect(refused, 'the disk is full at last').not.toBeNull()
  const { body: view } = await server.api('/shows/small/view', { key: ADMIN_KEY })
  expect(view.revision).toBe(acknowledged)
  const links = (asking: object) => server.api('/shows/small/links', { key: ADMIN_KEY, ...asking })
  const [crew] = (await links({})).body.links.filter((each: { role: string }) => each.role === 'crew')
  // A renewal takes less room than a press: it fills what that left.
  for (let n = 0; n < 20 && (await links({ body: { renew: crew.id } })).status === 200; n += 1);
  const before = (await links({})).body.links
  for (const asking of [
    { body: { role: 'crew', name: 'Camera' } },
    { body: { renew: crew.id } },
    { method: 'DELETE', body: { link: crew.id } },
  ]) {
    const { status, body } = await links(asking)
    expect([status, body.code]).toEqual([503, 'not-stored'])
  }
  expect((await links({})).body.links, 'what was not stored was not done').toEqual(before)
  await server.kill()
  expect(server.said()).toContain('could not be kept')
  for (const secret of [ADMIN_KEY, 'xxxx', 'yyyy', 'Zita']) expect(server.said()).not.toContain(secret)
  await server.restart({ from: 'built' })
  expect((await server.api('/shows/small/view', { key: ADMIN_KEY })).body.live).toEqual(view.live)
  expect((await press(refused ?? '', note)).body).toEqual({ ok: true, revision: acknowledged + 1 })
  expect((await links({ body: { role: 'crew', name: 'Camera' } })).status).toBe(201)
  await server.close()
})

test('JRN-14 in a folder that cannot be written a start ends with a sentence', async () => {
  const path = await filled('in order')
  const files = [FILE, TALLY_FILE].map((file) => [file, readFileSync(join(path, file))] as const)
  chmodSync(path, 0o500)
  for (const file of readdirSync(path)) chmodSync(join(path, file), 0o400)
  // The superuser may write anywhere, but for one who gave that up.
  const humble = process.getuid?.() === 0 ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', '--'] : []
  const { code, said } = await runToEnd({ DATA_DIR: path, PORT: '0' }, { from: 'built', under: humble })
  expect(code).not.toBe(0)
  expect(said).toMatch(/cannot be used|cannot be written/)
  expect(said).not.toMatch(/\n\s+at /)
  for (const [file, bytes] of files) expect(readFileSync(join(path, file)).equals(bytes)).toBe(true)
  chmodSync(path, 0o700)
})
