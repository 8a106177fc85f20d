import type { Server } from 'socket.io'

type Engine = Server['engine']

/** More than the largest view there can be. */
const MOST_WAITING = 1024 * 1024

/** A reader that never reads would have its views pile up here: it is cut off, and gets the whole when it returns. */
export function cutSlowReaders(engine: Engine): void {
  engine.on('connection', (connection) => {
    let waiting = 0
    let cut = (): unknown => connection.request.socket.destroy()
    // Who came by polling and changed to a WebSocket is on another line from then on.
    connection.on('upgrade', ({ socket }: { readonly socket?: { readonly terminate: () => void } }) => {
      if (socket !== undefined) cut = () => socket.terminate()
    })
    connection.on('packetCreate', (packet: { readonly data?: unknown }) => {
      waiting += typeof packet.data === 'string' ? packet.data.length : 0
      // A polite close would wait for the peer.
      if (waiting > MOST_WAITING) cut()
    })
    connection.on('drain', () => {
      waiting = 0
    })
  })
}
