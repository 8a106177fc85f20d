/** What a WebSocket's client writes on its line, for tests and measures that say it by hand. */

export const SOCKET_PATH = '/socket.io/?EIO=4&transport=websocket'
export const TEXT = 0x81
export const BINARY = 0x82
const TWO_BYTES = 126

/** `more`: further header lines. */
export function upgradeRequest(path = SOCKET_PATH, host = 'x', more: readonly string[] = []): string {
  return [
    `GET ${path} HTTP/1.1`,
    `host: ${host}`,
    'connection: upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`,
    ...more,
    '\r\n',
  ].join('\r\n')
}

/** A whole frame of up to 65,535 bytes: masked, as a client's must be, with zeros, so that nothing has to be worked out. */
export function clientFrame(said: string | Buffer, kind: typeof TEXT | typeof BINARY = TEXT): Buffer {
  const payload = Buffer.from(said)
  const { length } = payload
  const head = length < TWO_BYTES ? [0x80 | length] : [0x80 | TWO_BYTES, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([kind, ...head, 0, 0, 0, 0]), payload])
}
