import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below what any system gives to connections that go out: of those, each keeps its port from servers for a minute. */
const FIRST = 20_000
const PORTS = 10_000

/** A port of the loopback that a server may take now, and again whenever it is started anew. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * PORTS)
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false
    throw error
  }
  server.close()
  await once(server, 'close')
  return true
}
