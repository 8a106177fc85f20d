import { openShapedLine, type ShapedLine } from '../testing/server/shapedLine.ts'
import { startTestServer } from '../testing/server/testServer.ts'
import { gatherCrowd } from './crowd.ts'
import { beginIn, press, realEvent } from './event.ts'
import { BEHIND_ROWS, fallingBehind } from './narrowBehind.ts'
import { hallRows, inTheHall } from './narrowHall.ts'
import { onThePhone, phoneRows } from './narrowPhone.ts'
import { SHOW, type SlowLines, turnOf } from './narrowTalk.ts'
import type { Measure, Values } from './row.ts'

const HALL = 50_000_000
const PHONE = 1_500_000
const TRICKLE = 64_000

/** What a network does to those who watch: loopback has no narrow lines, so the bench brings its own. */
export function createSlowLines(sizes: SlowLines): Measure {
  return { rows: [...hallRows(sizes), ...phoneRows(sizes), ...BEHIND_ROWS], run: () => measure(sizes) }
}

async function measure(sizes: SlowLines): Promise<Values> {
  const server = await startTestServer([realEvent(SHOW)])
  const crowd = gatherCrowd()
  const lines: ShapedLine[] = []
  const narrow = async (bits: number) => {
    const line = await openShapedLine(Number(new URL(server.url).port), bits)
    lines.push(line)
    return line
  }
  try {
    const authority = await beginIn(server.app, SHOW)
    await press(authority, { type: 'StartSegment', turn: turnOf(authority), to: 'questions-discussion' })
    const hall = await inTheHall(sizes, authority, crowd, await narrow(HALL))
    const phone = await onThePhone(sizes, authority, server, await narrow(PHONE))
    const behind = await fallingBehind(sizes, authority, server, await narrow(TRICKLE))
    return { ...hall, ...phone, ...behind }
  } finally {
    await crowd.close()
    for (const line of lines) await line.close()
    await server.close()
  }
}
