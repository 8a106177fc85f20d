/** WebSocket frames, only as far as a viewer that must cost nothing needs them. */

const TWO_BYTES = 126

/** Takes what comes off the wire and hands on each whole payload, which is only valid until it returns. */
export function createFrames(onPayload: (payload: Buffer) => void): (bytes: Buffer) => void {
  let rest: Buffer | null = null
  return (bytes) => {
    const all = rest === null ? bytes : Buffer.concat([rest, bytes])
    let at = 0
    for (;;) {
      const start = payloadStart(all, at)
      if (start === null) break
      const end = start + payloadLength(all, at)
      if (end > all.length) break
      onPayload(all.subarray(start, end))
      at = end
    }
    // The buffer is read into again: what is left over must be copied.
    rest = at === all.length ? null : Buffer.from(all.subarray(at))
  }
}

/** `null` while the head is not there yet. */
function payloadStart(bytes: Buffer, at: number): number | null {
  const second = bytes[at + 1]
  if (second === undefined) return null
  const size = second < TWO_BYTES ? 2 : second === TWO_BYTES ? 4 : 10
  return at + size > bytes.length ? null : at + size
}

function payloadLength(bytes: Buffer, at: number): number {
  const length = bytes[at + 1] ?? 0
  if (length < TWO_BYTES) return length
  return length === TWO_BYTES ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
}
