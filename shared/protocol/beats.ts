/** How often the server says what time it is, in ms; the page counts on it. */
export const HEARTBEAT = 5_000

/** Of what is sent whole, so much may take a heartbeat's time: 32 kbit/s. */
const BYTES_A_BEAT = 20_000

/** Heartbeats that may wait behind so many bytes without the line being taken for dead. */
export function beatsBehind(bytes: number): number {
  return Math.floor(bytes / BYTES_A_BEAT)
}
