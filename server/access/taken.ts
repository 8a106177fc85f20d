import type { Socket } from 'node:net'

/** Another one as soon as anything of what waits on a line has been taken, be it a part of what was written as one. */
export function takenMark(line: Socket | null): string {
  if (line === null) return ''
  // What Node's own timeouts go by, and does not declare.
  const { _handle } = line as unknown as { readonly _handle?: { readonly writeQueueSize?: number } | null }
  return `${line.bytesWritten - line.writableLength} ${_handle?.writeQueueSize ?? 0}`
}
