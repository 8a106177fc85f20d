import { beatsBehind, HEARTBEAT } from '../../../shared/protocol/beats.ts'
import { OWED_FROM } from '../../flow/slowLine.ts'
import type { EnteredSocket } from '../entered.ts'
import { createSlices } from '../sending/slices.ts'
import type { Packet } from './frames.ts'
import type { UnsentBytes } from './hangUp.ts'
import { type Heartbeats, SILENT } from './heartbeats.ts'

/** Lines that are slower than what is sent to them. */
export interface Lines {
  /** Whether what comes next may be sent to it; otherwise it is owed the whole. */
  readonly takes: (socket: EnteredSocket) => boolean
  /** It gets the whole with the answer to its next heartbeat. */
  readonly owe: (socket: EnteredSocket) => void
  /** Whether it has missed something. */
  readonly owes: (socket: EnteredSocket) => boolean
  /** Whether all that was said until now is on its way to it. */
  readonly isWhole: (socket: EnteredSocket) => boolean
  /** It gets the whole, in place of all that it was not told. */
  readonly settle: (socket: EnteredSocket) => void
  /** To each of them that may be sent it, in the order of what is said. */
  readonly tell: (members: Set<EnteredSocket>, packet: Packet) => void
}

/**
 * A line on which much waits, or whose heartbeat has gone unanswered, gets no more changes: what it missed comes as one
 * whole view once it has taken what was on its way. The system's own buffers hide a slow line; its heartbeats do not. Changes
 * go behind a whole view that is on its way: else each would be the reason for the next.
 */
export function createLines(
  heartbeats: Pick<Heartbeats<EnteredSocket>, 'unansweredFor' | 'ahead'>,
  waiting: UnsentBytes,
): Lines {
  const owed = new WeakSet<EnteredSocket>()
  const takes = (socket: EnteredSocket): boolean => {
    if (owed.has(socket)) return false
    const [silentFor, waits] = [heartbeats.unansweredFor(socket.conn) ?? 0, waiting(socket.conn)]
    if (silentFor < SILENT && waits <= OWED_FROM) return true
    const ahead = heartbeats.ahead(socket.conn)
    // Half of what it is given before it is taken for dead.
    const grace = (beatsBehind(ahead) * HEARTBEAT) / 2
    if (silentFor < SILENT + grace && waits <= OWED_FROM + ahead) return true
    owed.add(socket)
    return false
  }
  const slices = createSlices(takes)
  return {
    takes,
    owe: (socket) => void owed.add(socket),
    owes: (socket) => owed.has(socket),
    isWhole: (socket) => !owed.has(socket) && !slices.waits(socket),
    settle(socket) {
      owed.delete(socket)
      slices.withdraw(socket)
    },
    tell: slices.tell,
  }
}
