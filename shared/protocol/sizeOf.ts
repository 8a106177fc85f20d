import { octetsOf } from '../domain/octets.ts'

/** In bytes, as it is sent. */
export function sizeOf(value: unknown): number {
  return octetsOf(JSON.stringify(value) ?? '')
}
