import { type Logger, pino } from 'pino'

/** In bytes. */
const KEPT_MOST = 1024 * 1024

/** The log, one line of JSON each, to a file or a file descriptor. A full disk costs lines of it, and never a meeting. */
export function openLog(level: string, to: string | number): Logger {
  const lines = pino.destination({ dest: to, sync: true, maxLength: KEPT_MOST })
  // What cannot be written waits for the next line that can, up to the bound.
  lines.on('error', () => {})
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines)
}
