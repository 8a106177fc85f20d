import type { EnteredSocket } from '../entered.ts'
import { type Packet, post } from '../lines/frames.ts'

/** So many are told before anything else has its turn: some 20 ms. */
export const SLICE = 2_000
/** So many changes wait at most. With one more the first is told to all at once: others wait then, and memory does not grow. */
const MOST_PENDING = 8

/** What was said to a room and some of it have not been told yet. */
interface Pending {
  readonly packet: Packet
  /** Who was there when it was said, less who has been told. */
  readonly left: Set<EnteredSocket>
}

/** A hall of thousands is told in slices, so that heartbeats and whoever else asks have their turn between them. */
export interface Slices {
  /** To each of them, after all that was said to them before; whoever joins later has it in the whole. */
  readonly tell: (members: Set<EnteredSocket>, packet: Packet) => void
  /** Whether something that was said has not been told it yet. */
  readonly waits: (socket: EnteredSocket) => boolean
  /** What it has not been told yet is void: it gets the whole. */
  readonly withdraw: (socket: EnteredSocket) => void
}

export function createSlices(takes: (socket: EnteredSocket) => boolean): Slices {
  const pending: Pending[] = []

  const tellSome = ({ packet, left }: Pending, most: number): number => {
    let told = 0
    for (const socket of left) {
      if (told === most) break
      told += 1
      left.delete(socket)
      if (socket.connected && takes(socket)) post(socket.conn, packet)
    }
    return told
  }
  const tellFirst = (most: number): number => {
    const [first] = pending
    if (first === undefined) return most
    const told = tellSome(first, most)
    if (first.left.size === 0) pending.shift()
    return told
  }
  const goOn = () => {
    for (let told = 0; told < SLICE; ) told += tellFirst(SLICE - told)
    if (pending.length > 0) setImmediate(goOn)
  }
  const waits = (socket: EnteredSocket): boolean => pending.some(({ left }) => left.has(socket))

  return {
    tell(members, packet) {
      const said = { packet, left: members }
      if (members.size <= SLICE && (pending.length === 0 || ![...members].some(waits))) {
        tellSome(said, SLICE)
        return
      }
      if (pending.length === 0) setImmediate(goOn)
      pending.push(said)
      while (pending.length > MOST_PENDING) tellFirst(Number.POSITIVE_INFINITY)
    },
    waits,
    withdraw(socket) {
      for (const { left } of pending) left.delete(socket)
    },
  }
}
