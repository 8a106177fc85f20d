import type { Server } from 'socket.io'

type Engine = Server['engine']

/** More than the largest view there can be. */
const MOST_WAITING = 1024 * 1024
/** A WebSocket says goodbye and waits for the other side's; a peer that is gone would be waited for half a minute. */
const GOODBYE = 1_000

interface WebSocketLine {
  readonly socket?: { readonly terminate: () => void }
}

/**
 * A reader that never reads would have its views pile up here: it is cut off, and gets the whole when it returns. So is
 * one that answers no more, once the engine has given it up.
 */
export function hangUpOnTheDeaf(engine: Engine): void {
  engine.on('connection', (connection) => {
    let waiting = 0
    let line: WebSocketLine = connection.transport
    // Who came by polling and changed to a WebSocket is on another line from then on.
    connection.on('upgrade', (transport: WebSocketLine) => {
      line = transport
    })
    connection.on('packetCreate', (packet: { readonly data?: unknown }) => {
      waiting += typeof packet.data === 'string' ? packet.data.length : 0
      if (waiting <= MOST_WAITING) return
      if (line.socket) line.socket.terminate()
      // Who polls, and has stopped: nothing else ends before the next heartbeat is missed.
      else connection.close(true)
    })
    connection.on('drain', () => {
      waiting = 0
    })
    connection.once('close', () => {
      setTimeout(() => line.socket?.terminate(), GOODBYE).unref()
    })
  })
}
