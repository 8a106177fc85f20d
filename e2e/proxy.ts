import { once } from 'node:events'
import { createServer, connect as openTo, type Socket } from 'node:net'

/** `pulled`: nothing arrives either way. `deaf`, `mute`: nothing arrives at, or from, the near end. */
type Cut = 'pulled' | 'deaf' | 'mute'

export interface Network {
  readonly url: string
  /** A cable pulled, or half of it: nothing is closed, and nobody is told. */
  readonly cut: (way?: Cut) => void
  /** What stood still has died meanwhile, and says so; whoever calls again gets through. */
  readonly mend: () => void
  /** As `mend`, but what stood still stays as it is, dead and silent. */
  readonly mendSilently: () => void
  /** Each end is told that the other hung up, rudely. */
  readonly reset: () => void
  /** From now on, in ms each way: what is sent together keeps its order, and connections may overtake one another. */
  readonly slow: (delay: number, jitter?: number) => void
  readonly close: () => Promise<void>
}

/** A network between a page and the server, `delay` ms each way, that can fail in the ways that networks do. */
export async function startProxy(port: number, delay = 0, random: () => number = Math.random): Promise<Network> {
  let cut: Cut | null = null
  let pace = { delay, jitter: 0 }
  const sockets = new Set<Socket>()
  const dead = new WeakSet<Socket>()

  const pass = (from: Socket, to: Socket, stopsAt: Cut) => {
    let last = 0
    from.on('data', (bytes: Buffer) => {
      const due = Math.max(last, performance.now() + pace.delay + random() * pace.jitter)
      last = due
      const stops = () => cut === 'pulled' || cut === stopsAt || dead.has(from)
      if (stops()) return
      setTimeout(() => stops() || to.destroyed || to.write(bytes), due - performance.now())
    })
  }
  const keep = (socket: Socket) => {
    sockets.add(socket)
    // Either end may go at any time; that is what this stands for.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    keep(near)
    if (cut !== null) return
    const far = openTo(port, '127.0.0.1')
    keep(far)
    pass(near, far, 'mute')
    pass(far, near, 'deaf')
    near.on('close', () => dead.has(near) || far.destroy())
    far.on('close', () => dead.has(far) || near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut(way = 'pulled') {
      cut = way
    },
    mend() {
      cut = null
      for (const socket of sockets) socket.destroy()
    },
    mendSilently() {
      cut = null
      for (const socket of sockets) dead.add(socket)
    },
    reset() {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    slow(by, jitter = 0) {
      pace = { delay: by, jitter }
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
