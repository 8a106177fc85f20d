import { type Instant, instant } from '../../../shared/domain/time.ts'
import { HANDSHAKE_REFUSALS, type HandshakeRefusal } from '../../../shared/protocol/messages.ts'

/** The server's time in its answer to a probe; `null` where it only says that it is too busy. */
export function clockOf(reply: unknown): Instant | null {
  const now = fieldOf(reply, 'now')
  return typeof now === 'number' && Number.isFinite(now) ? instant(now) : null
}

/** The server's time in a heartbeat; `null` of anything else, and where it leaves it out. */
export function heartbeatOf(packet: unknown): Instant | null {
  const stamp = fieldOf(packet, 'type') === 'ping' ? fieldOf(packet, 'data') : undefined
  return typeof stamp === 'string' && /^\d+(\.\d+)?$/.test(stamp) ? instant(Number(stamp)) : null
}

/** Why the server does not let this page in; `null` where it was not reached, so that trying again makes sense. */
export function handshakeRefusal(error: Error): HandshakeRefusal | null {
  const said = refusalIn(error.message)
  if (said !== null) return said
  // Refused before the handshake: the reason is in the body that answered the polling request.
  const body = fieldOf(fieldOf(error, 'context'), 'responseText')
  if (typeof body !== 'string') return null
  return refusalIn(fieldOf(parsed(body), 'message'))
}

function refusalIn(message: unknown): HandshakeRefusal | null {
  return HANDSHAKE_REFUSALS.find((known) => known === message) ?? null
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's own page.
    return null
  }
}
