import type { Socket } from 'socket.io'
import type { Presence } from '../show/screens.ts'

/** A heartbeat that nobody answered for so long is news to the moderator. */
const SILENT = 2_000

/** Measures engine.io's own heartbeats, so that presence costs no message of its own. */
export function watchHeartbeats({ conn }: Pick<Socket, 'conn'>, presence: Presence): () => void {
  let asked: number | null = null
  let silence: ReturnType<typeof setTimeout> | undefined
  const ask = ({ type }: { readonly type: string }) => {
    if (type !== 'ping') return
    asked = performance.now()
    clearTimeout(silence)
    silence = setTimeout(presence.stale, SILENT)
    silence.unref()
  }
  const answered = () => {
    clearTimeout(silence)
    if (asked !== null) presence.beat(performance.now() - asked)
    asked = null
  }
  conn.on('packetCreate', ask)
  conn.on('heartbeat', answered)
  return () => {
    clearTimeout(silence)
    conn.off('packetCreate', ask)
    conn.off('heartbeat', answered)
    presence.leave()
  }
}
