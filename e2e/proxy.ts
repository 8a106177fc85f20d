import { once } from 'node:events'
import { createServer, connect as openTo, type Socket } from 'node:net'

export interface Proxy {
  readonly url: string
  /** A cable pulled: nothing arrives either way, nothing is closed, and nobody is told. */
  readonly cut: () => void
  /** What stood still has died meanwhile; whoever calls again gets through. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A network between a page and the server, `delay` ms each way, that can be cut without the browser's knowing. */
export async function startProxy(port: number, delay = 0): Promise<Proxy> {
  let isCut = false
  const pass = (to: Socket) => (bytes: Buffer) => {
    if (!isCut) setTimeout(() => isCut || to.destroyed || to.write(bytes), delay)
  }
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    // Either end may go at any time; that is what this stands for.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    keep(near)
    if (isCut) return
    const far = openTo(port, '127.0.0.1')
    keep(far)
    near.on('data', pass(far))
    far.on('data', pass(near))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      isCut = true
    },
    mend() {
      isCut = false
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
