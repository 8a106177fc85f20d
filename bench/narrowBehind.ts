import type { Authority } from '../server/show/deciding/authority.ts'
import type { Command } from '../shared/domain/commands.ts'
import { sleep } from '../testing/eventually.ts'
import type { ShapedLine } from '../testing/server/shapedLine.ts'
import type { TestServer } from '../testing/server/testServer.ts'
import { machineTime } from '../testing/statistics.ts'
import { press } from './event.ts'
import { listen, type SlowLines } from './narrowTalk.ts'
import type { RowSpec, Values } from './row.ts'

const BEHIND = 'line of 64 kbit/s that falls behind'
const NAMES = {
  share: `${BEHIND}: bytes against all changes`,
  wholes: `${BEHIND}: whole views in place of changes`,
  madeGood: `${BEHIND}: from the last press until it shows what is so`,
}
/** Bytes a ms that changes come to, on a line that carries eight. */
const RATE = 14
/** In ms: two heartbeats with the silence after them, and what was on its way. A queue of changes would grow for ever. */
const MADE_GOOD = 20_000

export const BEHIND_ROWS: readonly RowSpec[] = [
  { name: NAMES.share, unit: '×', budget: 1 },
  { name: NAMES.wholes, unit: '', budget: null },
  { name: NAMES.madeGood, unit: 'ms', budget: MADE_GOOD },
]

/** More is sent than the line carries, for a while; then nothing. */
export async function fallingBehind(
  { flood }: Pick<SlowLines, 'flood'>,
  authority: Authority,
  server: TestServer,
  line: ShapedLine,
): Promise<Values> {
  // Its first view is small: nobody waits.
  for (const { id, state } of authority.history().show.queue.requests) {
    if (state === 'waiting' || state === 'called') await press(authority, { type: 'RemoveRequest', request: id })
  }
  const [slow, fast] = [await listen(line, server), await listen({ port: Number(new URL(server.url).port) }, server)]
  const began = machineTime()
  for (let n = 0; machineTime() < began + flood; n += 1) {
    if (fast.heard().changes > RATE * (machineTime() - began)) await sleep(5)
    else await press(authority, note(n))
  }
  const { revision } = authority.history().show
  const last = machineTime()
  const at = await slow.shows(revision)
  await fast.shows(revision)
  const values = {
    [NAMES.share]: slow.heard().changes / fast.heard().changes,
    [NAMES.wholes]: slow.heard().wholes,
    [NAMES.madeGood]: at - last,
  }
  slow.leave()
  fast.leave()
  return values
}

function note(nth: number): Command {
  const text = { en: `${nth} ${'Please speak up. '.repeat(12)}`, fr: `${nth} ${'Plus fort, merci. '.repeat(12)}` }
  return { type: 'SendMessage', audience: { to: 'role', role: 'crew' }, text, weight: 'note', lasts: null }
}
