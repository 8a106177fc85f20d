import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { backUp, restore } from '../server/storage/sqlite/backup/backup.ts'
import { FILE } from '../server/storage/sqlite/store.ts'
import { contents } from './filledFolder.ts'
import type { GarbledOutcome, Garbling } from './garbled.ts'

const NOW = new Date('2022-05-20T08:30:00Z')
const STANDARD_OUTPUT = 1
/** What is made by looking. */
const OPENED = /^folder(\/(server\.lock|rostrum\.db-(wal|shm)))?$/

const { way, whole, mask, places } = JSON.parse(process.argv[2] ?? '') as Garbling

const all = mkdtempSync(join(tmpdir(), 'rostrum-garbled-'))
const source = join(all, 'source')
cpSync(whole, source, { recursive: true })
const backup = join(all, 'whole.db')
await backUp(source, backup)
const before = await served(source)

for (const place of places) {
  const path = mkdtempSync(join(all, 'one-'))
  writeSync(STANDARD_OUTPUT, `${JSON.stringify(await outcomeOf(path, place))}\n`)
  rmSync(path, { recursive: true })
}
rmSync(all, { recursive: true })

async function outcomeOf(path: string, place: number): Promise<GarbledOutcome> {
  const folder = join(path, 'folder')
  const given = join(path, 'given.db')
  const made = join(path, 'made.db')
  if (way === 'restore') writeGarbled(backup, given, place)
  else {
    cpSync(source, folder, { recursive: true })
    writeGarbled(join(source, FILE), join(folder, FILE), place)
  }
  const names = namesIn(path)
  try {
    if (way === 'backup') await backUp(folder, made)
    if (way !== 'start') await restore(folder, way === 'backup' ? made : given, NOW)
    return { is: isDeepStrictEqual(await served(folder), before) ? 'same' : 'different', place }
  } catch (error) {
    const left = namesIn(path).filter((name) => !names.includes(name) && !OPENED.test(name))
    return { is: 'refused', place, said: error instanceof Error ? error.message : String(error), left }
  }
}

function writeGarbled(from: string, to: string, place: number): void {
  const bytes = readFileSync(from)
  bytes[place] = (bytes[place] ?? 0) ^ mask
  writeFileSync(to, bytes)
}

function namesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
}

/** But for the generations of its links: a restore makes every key new. */
async function served(folder: string) {
  const { shows, links } = await contents(folder)
  return { shows, links: links.map(({ generation: _, ...link }) => link) }
}
