import { expect, test } from 'vitest'
import type { EnteredSocket, SocketServer } from '../entered.ts'
import { packetOf } from '../lines/frames.ts'
import { createLines } from '../lines/lines.ts'
import { announce } from './announce.ts'
import { SLICE } from './slices.ts'

/** Somebody who polls: what is sent goes to the engine as it is. */
function sit(): { readonly socket: EnteredSocket; readonly heard: string[] } {
  const heard: string[] = []
  const conn = {
    readyState: 'open',
    transport: { name: 'polling', writable: true },
    sendPacket: (_type: string, text: string) => void heard.push(text),
  }
  return { socket: { connected: true, conn } as unknown as EnteredSocket, heard }
}

function hall(count: number) {
  const all = Array.from({ length: count }, sit)
  return { all, room: () => new Set(all.map(({ socket }) => socket)) }
}

function linesOf(waiting: (line: object) => number) {
  return createLines({ unansweredFor: () => 0, ahead: () => 0 }, waiting)
}

const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))
const said = (text: string) => packetOf('message', text, null)

test('LNK-77 a hall is told slice by slice, each change to all before the next, and others have their turn between', async () => {
  const { all, room } = hall(2 * SLICE + 1)
  const lines = linesOf(() => 0)
  lines.tell(room(), said('a'))
  lines.tell(room(), said('b'))
  const told = (text: string) => all.filter(({ heard }) => heard.includes(text)).length
  const counts = [[told('a'), told('b')]]
  for (let n = 0; n < 5; n += 1) {
    await turn()
    counts.push([told('a'), told('b')])
  }
  expect(counts).toEqual([
    [0, 0],
    [SLICE, 0],
    [2 * SLICE, 0],
    [2 * SLICE + 1, SLICE - 1],
    [2 * SLICE + 1, 2 * SLICE - 1],
    [2 * SLICE + 1, 2 * SLICE + 1],
  ])
  expect(all.every(({ heard }) => heard.join() === 'a,b')).toBe(true)
})

test('LNK-77 a small room is told at once, but nobody in it before what waits for them', async () => {
  const { all, room } = hall(SLICE + 1)
  const other = sit()
  const last = all.at(-1)
  if (last === undefined) throw new Error('nobody is there')
  const lines = linesOf(() => 0)
  lines.tell(room(), said('a'))
  lines.tell(new Set([other.socket]), said('mine'))
  expect(other.heard).toEqual(['mine'])
  lines.tell(new Set([last.socket]), said('mine'))
  expect(last.heard).toEqual([])
  await turn()
  await turn()
  expect(last.heard).toEqual(['a', 'mine'])
})

test('LNK-77 whoever joins between slices hears what is said from then on, and who has left hears nothing', async () => {
  const { all } = hall(2 * SLICE)
  const ids = new Set(all.keys())
  const sockets = new Map([...all.entries()].map(([id, { socket }]) => [id, socket]))
  const io = { sockets: { adapter: { rooms: new Map([['hall', ids]]) }, sockets } } as unknown as SocketServer
  const lines = linesOf(() => 0)
  announce(io, lines, 'hall', 'change', '1')
  await turn()
  const late = sit()
  ids.add(all.length)
  sockets.set(all.length, late.socket)
  lines.settle(late.socket)
  const gone = all.at(-1)
  if (gone === undefined) throw new Error('nobody is there')
  Object.assign(gone.socket, { connected: false })
  announce(io, lines, 'hall', 'change', '2')
  for (let n = 0; n < 4; n += 1) await turn()
  expect(late.heard).toEqual(['2["change",2]'])
  expect(gone.heard).toEqual([])
  expect(all[0]?.heard).toEqual(['2["change",1]', '2["change",2]'])
})

test('LNK-77 the whole takes the place of what waits for a line, and until then no heartbeat says that it is up to date', async () => {
  const { all, room } = hall(2 * SLICE)
  const lines = linesOf(() => 0)
  lines.tell(room(), said('a'))
  lines.tell(room(), said('b'))
  await turn()
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) throw new Error('nobody is there')
  expect([lines.isWhole(first.socket), lines.isWhole(last.socket)], 'one waits for b, one for both').toEqual([
    false,
    false,
  ])
  lines.settle(last.socket)
  expect(lines.isWhole(last.socket)).toBe(true)
  for (let n = 0; n < 4; n += 1) await turn()
  expect(last.heard, 'it has both in the whole').toEqual([])
  expect(first.heard).toEqual(['a', 'b'])
  expect(lines.isWhole(first.socket)).toBe(true)
})

test('LNK-77 a line that falls behind between slices is owed the whole, and hears no more before it', async () => {
  const { all, room } = hall(2 * SLICE)
  const last = all.at(-1)
  if (last === undefined) throw new Error('nobody is there')
  let bytes = 0
  const lines = linesOf((line) => (line === last.socket.conn ? bytes : 0))
  lines.tell(room(), said('a'))
  lines.tell(room(), said('b'))
  await turn()
  bytes = 40 * 1024
  await turn()
  bytes = 0
  for (let n = 0; n < 3; n += 1) await turn()
  expect(last.heard).toEqual([])
  expect([lines.owes(last.socket), lines.isWhole(last.socket)]).toEqual([true, false])
  lines.settle(last.socket)
  lines.tell(room(), said('c'))
  for (let n = 0; n < 3; n += 1) await turn()
  expect(last.heard).toEqual(['c'])
})

test('LNK-77 more than eight changes do not wait: the earliest is told to all at once', async () => {
  const { all, room } = hall(SLICE + 1)
  const lines = linesOf(() => 0)
  for (let n = 1; n <= 10; n += 1) lines.tell(room(), said(String(n)))
  expect(all.every(({ heard }) => heard.join() === '1,2')).toBe(true)
  for (let n = 0; n < 20; n += 1) await turn()
  expect(all.every(({ heard }) => heard.join() === '1,2,3,4,5,6,7,8,9,10')).toBe(true)
})
