import type { EnteredSocket } from '../entered.ts'

export type SocketLine = EnteredSocket['conn']

/** One packet of the engine's, made once for all the lines that it goes to. */
export interface Packet {
  readonly type: 'message' | 'ping'
  /** As the engine has it, where a line has no WebSocket. */
  readonly text: string
  /** As it stands on a WebSocket, in one piece or two. */
  readonly frame: readonly Buffer[]
}

const MARKS = { message: '4', ping: '2' } as const

/** `rest` is the end of the text, written out already because others share it. */
export function packetOf(type: Packet['type'], text: string, rest: SharedText | null): Packet {
  const own = Buffer.from(`${MARKS[type]}${text}`)
  if (rest === null) return { type, text, frame: [Buffer.concat([frameHead(own.length), own])] }
  const head = frameHead(own.length + rest.bytes.length)
  return { type, text: text + rest.text, frame: [Buffer.concat([head, own]), rest.bytes] }
}

export interface SharedText {
  readonly text: string
  readonly bytes: Buffer
}

/**
 * Written straight to a line on which nothing waits: through the layers above, a room of thousands costs half as much again.
 * Whoever has no WebSocket, or has something waiting, gets it through the engine, where it waits its turn.
 */
export function post(line: SocketLine, packet: Packet): void {
  const sender = freeSender(line)
  if (sender !== null) sender.sendFrame(packet.frame)
  else asEngine(line).sendPacket(packet.type, packet.text, { wsPreEncodedFrame: packet.frame })
}

/** What `ws` has under its connection, and engine.io's own broadcasts use too. */
export interface Sender {
  readonly sendFrame: (pieces: readonly Buffer[]) => void
}

/** `null` where something waits already: it must not be overtaken. */
export function freeSender(line: SocketLine): Sender | null {
  const { readyState, transport } = line
  if (readyState !== 'open' || transport.name !== 'websocket' || !transport.writable) return null
  const { socket } = transport as unknown as { readonly socket?: UnderSocket }
  if (asEngine(line).writeBuffer?.length !== 0 || socket?.bufferedAmount !== 0 || socket.readyState !== OPEN)
    return null
  return typeof socket._sender?.sendFrame === 'function' ? socket._sender : null
}

/** The engine's own heartbeats of this line end: two timers a line, and a frame of its own for each. */
export function stopOwnPings(line: SocketLine): void {
  const engine = asEngine(line)
  clearTimeout(engine.pingIntervalTimer as NodeJS.Timeout)
  clearTimeout(engine.pingTimeoutTimer as NodeJS.Timeout)
  engine.pingIntervalTimer = NO_TIMER
  engine.pingTimeoutTimer = null
}

/** What is not declared of the engine: `heartbeats.test.ts` holds it to the timers, each test with a socket to the rest. */
interface Engine {
  readonly writeBuffer?: readonly unknown[]
  readonly sendPacket: (
    type: Packet['type'],
    text: string,
    options: { readonly wsPreEncodedFrame: readonly Buffer[] },
  ) => void
  /** Begun anew at each answer. */
  pingIntervalTimer: NodeJS.Timeout | typeof NO_TIMER
  pingTimeoutTimer: NodeJS.Timeout | null
}

const NO_TIMER = { refresh: () => undefined } as const

function asEngine(line: SocketLine): Engine {
  return line as unknown as Engine
}

interface UnderSocket {
  readonly readyState: number
  /** Bytes that the peer has not taken yet. */
  readonly bufferedAmount: number
  readonly _sender?: Sender
}

const OPEN = 1

/** A server's frame of text: whole, unmasked. */
function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.from([0x81, length])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = 0x81
  if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return head
}
