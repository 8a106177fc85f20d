import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'

/**
 * The other side of the comparison: bare `ws` on the very same connections, so that both sides have the same sockets,
 * the same readers and the same process. What socket.io keeps to itself is found on the connection, where `ws` notes it.
 */
export interface RawSide {
  /** The same bytes to everybody, as a server of bare `ws` does it. Answers how many. */
  readonly sendAll: (bytes: Buffer) => number
  readonly count: () => number
}

/** Connections accepted in this process from now on. */
export function watchConnections(): RawSide {
  const accepted = new Set<Socket>()
  subscribe('net.server.socket', (message) => {
    const { socket } = message as { readonly socket: Socket }
    accepted.add(socket)
    socket.once('close', () => accepted.delete(socket))
  })
  let known: readonly WebSocket[] = []
  const all = () => {
    if (known.length !== accepted.size) known = [...accepted].flatMap((socket) => webSocketOf(socket) ?? [])
    return known
  }
  return {
    sendAll(bytes) {
      const peers = all()
      for (const peer of peers) peer.send(bytes, { binary: false })
      return peers.length
    },
    count: () => all().length,
  }
}

function webSocketOf(socket: Socket): WebSocket | null {
  const mark = Object.getOwnPropertySymbols(socket).find(({ description }) => description === 'websocket')
  const found: unknown = mark === undefined ? undefined : Reflect.get(socket, mark)
  return found === undefined ? null : (found as WebSocket)
}
