import type { Authority } from '../server/show/deciding/authority.ts'
import { sleep } from '../testing/eventually.ts'
import type { ShapedLine } from '../testing/server/shapedLine.ts'
import type { TestServer } from '../testing/server/testServer.ts'
import { machineTime, median, quantile } from '../testing/statistics.ts'
import { MODERATOR, minutePress, press } from './event.ts'
import { ask, enter, listen, type SlowLines } from './narrowTalk.ts'
import type { RowSpec, Values } from './row.ts'

type Sizes = Pick<SlowLines, 'waiting' | 'presses'>

const EVERY = 250
/** In ms: a press is felt as late beyond this. */
const AT_ONCE = 500
const BYTES_MOST = 2_500

export function phoneRows(sizes: Sizes): readonly RowSpec[] {
  const names = namesOf(sizes)
  return [
    { name: names.first, unit: 's', budget: null },
    { name: names.median, unit: 'ms', budget: null },
    { name: names.most, unit: 'ms', budget: AT_ONCE },
    { name: names.bytes, unit: 'B', budget: BYTES_MOST },
  ]
}

function namesOf({ waiting }: Sizes) {
  const phone = `moderator’s phone at 1.5 Mbit/s, as many of ${waiting.toLocaleString('en')} waiting as a list takes`
  return {
    first: `${phone}: until it has its first view`,
    median: `${phone}: how late, median`,
    most: `${phone}: how late, the most`,
    bytes: `${phone}: bytes a press`,
  }
}

/** Four presses a second on a full list; none is waited for, so that what comes too slowly piles up. */
export async function onThePhone(
  sizes: Sizes,
  authority: Authority,
  server: TestServer,
  line: ShapedLine,
): Promise<Values> {
  const { waiting, presses } = sizes
  const names = namesOf(sizes)
  const requests = await fill(authority, waiting, 2 * presses)
  const began = machineTime()
  const listener = await listen(line, server)
  const first = (machineTime() - began) / 1000
  const carried = line.carried()
  const late: number[] = []
  const all = Array.from({ length: presses }, (_, n) => [
    () => ask(authority, `One more ${n}`),
    () => press(authority, { type: 'CallRequest', request: requests[n * 2] ?? '' }),
    () => press(authority, { type: 'RemoveRequest', request: requests[n * 2 + 1] ?? '' }),
    () => press(authority, minutePress(authority, n)),
  ]).flat()
  const shown: Promise<number>[] = []
  for (const act of all) {
    const pressed = machineTime()
    await act()
    shown.push(listener.shows(authority.history().show.revision).then((at) => at - pressed))
    await sleep(EVERY)
  }
  late.push(...(await Promise.all(shown)))
  const bytes = (line.carried() - carried) / all.length
  listener.leave()
  return { [names.first]: first, [names.median]: median(late), [names.most]: quantile(late, 1), [names.bytes]: bytes }
}

/** Until so many wait or the list takes no more; the last few leave room for others. Answers who waits. */
async function fill(authority: Authority, waiting: number, room: number): Promise<readonly string[]> {
  const requests: string[] = []
  while (requests.length < waiting + room) {
    const guest = { name: `Somebody who waits ${requests.length}`, organisation: 'IOM' }
    const answer = await authority.press({ id: crypto.randomUUID(), command: enter(guest) }, MODERATOR)
    if (!answer.ok && answer.code === 'list-full') break
    if (!answer.ok) throw new Error(`refused: ${answer.code}`)
    requests.push(`r${authority.history().show.revision}`)
  }
  for (const request of requests.splice(-room)) await press(authority, { type: 'RemoveRequest', request })
  return requests
}
