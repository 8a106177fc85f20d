import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { at, smallAgenda } from '../../../../testing/show/agendas.ts'
import { MODERATOR } from '../../../../testing/show/rehearsal.ts'
import type { Row } from '../../storage.ts'
import { createSqlJournal } from '../journal.ts'
import { readOrMakeSecret } from '../secret.ts'
import { openStore } from '../store.ts'
import { backUp, restore } from './backup.ts'
import { disk, type Files } from './files.ts'
import { settleFolder, settleRestore } from './setAside.ts'

const NOW = new Date('2022-05-20T08:30:00Z')

const all = mkdtempSync(join(tmpdir(), 'rostrum-restores-'))
afterAll(() => rmSync(all, { recursive: true, force: true }))
const folder = () => mkdtempSync(join(all, 'folder-'))

function row(show: string, revision: number): Row {
  const agenda = smallAgenda({ id: show })
  const command = { type: 'LoadAgenda', agenda } as const
  return {
    show,
    revision,
    id: `${show}-${revision}`,
    at: at(revision),
    by: MODERATOR,
    command,
    events: [{ type: 'AgendaLoaded', agenda }],
  }
}

/** A folder with these shows, as a server leaves it; with a secret, and with files of SQLite's beside it if it was killed. */
async function folderOf(shows: readonly string[], ended: 'in order' | 'killed' = 'in order'): Promise<string> {
  const path = folder()
  const store = await openStore(path)
  for (const show of shows) await createSqlJournal(store).append(row(show, 1), null)
  readOrMakeSecret(path)
  if (ended === 'in order') await store.close()
  return path
}

/** What the next start has, and says; `null` for a start that refuses. */
async function nextStart(path: string): Promise<{ readonly shows: readonly string[]; readonly said: string | null }> {
  const said = settleFolder(path)
  const store = await openStore(path)
  const shows = await createSqlJournal(store).shows()
  await store.close()
  return { shows, said }
}

/** As a kill does it: the operation after so many is not done, and nor is any other. */
function killedAfter(count: number): Files & { readonly done: () => number } {
  let done = 0
  const step = <A extends readonly unknown[]>(operation: (...words: A) => void) => {
    return (...words: A) => {
      if (done >= count) throw new Error('killed')
      done += 1
      operation(...words)
    }
  }
  return {
    copy: step(disk.copy),
    rename: step(disk.rename),
    makeFolder: step(disk.makeFolder),
    remove: step(disk.remove),
    flush: step(disk.flush),
    done: () => done,
  }
}

const isUnfinished = (name: string): boolean => name.startsWith('restor')

async function stepsOf(work: (files: Files) => Promise<unknown> | unknown): Promise<number> {
  const files = killedAfter(Number.POSITIVE_INFINITY)
  await work(files)
  return files.done()
}

async function backupOf(shows: readonly string[]): Promise<string> {
  const file = join(folder(), 'copy.db')
  await backUp(await folderOf(shows), file)
  return file
}

describe.each(['in order', 'killed'] as const)('a server that ended %s', (ended) => {
  test('JRN-31 a restore that is killed at any step leaves the old shows or the new ones, and the start says which', async () => {
    const backup = await backupOf(['new'])
    const steps = await stepsOf(async (files) => restore(await folderOf(['old'], ended), backup, NOW, files))
    const found: string[] = []
    let unfinished = 0
    for (let n = 0; n <= steps; n += 1) {
      const path = await folderOf(['old'], ended)
      const restoring = restore(path, backup, NOW, killedAfter(n))
      if (n < steps) await expect(restoring).rejects.toThrow('killed')
      else await restoring
      const wasLeft = readdirSync(path).some(isUnfinished)
      const { shows, said } = await nextStart(path)
      expect(shows, `after ${n} of ${steps}`).toHaveLength(1)
      if (shows[0] === 'new') {
        expect(existsSync(join(path, 'before-restore-20220520T083000Z', 'rostrum.db'))).toBe(true)
        expect(existsSync(join(path, 'secret')), 'every key is new').toBe(false)
      } else expect(existsSync(join(path, 'secret'))).toBe(true)
      if (wasLeft) expect(said).toMatch(shows[0] === 'new' ? /finished now.*before-restore/ : /as it was/)
      expect(readdirSync(path).filter(isUnfinished)).toEqual([])
      unfinished += wasLeft ? 1 : 0
      found.push(shows[0] ?? '')
    }
    expect(unfinished, 'but for the first step, the last, and none').toBe(steps - 2)
    const first = found.indexOf('new')
    expect(first).toBeGreaterThan(3)
    expect(
      found.slice(first).every((show) => show === 'new'),
      'once made, it stays made',
    ).toBe(true)
    expect(steps - first, 'and most of the steps come after that').toBeGreaterThan(5)
  })
})

test('JRN-31 the start that finishes a restore may itself be killed at any step, and the next one finishes it', async () => {
  const backup = await backupOf(['new'])
  const made = async () => {
    const path = await folderOf(['old'], 'killed')
    // All that comes before the move, and two steps of it.
    await restore(path, backup, NOW, killedAfter(9)).catch(() => undefined)
    return path
  }
  const sample = await made()
  expect(readdirSync(sample).some((name) => name.startsWith('restored-'))).toBe(true)
  const steps = await stepsOf((files) => settleRestore(sample, files))
  expect(steps).toBeGreaterThan(4)
  for (let n = 0; n < steps; n += 1) {
    const path = await made()
    expect(() => settleRestore(path, killedAfter(n))).toThrow('killed')
    if (readdirSync(path).some(isUnfinished))
      await expect(backUp(path, join(folder(), 'x.db')), 'half of it is no journal').rejects.toThrow(/interrupted/)
    const { shows } = await nextStart(path)
    expect(shows, `after ${n} of ${steps}`).toEqual(['new'])
    const aside = join(path, 'before-restore-20220520T083000Z')
    expect(await nextStart(aside)).toMatchObject({ shows: ['old'] })
  }
})

test('JRN-31 a folder that an earlier version left without a journal is not begun anew in silence', async () => {
  const path = await folderOf(['old'])
  const aside = join(path, 'before-restore-20220520T083000Z')
  disk.makeFolder(aside)
  disk.rename(join(path, 'rostrum.db'), join(aside, 'rostrum.db'))
  disk.rename(join(path, 'rostrum.tally'), join(aside, 'rostrum.tally'))
  writeFileSync(join(path, 'restoring.4711'), 'half a copy')
  expect(() => settleFolder(path)).toThrow(/interrupted.*npm run restore.*before-restore-20220520T083000Z/s)
  await restore(path, await backupOf(['new']), new Date('2022-05-21T08:30:00Z'))
  expect((await nextStart(path)).shows).toEqual(['new'])
  expect(await nextStart(aside)).toMatchObject({ shows: ['old'] })
})

test('JRN-32 a backup that is killed at any step is none, and what it left is swept by the next one', async () => {
  const path = await folderOf(['old'])
  const place = folder()
  const file = join(place, 'event.db')
  const steps = await stepsOf((files) => backUp(path, join(folder(), 'event.db'), files))
  for (let n = 0; n < steps; n += 1) {
    await expect(backUp(path, file, killedAfter(n))).rejects.toThrow(/not made: killed/)
    const left = readdirSync(place)
    if (left.includes('event.db')) {
      expect(left, 'whole, as it has its name').toEqual(['event.db'])
      expect((await restore(folder(), file, NOW)).shows).toEqual(['old'])
      rmSync(file)
    }
  }
  const dead = 2 ** 22 - 3
  writeFileSync(join(place, `event.db.rostrum-${dead}.part`), readFileSync(await backupOf(['old'])))
  writeFileSync(join(place, `other.db.${dead}.part-journal`), '')
  writeFileSync(join(place, `friday.rostrum-${dead}.part`), '')
  const others = ['my notes.part', `film.${dead}.part`]
  for (const name of others) writeFileSync(join(place, name), 'nobody else’s')
  writeFileSync(join(place, `being-made.rostrum-${process.ppid}.part`), 'by a process that runs')
  await backUp(path, file)
  expect(readdirSync(place).sort()).toEqual([`being-made.rostrum-${process.ppid}.part`, 'event.db', ...others].sort())
})
