import type { EventEmitter } from 'node:events'
import type { Seated } from './room.ts'

/**
 * What a WebSocket's handshake leaves behind and nobody reads again: a browser's headers, twice, and listeners for what can
 * no longer happen. A hall would hold thousands of them; the test of this file holds the libraries to it.
 */
export function forgetHandshake(socket: Seated): void {
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

const NOTHING = Object.freeze({})
const NO_HEADERS: string[] = []
