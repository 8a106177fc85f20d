import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { milliseconds } from '../../shared/domain/time.ts'
import { eventually, sleep } from '../testing/eventually.ts'
import { answerInTurn } from './inTurn.ts'

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
  answerInTurn(server, { lines, isKeyed: ({ url }) => url === '/keyed', untaken: milliseconds(500) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const line = connect(port, '127.0.0.1')
  line.on('error', () => undefined)
  closers.push(() => {
    line.destroy()
    server.closeAllConnections()
    server.close()
  })
  await once(line, 'connect')
  const ask = (path: string) => void line.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)
  return { line, ask, said }
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
