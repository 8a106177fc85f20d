import type { Socket } from 'node:net'

/** When more bytes than these wait on a line, it is told nothing more: one whole view makes good what it misses. */
export const OWED_FROM = 32 * 1024

/** A text that changes whenever the peer has taken more of what waits, even a part of one write. */
export function takenMark(line: Socket | null): string {
  if (line === null) return ''
  // What Node's own timeouts go by, and does not declare.
  const { _handle } = line as unknown as { readonly _handle?: { readonly writeQueueSize?: number } | null }
  return `${line.bytesWritten - line.writableLength} ${_handle?.writeQueueSize ?? 0}`
}
