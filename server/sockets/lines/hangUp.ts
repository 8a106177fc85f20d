import type { Socket } from 'node:net'
import type { Server } from 'socket.io'

type Engine = Server['engine']

/** Bytes of answers to one's own presses and probes, beyond the whole view. */
const MOST_ANSWERS = 1024 * 1024
/** A WebSocket says goodbye and waits for the other side's; a peer that is gone would be waited for half a minute. */
const GOODBYE = 1_000

interface WebSocketLine {
  /** `ws`'s own socket, and the line beneath it, which it does not declare. */
  readonly socket?: { readonly terminate: () => void; readonly _socket?: Socket }
}

/** What engine.io keeps of a connection, over whichever transports it goes. */
export interface Session {
  readonly transport: object
  readonly close: (discard: boolean) => void
}

/** A poll that never comes, to be told goodbye, would be waited for half a minute, with all that hangs on it. */
export function shortenGoodbye(polling: object): void {
  const transport: { closeTimeout?: number } = polling
  transport.closeTimeout = GOODBYE
}

/** At once and without a word. */
export function hangUp(session: Session): void {
  const { socket }: WebSocketLine = session.transport
  if (socket) socket.terminate()
  // Who polls, and has stopped: nothing else ends before the next heartbeat is missed.
  else session.close(true)
}

/** Once it has read what was said to it; a peer that reads nothing is not waited for. */
export function sayGoodbye(session: Session): void {
  session.close(false)
  setTimeout(() => hangUp(session), GOODBYE).unref()
}

/** The line that a session has to itself; `null` while it polls. */
export function lineOf(transport: object): Socket | null {
  const { socket }: WebSocketLine = transport
  return socket?._socket ?? null
}

/**
 * Bytes that wait in the engine: sent since its transport last took a lot, and handed over together once that one is through.
 * The lot that is on its way is not among them.
 */
export type UnsentBytes = (connection: object) => number

/**
 * A reader that never reads would have what it is sent pile up in the engine: it is cut off, and gets the whole when it
 * returns. Nobody is cut off for the size of a whole view: the largest of what waits does not count. A reader that answers no
 * more is cut off too, once it is given up.
 */
export function hangUpOnTheDeaf(engine: Engine): UnsentBytes {
  const counts = new WeakMap<object, { sum: number; largest: number }>()
  // One listener for all connections: a hall of thousands would hold thousands of each.
  function created(this: Session, packet: Created): void {
    const count = counts.get(this)
    if (count === undefined) return
    const bytes = bytesOf(packet)
    count.sum += bytes
    count.largest = Math.max(count.largest, bytes)
    if (count.sum - count.largest > MOST_ANSWERS) hangUp(this)
  }
  function closed(this: Session): void {
    // Whoever came by polling and changed to a WebSocket is on that one.
    const { socket }: WebSocketLine = this.transport
    if (socket) setTimeout(() => socket.terminate(), GOODBYE).unref()
  }
  engine.on('connection', (connection) => {
    counts.set(connection, { sum: 0, largest: 0 })
    connection.on('packetCreate', created)
    connection.on('close', closed)
  })
  // Told by the engine when it hands over what waits, not when the peer has taken it.
  engine.on('drain', (connection: object) => {
    const count = counts.get(connection)
    if (count === undefined) return
    count.sum = 0
    count.largest = 0
  })
  return (connection) => counts.get(connection)?.sum ?? 0
}

interface Created {
  readonly data?: unknown
  readonly options?: { readonly wsPreEncodedFrame?: readonly Buffer[] }
}

/** What is large or goes to many has its frame already; to count its text again for each line would take a hall seconds. */
function bytesOf({ data, options }: Created): number {
  const frame = options?.wsPreEncodedFrame
  if (frame !== undefined) return frame.reduce((sum, { length }) => sum + length, 0)
  return typeof data === 'string' ? Buffer.byteLength(data) : 0
}
