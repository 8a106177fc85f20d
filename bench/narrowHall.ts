import type { Authority } from '../server/show/deciding/authority.ts'
import { sleep } from '../testing/eventually.ts'
import type { ShapedLine } from '../testing/server/shapedLine.ts'
import { machineTime, median } from '../testing/statistics.ts'
import type { Crowd } from './crowd.ts'
import { press } from './event.ts'
import { ask, SHOW, type SlowLines, turnOf } from './narrowTalk.ts'
import type { RowSpec, Values } from './row.ts'

type Sizes = Pick<SlowLines, 'viewers' | 'turns' | 'presses'>

/** In ms: a press is felt as late beyond this. */
const AT_ONCE = 500
const MORE = 1.5

export function hallRows(sizes: Sizes): readonly RowSpec[] {
  const { start, later, growth, bytes } = namesOf(sizes)
  return [
    { name: start, unit: 'ms', budget: AT_ONCE },
    { name: later, unit: 'ms', budget: AT_ONCE },
    { name: growth, unit: '×', budget: MORE },
    { name: bytes, unit: 'B', budget: null },
  ]
}

function namesOf({ viewers, turns }: Sizes) {
  const hall = `50 Mbit/s shared by ${viewers.toLocaleString('en')}`
  const after = `after ${turns.toLocaleString('en')} turns`
  return {
    start: `${hall}: last viewer, at the start`,
    later: `${hall}: last viewer, ${after}`,
    growth: `${hall}: last viewer, ${after} against the start`,
    bytes: `${hall}: bytes a viewer and press, ${after}`,
  }
}

/** A hall on one line: how late the last of them hears that somebody else has the floor. */
export async function inTheHall(
  sizes: Sizes,
  authority: Authority,
  crowd: Crowd,
  { port }: ShapedLine,
): Promise<Values> {
  const { viewers, turns, presses } = sizes
  const names = namesOf(sizes)
  await crowd.ask({ do: 'join', port, show: SHOW, count: viewers, abreast: 20 })
  const heard = async () => {
    const rounds: { readonly late: number; readonly bytes: number }[] = []
    // Once for nothing: the first finds cold code.
    for (let n = -1; n < presses; n += 1) {
      const request = await ask(authority, `Guest ${n} of ${authority.history().show.revision}`)
      await sleep(100)
      await crowd.ask({ do: 'arm' })
      const arrived = crowd.ask({ do: 'arrived' })
      const began = machineTime()
      await press(authority, { type: 'GiveFloor', turn: turnOf(authority), request, interrupt: false })
      const { last, bytes } = await arrived
      if (n >= 0) rounds.push({ late: last - began, bytes })
    }
    return { late: median(rounds.map(({ late }) => late)), bytes: median(rounds.map(({ bytes }) => bytes)) }
  }
  const start = await heard()
  await crowd.ask({ do: 'leave' })
  while (authority.history().show.floor.turns.length < turns) {
    const request = await ask(authority, `Guest of turn ${authority.history().show.revision}`)
    await press(authority, { type: 'GiveFloor', turn: turnOf(authority), request, interrupt: false })
  }
  await crowd.ask({ do: 'join', port, show: SHOW, count: viewers, abreast: 20 })
  const later = await heard()
  await crowd.ask({ do: 'leave' })
  return {
    [names.start]: start.late,
    [names.later]: later.late,
    [names.growth]: later.late / start.late,
    [names.bytes]: later.bytes,
  }
}
