import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as dial, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import type { EnteredSocket, SocketServer } from '../../server/sockets/entered.ts'
import { eventually } from '../eventually.ts'

export interface SocketRoom {
  readonly io: SocketServer
  /** Somebody who has come in: their own end, and the server's. */
  readonly sit: (
    transport: 'websocket' | 'polling',
    options?: Partial<ManagerOptions & SocketOptions>,
  ) => Promise<{ readonly client: Socket; readonly socket: EnteredSocket }>
  readonly close: () => Promise<void>
}

/** The libraries' own server with nothing of the product's: what is tried on a line is put on it by the test. */
export async function openSocketRoom(): Promise<SocketRoom> {
  const http = createServer()
  const io: SocketServer = new Server(http, { serveClient: false })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  return {
    io,
    async sit(transport, options = {}) {
      const seated = once(io, 'connection')
      const client = dial(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true, ...options })
      const [socket] = (await seated) as [EnteredSocket]
      await eventually(() => {
        if (!client.connected) throw new Error('it has not come in')
      })
      return { client, socket }
    },
    async close() {
      const closed = io.close()
      // A poll that is never answered would be waited for.
      http.closeAllConnections()
      await closed
    },
  }
}
