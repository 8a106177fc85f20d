import type { Seated } from './room.ts'

export type Line = Seated['conn']

/** What `ws` has under its connection, and engine.io's own broadcasts use too. */
export interface Sender {
  readonly sendFrame: (pieces: readonly Buffer[]) => void
}

/** `null` where something waits already: it must not be overtaken. */
export function freeSender(line: Line): Sender | null {
  const { readyState, transport } = line
  if (readyState !== 'open' || transport.name !== 'websocket' || !transport.writable) return null
  // Neither is declared; the test of this file holds both to what is expected here.
  const { writeBuffer } = line as unknown as { readonly writeBuffer?: readonly unknown[] }
  const { socket } = transport as unknown as { readonly socket?: UnderSocket }
  if (writeBuffer?.length !== 0 || socket?.bufferedAmount !== 0 || socket.readyState !== OPEN) return null
  return typeof socket._sender?.sendFrame === 'function' ? socket._sender : null
}

interface UnderSocket {
  readonly readyState: number
  /** Bytes that the peer has not taken yet. */
  readonly bufferedAmount: number
  readonly _sender?: Sender
}

const OPEN = 1

/** A server's frame: whole, unmasked. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const { length } = payload
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = 0x81
  if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, payload])
}
