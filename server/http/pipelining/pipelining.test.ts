import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { milliseconds } from '../../../shared/domain/time.ts'
import { eventually, sleep } from '../../../testing/eventually.ts'
import { answerInOrder } from './pipelining.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function serving(answer: RequestListener) {
  const said: string[] = []
  const lines = {
    comes: () => void said.push('comes'),
    asks: (_line: Socket, keyed: boolean) => void said.push(keyed ? 'asks with a key' : 'asks'),
    isAnswered: () => void said.push('is answered'),
  }
  const server = createServer(answer)
  answerInOrder(server, { lines, isKeyed: ({ url }) => url === '/keyed', untaken: milliseconds(500) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const open = async () => {
    const line = connect(port, '127.0.0.1')
    line.on('error', () => undefined)
    closers.push(() => line.destroy())
    await Promise.all([once(line, 'connect'), once(server, 'connection')])
    return line
  }
  const openMany = async (count: number) => {
    const lines: Socket[] = []
    for (let n = 0; n < count; n += 1) lines.push(await open())
    return lines
  }
  const line = await open()
  const ask = (path: string, on = line) => void on.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)
  return { line, open, openMany, ask, said }
}

test('ACC-46 the second request is begun when the answer to the first is done', async () => {
  const order: string[] = []
  const { line, ask } = await serving((request, response) => {
    order.push(`begins ${request.url}`)
    setTimeout(() => {
      order.push(`ends ${request.url}`)
      response.end('yes')
    }, 20)
  })
  line.resume()
  for (const path of ['/a', '/b', '/c']) ask(path)
  await eventually(() => expect(order).toHaveLength(6))
  expect(order).toEqual(['begins /a', 'ends /a', 'begins /b', 'ends /b', 'begins /c', 'ends /c'])
})

test('ACC-46 whoever asks on and never reads has one answer waiting, and is hung up on', async () => {
  const large = Buffer.alloc(8 * 1024 * 1024)
  let begun = 0
  const { line, ask } = await serving((_request, response) => {
    begun += 1
    response.end(large)
  })
  line.pause()
  for (let n = 0; n < 20; n += 1) {
    ask('/')
    await sleep(2)
  }
  await sleep(100)
  expect(begun, 'what the system itself takes off our hands is gone').toBeLessThanOrEqual(3)
  for (let n = 0; n < 40; n += 1) ask('/')
  await eventually(() => expect(line.destroyed || line.resume().destroyed).toBe(true))
  expect(begun).toBeLessThanOrEqual(4)
})

test('ACC-46 a line that breaks in the midst leaves nothing behind it to be answered', async () => {
  const begun: string[] = []
  const { line, ask, said } = await serving((request) => void begun.push(request.url ?? ''))
  for (const path of ['/hangs', '/b', '/c']) ask(path)
  await eventually(() => expect(begun).toEqual(['/hangs']))
  line.destroy()
  await eventually(() => expect(said.at(-1)).toBe('is answered'))
  expect(begun).toEqual(['/hangs'])
})

test('ACC-42 a line asks once its request is whole, with a key where its session has shown one', async () => {
  const { line, ask, said } = await serving((_request, response) => void response.end())
  line.resume()
  line.write('GET /keyed HTTP/1.1\r\n')
  await sleep(30)
  expect(said).toEqual(['comes'])
  line.write('host: x\r\n\r\n')
  await eventually(() => expect(said).toEqual(['comes', 'asks with a key', 'is answered']))
  ask('/')
  await eventually(() => expect(said.slice(3)).toEqual(['asks', 'is answered']))
})

test('ACC-46 an answer of which nothing is taken for so long is let go with its line', async () => {
  const large = Buffer.alloc(64 * 1024 * 1024)
  const { line, ask, said } = await serving((_request, response) => void response.end(large))
  line.pause()
  ask('/')
  await eventually(() => expect(said).toEqual(['comes', 'asks', 'is answered']))
  // What lies in the system's own buffers is still read.
  line.resume()
  await once(line, 'close')
  expect(line.bytesRead).toBeLessThan(large.length)
})

test('ACC-49 of many who ask at once, over many lines, each turn of the event loop begins a few', async () => {
  let turn = 0
  let counting = true
  const count = () => {
    turn += 1
    if (counting) setImmediate(count)
  }
  closers.push(() => {
    counting = false
  })
  const begunIn: number[] = []
  const { openMany, ask } = await serving((_request, response) => {
    begunIn.push(turn)
    const from = performance.now()
    while (performance.now() - from < 3);
    response.end()
  })
  const lines = await openMany(30)
  count()
  for (const line of lines) ask('/', line.resume())
  await eventually(() => expect(begunIn).toHaveLength(30))
  expect(new Set(begunIn).size).toBe(30)
})

test('ACC-49 a line that breaks while its request waits for its turn is not answered', async () => {
  const begun: string[] = []
  const { line, open, openMany, ask, said } = await serving((request, response) => {
    begun.push(request.url ?? '')
    if (begun.length === 1) broken.destroy()
    const from = performance.now()
    while (performance.now() - from < 3);
    response.end()
  })
  const others = await openMany(20)
  const broken = await open()
  for (const each of [line, ...others]) ask('/', each.resume())
  ask('/broken', broken)
  await eventually(() => expect(said.filter((each) => each === 'is answered')).toHaveLength(22))
  expect(begun).toEqual(Array(21).fill('/'))
})
