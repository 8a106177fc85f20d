import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { eventually, sleep } from '../../testing/eventually.ts'
import { takenMark } from './slowLine.ts'

const MEGABYTE = 1024 * 1024

test('LNK-8 it is seen when a peer takes a part of what was written as one, and when it takes nothing', async () => {
  const tcp = createServer().listen(0, '127.0.0.1')
  await once(tcp, 'listening')
  const address = tcp.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  const accepted = once(tcp, 'connection')
  const peer = connect(address.port, '127.0.0.1')
  peer.pause()
  const [line] = (await accepted) as [Socket]
  line.write(Buffer.alloc(64 * MEGABYTE))
  // Until the system takes no more of it by itself.
  let full = ''
  await eventually(async () => {
    const before = takenMark(line)
    await sleep(200)
    full = takenMark(line)
    expect(full).toBe(before)
  })
  line.write('more')
  expect(takenMark(line), 'what is only written is not taken').toBe(full)
  let read = 0
  peer.on('data', (bytes: Buffer) => {
    read += bytes.length
    if (read > 24 * MEGABYTE) peer.pause()
  })
  peer.resume()
  await eventually(() => expect(takenMark(line)).not.toBe(full))
  expect(line.writableLength, 'and all of it is still under way').toBe(64 * MEGABYTE + 'more'.length)
  peer.destroy()
  line.destroy()
  tcp.close()
})
