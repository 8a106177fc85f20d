import { connect } from 'node:net'
import type { PageName } from '../shared/protocol/pages.ts'
import { PROTOCOL } from '../shared/protocol/view.ts'
import { clientFrame, SOCKET_PATH, upgradeRequest } from '../testing/server/rawWebSocket.ts'
import { createFrames } from './frames.ts'

/** A page as the server sees it, without a page's cost: one process holds ten thousand of them. */
export interface Viewer {
  readonly heard: HeardFrame
  /** A clock probe with the next heartbeat's answer, as pages send it; its own answer counts as one. */
  readonly probe: () => void
  readonly command: (envelope: object) => void
  readonly leave: () => void
}

/** What came in since the handshake, by kind. */
export interface HeardFrame {
  messages: number
  answers: number
  heartbeats: number
  /** Of all kinds, frames' heads not counted. */
  bytes: number
}

export interface ViewerPlace {
  readonly port: number
  readonly show: string
  readonly key: string | null
  readonly view: PageName
  /** Of this machine; an address may have 5,000 connections. */
  readonly from: string
}

export interface ViewerEvents {
  /** A message of the server, `42["view",…`; its bytes are read over once this returns. */
  readonly message: (payload: Buffer) => void
  readonly answer: (payload: Buffer) => void
  readonly closed: () => void
}

const [ZERO, TWO, THREE, FOUR] = [0x30, 0x32, 0x33, 0x34]
const PONG = clientFrame('3')

/** One buffer for all of a process: whatever is read is dealt with before anything else is. */
const inbox = Buffer.allocUnsafe(256 * 1024)

export function openViewer({ port, show, key, view, from }: ViewerPlace, events: ViewerEvents): Viewer {
  const heard: HeardFrame = { messages: 0, answers: 0, heartbeats: 0, bytes: 0 }
  let head = ''
  let upgraded = false
  let asked = 0
  let due = false

  const send = (text: string) => socket.write(clientFrame(text))
  const ask = () => {
    send(`42${asked}["clock"]`)
    asked += 1
    due = false
  }
  const take = createFrames((payload) => {
    heard.bytes += payload.length
    const [kind, of] = payload
    if (kind === TWO) {
      heard.heartbeats += 1
      socket.write(PONG)
      if (due) ask()
    } else if (kind === ZERO) send(`40${JSON.stringify({ show, key, protocol: PROTOCOL, view })}`)
    else if (kind === FOUR && of === TWO) {
      heard.messages += 1
      events.message(payload)
    } else if (kind === FOUR && of === THREE) {
      heard.answers += 1
      events.answer(payload)
    } else if (kind === FOUR && of === FOUR) throw new Error(`refused: ${payload.toString()}`)
  })
  const read = (bytes: Buffer) => {
    if (upgraded) return take(bytes)
    head += bytes.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(`not upgraded: ${head.slice(0, 80)}`)
    upgraded = true
    const more = Buffer.from(head.slice(end + 4), 'latin1')
    head = ''
    if (more.length > 0) take(more)
  }
  const onread = {
    buffer: inbox,
    callback(length: number) {
      read(inbox.subarray(0, length))
      return true
    },
  }
  const socket = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true, onread })
  socket.on('connect', () => socket.write(upgradeRequest(SOCKET_PATH, `127.0.0.1:${port}`, browserHeaders(port))))
  // A server that is killed resets its connections: the close that follows says it.
  socket.on('error', () => undefined)
  socket.on('close', events.closed)
  return {
    heard,
    probe() {
      due = true
    },
    command(envelope) {
      send(`42${asked}${JSON.stringify(['command', envelope])}`)
      asked += 1
    },
    leave: () => void socket.destroy(),
  }
}

/** The nth viewer's own address: a hall of ten thousand does not sit behind one. */
export function addressFor(index: number): string {
  return `127.0.0.${2 + (index % 20)}`
}

/** What a browser says besides: a server that kept it would hold it for everybody. */
function browserHeaders(port: number): readonly string[] {
  return [
    `origin: http://127.0.0.1:${port}`,
    'pragma: no-cache',
    'cache-control: no-cache',
    'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'accept-encoding: gzip, deflate, br, zstd',
    'accept-language: fr-CH,fr;q=0.9,en;q=0.8',
    'sec-websocket-extensions: permessage-deflate; client_max_window_bits',
  ]
}
