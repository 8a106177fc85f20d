import { crc32 } from 'node:zlib'

/** Of what a row says, so that a disk that garbled it is found out rather than believed. */
export function checksum(...parts: readonly (string | number | null)[]): number {
  // A NUL stands in none of them: they are ids, numbers and JSON.
  return crc32(parts.join('\0'))
}
