import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { type EventEmitter, once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { PROTOCOL } from '../../shared/protocol/view.ts'
import { clientFrame, upgradeRequest } from './rawWebSocket.ts'

/** Peers that ask and then never read nor answer, as a phone that sleeps. */

export function deafStream(url: string, show: string): Promise<Socket> {
  return deaf(url, `GET /api/v1/shows/${show}/view/stream HTTP/1.1\r\nhost: x\r\n\r\n`)
}

export async function deafSocket(url: string, show: string): Promise<Socket> {
  const socket = await deaf(url, upgradeRequest())
  socket.write(clientFrame(`40${JSON.stringify({ show, protocol: PROTOCOL })}`))
  return socket
}

/** Where WebSockets are kept away; answers the address of a session that is never polled again. */
export async function deafPoller(url: string, show: string): Promise<string> {
  const polling = `${url}/socket.io/?EIO=4&transport=polling`
  const { sid } = JSON.parse((await (await fetch(polling)).text()).slice(1))
  const auth = `40${JSON.stringify({ show, protocol: PROTOCOL })}`
  await fetch(`${polling}&sid=${sid}`, { method: 'POST', body: auth })
  return `${polling}&sid=${sid}`
}

/** Comes by polling first, as a page does where WebSockets are slow to open, and never reads once it has changed over. */
export async function deafUpgraded(url: string, show: string): Promise<Socket> {
  const { pathname, search } = new URL(await deafPoller(url, show))
  const socket = await deaf(url, upgradeRequest(`${pathname}${search}`.replace('polling', 'websocket')))
  socket.resume().write(clientFrame('2probe'))
  await once(socket, 'data')
  socket.write(clientFrame('5'))
  return socket.pause()
}

function deaf(url: string, request: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(request)
      socket.once('data', () => resolve(socket.pause()))
    })
    socket.on('error', () => undefined)
  })
}

/** The server's ends of the lines that are opened in this process from now on, until it is stopped. */
export function watchServerLines(): { readonly stop: () => readonly Socket[] } {
  const lines: Socket[] = []
  const hear = (message: unknown) => lines.push((message as { readonly socket: Socket }).socket)
  subscribe('net.server.socket', hear)
  return {
    stop() {
      unsubscribe('net.server.socket', hear)
      return lines
    },
  }
}

/** A line of the engine's takes nothing more, until it is told to. */
export function stall(line: { readonly transport: EventEmitter & { readonly writable: boolean } }): () => void {
  const { transport } = line
  let writable = transport.writable
  Object.defineProperty(transport, 'writable', {
    configurable: true,
    get: () => false,
    set(now: boolean) {
      writable = now
    },
  })
  return () => {
    Object.defineProperty(transport, 'writable', { configurable: true, writable: true, value: writable })
    if (writable) transport.emit('ready')
  }
}
