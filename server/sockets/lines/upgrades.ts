import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Where socket.io listens. */
const SOCKETS = '/socket.io/'

/**
 * A WebSocket for socket.io is the only upgrade there is. A request that offers another one, as Java's HTTP client and
 * `curl --http2` do with `h2c`, is answered as if it had not (RFC 9110, 7.8): Node leaves its line to whoever listens for
 * upgrades, and nobody would say a word. Call it once all who answer and count requests are attached.
 */
export function answerOtherUpgrades(http: HttpServer): void {
  const takers = http.listeners('upgrade')
  const answering = new WeakMap<Socket, ServerResponse>()
  http.prependListener('request', ({ socket }, response) => {
    answering.set(socket, response)
    // Not by `writableFinished`: it is true before Node has let go of the line.
    response.once('finish', () => {
      if (answering.get(socket) === response) answering.delete(socket)
    })
  })
  http.removeAllListeners('upgrade')
  http.on('upgrade', (request: IncomingMessage, line: Socket, head: Buffer) => {
    if (isForSockets(request)) {
      for (const take of takers) take.call(http, request, line, head)
      return
    }
    // Node no longer listens, and a line may break while it waits.
    line.on('error', ignore)
    const read = () => {
      // What broke it may be told only after the answer before is done.
      if (line.destroyed) return
      line.off('error', ignore)
      readAnew(http, request, line, head)
    }
    const before = answering.get(line)
    // Whoever sends several at once gets their answers one after the other.
    if (before === undefined) read()
    else before.once('finish', read)
  })
}

const ignore = () => undefined

function isForSockets({ url, headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && (url ?? '').startsWith(SOCKETS)
}

/** The request is put back on its line without the offer, body and all, and the line given to the server again. */
function readAnew(http: HttpServer, request: IncomingMessage, line: Socket, head: Buffer): void {
  // What was set for the time between two requests.
  line.setTimeout(0)
  line.unshift(Buffer.concat([Buffer.from(withoutOffer(request), 'latin1'), head]))
  http.emit('connection', line)
}

function withoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2)
    const kept = name.toLowerCase() === 'connection' ? withoutNames(value) : value
    if (!OFFERS.includes(name.toLowerCase()) && kept !== '') lines.push(`${name}: ${kept}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}

const OFFERS = ['upgrade', 'http2-settings']

/** `Connection` names the headers that are for this line alone. */
function withoutNames(connection: string): string {
  const names = connection.split(',').map((name) => name.trim())
  return names.filter((name) => !OFFERS.includes(name.toLowerCase())).join(', ')
}
