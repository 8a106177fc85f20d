import { once } from 'node:events'
import { connect } from 'node:net'
import { sleep } from '../testing/eventually.ts'
import { BINARY, clientFrame, upgradeRequest } from '../testing/server/rawWebSocket.ts'

/** A WebSocket of our own, which says exactly what it is told to, and may be as rude as no client is. */
export interface Line {
  /** As one text frame. */
  readonly say: (packet: string) => void
  /** Likewise, of bytes that may be no text. */
  readonly text: (bytes: Buffer) => void
  /** As one binary frame. */
  readonly bytes: (bytes: Buffer) => void
  /** As it is. */
  readonly raw: (bytes: Buffer) => void
  /** Resolves once everything said has left, and the other side has had a moment to take it, or hung up. */
  readonly flushed: () => Promise<void>
  readonly end: () => void
  /** Resolves with how long the line lasted, in ms. */
  readonly closed: Promise<number>
}

const PING = Buffer.from('2')
const PONG = '3'

/** `handshake` is sent at once; `null` never says who it is. */
export async function openLine(
  url: string,
  handshake: object | null,
  { answersPings = true, from: localAddress = '127.0.0.1' } = {},
): Promise<Line> {
  const { hostname, port } = new URL(url)
  const socket = connect({ port: Number(port), host: hostname, localAddress })
  socket.on('error', () => undefined)
  const from = performance.now()
  const closed = once(socket, 'close').then(() => performance.now() - from)
  socket.write(upgradeRequest())
  await once(socket, 'data')
  const write = (bytes: Buffer) => {
    if (!socket.destroyed) socket.write(bytes)
  }
  const say = (packet: string) => write(clientFrame(packet))
  socket.on('data', (bytes: Buffer) => {
    // A heartbeat is a frame of one letter; whether it stands alone does not matter for being polite.
    if (answersPings && bytes.includes(Buffer.concat([Buffer.from([0x81, 1]), PING]))) say(PONG)
  })
  if (handshake !== null) say(`40${JSON.stringify(handshake)}`)
  return {
    say,
    text: (bytes) => write(clientFrame(bytes)),
    bytes: (bytes) => write(clientFrame(bytes, BINARY)),
    raw: write,
    async flushed() {
      if (socket.destroyed) return
      await new Promise<void>((resolve) => socket.write(Buffer.alloc(0), () => resolve()))
      await Promise.race([closed, sleep(5)])
    },
    end() {
      // What was said is still read; after that nobody waits for a goodbye.
      socket.end()
      setTimeout(() => socket.destroy(), 1_000).unref()
    },
    closed,
  }
}
