import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreShows } from '../server/show/shows.ts'
import { createSqlJournal } from '../server/storage/sqlite/journal.ts'
import { createSqlSnapshots } from '../server/storage/sqlite/snapshots.ts'
import { openStore } from '../server/storage/sqlite/store.ts'
import type { Actor } from '../shared/domain/actor.ts'
import type { Command } from '../shared/domain/commands.ts'
import type { Entry, History } from '../shared/domain/history/history.ts'
import { milliseconds } from '../shared/domain/time.ts'
import { sleep } from '../testing/eventually.ts'
import { appendAll } from '../testing/server/appendAll.ts'
import { at } from '../testing/show/agendas.ts'
import { MODERATOR, rehearse } from '../testing/show/rehearsal.ts'
import { meeting } from '../testing/show/sample.ts'

const BUILD = 'this build'

/** A show that nobody ever resets, with a moderator who cannot leave the buttons alone. */
export function oneRun(events: number): readonly Entry[] {
  const stage = rehearse(meeting(), at(0))
  stage.press({ type: 'StartShow', start: 'as-planned' }, at(0))
  for (let n = 0; stage.entries().length < events; n += 1) {
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

/** A folder with all of it in its journal. */
export async function stored(entries: readonly Entry[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-long-'))
  const store = await openStore(folder)
  const journal = createSqlJournal(store)
  // Each row by itself would be flushed to the disk before the next.
  await store.write('begin')
  await appendAll(
    journal,
    entries.map((entry) => ({ ...entry, show: 'small', id: `id-${entry.revision}` })),
  )
  await store.write('commit')
  await store.close()
  return folder
}

export interface Start {
  /** For reading and folding, in ms. */
  readonly took: number
  readonly history: History
  /** With the press, if there was one. */
  readonly after: History
}

/** As a server starts; a press makes it keep a snapshot. */
export async function started(
  folder: string,
  press: { readonly command: Command; readonly by: Actor } | null,
): Promise<Start> {
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
  const history = authority.history()
  if (press !== null) await authority.press({ id: 'one-more', command: press.command }, press.by)
  await shows.settled()
  const after = authority.history()
  // A snapshot is kept behind the presser's back.
  await sleep(200)
  await store.close()
  return { took, history, after }
}
