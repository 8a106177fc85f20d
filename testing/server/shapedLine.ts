import { connect, createServer, type Server, type Socket } from 'node:net'

/** A narrow line that all who dial it share. Only TCP is understood, and only this machine reached. */
export interface ShapedLine {
  readonly port: number
  /** Bytes that went down it so far. */
  readonly carried: () => number
  readonly close: () => Promise<void>
}

/** What one takes at a time before another's turn comes: the payload of a packet. */
const PACKET = 1_460
const TICK = 2
/** What a line that was quiet may send at once. */
const BURST = 10

interface Way {
  readonly from: Socket
  readonly to: Socket
  /** Read, and not sent yet: nothing more is read meanwhile, so that what waits stays where it comes from. */
  waiting: Buffer | null
}

interface Lane {
  readonly ways: Set<Way>
  carried: number
  readonly stop: () => void
}

/** So fast each way, shared packet by packet. The system's buffers are kept short by reading no sooner than is sent. */
export async function openShapedLine(to: number, bitsPerSecond: number): Promise<ShapedLine> {
  const [down, up] = [createLane(bitsPerSecond / 8_000), createLane(bitsPerSecond / 8_000)]
  const sockets = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true, noDelay: true }, (near) => {
    // The near end sends little: what it says is read as it comes.
    const upward: { way: Way | null } = { way: null }
    const downward: { way: Way | null } = { way: null }
    const far = connect({
      port: to,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: Buffer.alloc(PACKET),
        callback(length, buffer) {
          if (downward.way !== null) downward.way.waiting = Buffer.from(buffer.subarray(0, length))
          return false
        },
      },
    })
    downward.way = { from: far, to: near, waiting: null }
    upward.way = { from: near, to: far, waiting: null }
    const both = [downward.way, upward.way] as const
    near.on('data', (bytes: Buffer) => {
      near.pause()
      both[1].waiting = bytes
    })
    down.ways.add(both[0])
    up.ways.add(both[1])
    near.resume()
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        down.ways.delete(both[0])
        up.ways.delete(both[1])
        near.destroy()
        far.destroy()
      })
    }
  })
  const port = await listening(server)
  return {
    port,
    carried: () => down.carried,
    async close() {
      for (const lane of [down, up]) lane.stop()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** `rate` in bytes a ms. */
function createLane(rate: number): Lane {
  const ways = new Set<Way>()
  let allowance = 0
  let looked = performance.now()
  const lane: Lane = { ways, carried: 0, stop: () => clearInterval(timer) }
  const timer = setInterval(() => {
    const now = performance.now()
    // A tick that came late makes good what it missed; a line that was quiet keeps little.
    allowance = Math.min(allowance + rate * (now - looked), Math.max(rate * Math.max(BURST, now - looked), PACKET))
    looked = now
    for (const way of ways) {
      if (allowance <= 0) return
      if (way.waiting === null) continue
      const { waiting } = way
      way.waiting = null
      allowance -= waiting.length
      lane.carried += waiting.length
      way.to.write(waiting)
      way.from.resume()
      // Its next packet goes behind those of the others.
      ways.delete(way)
      ways.add(way)
    }
  }, TICK)
  return lane
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('no port')
      resolve(address.port)
    })
  })
}
