/** A random UUID. `crypto.randomUUID` is missing on plain http, where a venue's own network often is. */
export function randomUuid(fill: (bytes: Uint8Array<ArrayBuffer>) => unknown = fillRandomly): string {
  const bytes = new Uint8Array(16)
  fill(bytes)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function fillRandomly(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes)
}
