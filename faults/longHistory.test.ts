import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entriesOf, replay } from '../shared/domain/history/history.ts'
import { fromEnvironment } from '../testing/random.ts'
import { at } from '../testing/show/agendas.ts'
import { longShow } from '../testing/show/longShow.ts'
import { MODERATOR } from '../testing/show/rehearsal.ts'
import { meeting, sample } from '../testing/show/sample.ts'
import { oneRun, started, stored } from './longJournal.ts'

const EVENTS = fromEnvironment('LONG_EVENTS', 20_000)

/** A start has two seconds for it; a busy machine gets ten times as long. */
const PATIENCE = 20_000

test.each([
  ['one run', () => oneRun(EVENTS)],
  ['many runs', () => longShow(meeting(), at(0), { entries: EVENTS, seed: 11 }).entries],
])(
  `JRN-13 with ${EVENTS} events of %s a server starts from a snapshot with what a plain replay gives`,
  async (what, make) => {
    const entries = make()
    expect(entries.length).toBe(EVENTS)
    const folder = await stored(entries)
    const note = { ...sample.SendMessage, audience: { to: 'everybody' } } as const
    const plain = await started(folder, { command: note, by: MODERATOR })
    expect(plain.history.show).toEqual(replay(entries)?.show)
    expect(plain.after.show.revision).toBe(EVENTS + 1)
    const again = await started(folder, null)
    expect(again.history.show).toEqual(plain.after.show)
    expect(again.history.origin).toEqual(plain.after.origin)
    expect(entriesOf(again.history).length).toBe(entriesOf(plain.after).length)
    process.stdout.write(
      `${EVENTS} events of ${what}: replayed in ${Math.round(plain.took)} ms, from a snapshot in ${Math.round(again.took)} ms\n`,
    )
    expect(plain.took).toBeLessThan(PATIENCE)
    expect(again.took).toBeLessThan(PATIENCE)
    rmSync(folder, { recursive: true, force: true })
  },
)
