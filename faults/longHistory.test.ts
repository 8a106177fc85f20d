import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createSqlJournal } from '../server/journal/sqlJournal.ts'
import { createSqlSnapshots } from '../server/journal/sqlSnapshots.ts'
import { openStore } from '../server/journal/store.ts'
import { restoreShows } from '../server/show/shows.ts'
import { meeting } from '../server/testing/sample.ts'
import type { Actor } from '../shared/domain/actor.ts'
import { type Entry, entriesOf, type History, replay } from '../shared/domain/history.ts'
import type { Command } from '../shared/domain/show.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { at } from '../shared/testing/agendas.ts'
import { longShow } from '../shared/testing/longShow.ts'
import { MODERATOR, rehearse } from '../shared/testing/rehearsal.ts'

const EVENTS = 100_000
const BUILD = 'this build'
/** A start has two seconds for it; a busy machine gets ten times as long. */
const PATIENCE = 20_000

/** A show that nobody ever resets, with a moderator who cannot leave the buttons alone. */
function oneRun(): readonly Entry[] {
  const stage = rehearse(meeting(), at(0))
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  for (let n = 0; stage.entries().length < EVENTS; n += 1) {
    const turn = stage.show().floor.turn?.id ?? null
    const commands: readonly Command[] = [
      { type: 'AddTime', turn, to: n % 2 === 0 ? 'turn' : 'slot', by: milliseconds(n % 4 < 2 ? 60_000 : -60_000) },
      { type: 'StartSegment', turn, to: n % 3 === 0 ? '2-1' : '2-2' },
      { type: 'Undo', revision: stage.show().undo.at(-1)?.revision ?? 0 },
      { type: 'HoldShow', turn },
      { type: 'ResumeShow', turn },
    ]
    const command = commands[n % 97 === 0 ? 1 : n % 31 === 0 ? 2 : n % 11 < 2 ? 3 + (n % 11) : 0]
    if (command) stage.press(command, at(0, Math.floor(n / 10)), MODERATOR)
  }
  return stage.entries()
}

async function stored(entries: readonly Entry[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-long-'))
  const store = await openStore(folder)
  const journal = createSqlJournal(store)
  await sql`begin`.execute(store.db)
  for (const entry of entries) await journal.append({ ...entry, show: 'small', id: `id-${entry.revision}` })
  await sql`commit`.execute(store.db)
  await store.close()
  return folder
}

/** As a start does; the show, and how long reading and folding took. */
async function started(folder: string, press: { readonly command: Command; readonly by: Actor } | null) {
  const store = await openStore(folder)
  const from = performance.now()
  const shows = await restoreShows(createSqlJournal(store), createSqlSnapshots(store, BUILD), {
    clock: () => at(90),
    newId: () => 'none',
    sameAgenda: () => true,
    report: (problem) => {
      throw problem
    },
  })
  const took = performance.now() - from
  const authority = shows.find('small')
  if (authority === null) throw new Error('the show was stored')
  const history: History = authority.history()
  if (press !== null) await authority.press({ id: 'one-more', command: press.command }, press.by)
  await shows.settled()
  const after = authority.history()
  await new Promise((resolve) => setTimeout(resolve, 200))
  await store.close()
  return { took, history, after }
}

test.each([
  ['one run', oneRun],
  ['many runs', () => longShow(meeting(), at(0), { entries: EVENTS, seed: 11 }).entries],
])(
  'JRN-13 with 100,000 events of %s a server starts from a snapshot with what a plain replay gives',
  async (what, make) => {
    const entries = make()
    expect(entries.length).toBe(EVENTS)
    const folder = await stored(entries)
    const note: Command = {
      type: 'SendMessage',
      audience: { to: 'everybody' },
      text: { en: 'Back in five', fr: 'De retour dans cinq minutes' },
      weight: 'note',
      lasts: null,
    }
    const plain = await started(folder, { command: note, by: MODERATOR })
    expect(plain.history.show).toEqual(replay(entries)?.show)
    expect(plain.after.show.revision).toBe(EVENTS + 1)
    const again = await started(folder, null)
    expect(again.history.show).toEqual(plain.after.show)
    expect(again.history.origin).toEqual(plain.after.origin)
    expect(entriesOf(again.history).length).toBe(entriesOf(plain.after).length)
    process.stdout.write(
      `100,000 events of ${what}: replayed in ${Math.round(plain.took)} ms, from a snapshot in ${Math.round(again.took)} ms\n`,
    )
    expect(again.took).toBeLessThan(PATIENCE)
    rmSync(folder, { recursive: true, force: true })
  },
)
