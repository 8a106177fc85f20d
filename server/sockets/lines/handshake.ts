import type { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { EnteredSocket } from '../entered.ts'

/**
 * What a WebSocket's handshake leaves behind and nobody reads again: a browser's headers, twice, and listeners for what can
 * no longer happen. A hall would hold thousands of them; the test of this file holds the libraries to it.
 */
export function forgetHandshake(socket: EnteredSocket): void {
  const { request, transport } = socket.conn
  if (transport.name !== 'websocket') return
  const mutable: { handshake: object } = socket
  mutable.handshake = NOTHING
  request.headers = NOTHING
  request.rawHeaders = NO_HEADERS
  Object.assign(request, { _query: NOTHING })
  const left: EventEmitter = transport
  left.removeAllListeners('headers')
  const { socket: under } = transport as unknown as { readonly socket?: EventEmitter }
  for (const listener of under?.listeners('error') ?? []) {
    if (listener.name === 'onUpgradeError') under?.off('error', listener as () => void)
  }
}

/**
 * Of the request that began a session which polls, what is asked of it later. The request itself holds its line, also once it
 * is closed, and with it all the others that were asked on it.
 */
export function letGoOfLine(session: { request: IncomingMessage }): void {
  const { headers, url, _query, socket } = session.request as IncomingMessage & { readonly _query?: unknown }
  const line = { remoteAddress: socket.remoteAddress, encrypted: 'encrypted' in socket }
  session.request = { headers, url, _query, socket: line, connection: line } as unknown as IncomingMessage
}

const NOTHING = Object.freeze({})
const NO_HEADERS: string[] = []
