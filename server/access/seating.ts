import type { Socket } from 'node:net'
import type { Actor, LinkId } from '../../shared/domain/actor.ts'
import { seconds } from '../../shared/domain/time.ts'
import { createPlaces, type LetGo, type PlaceLimits, type TakenPlace } from './places.ts'

export interface SeatingLimits {
  /** Sockets' sessions and streams of one address, however few lines carry them. */
  readonly seats: PlaceLimits
  /** Lines of one address: those of its seats, and of requests under way. */
  readonly lines: PlaceLimits
  /** What one link may hold open, wherever it is used. */
  readonly aLink: Readonly<Record<SeatKind, number>>
}

export type SeatKind = 'socket' | 'stream'

const BEYOND = { unproved: 200, unprovedFor: seconds(5), silent: 1_000 } as const

export const SEATING: SeatingLimits = {
  seats: { most: 5_000, ...BEYOND },
  lines: { most: 6_000, ...BEYOND },
  aLink: { socket: 200, stream: 20 },
}

/** What stays open, a socket's session or a stream, and the line it comes over. */
export interface Sitting {
  /** Says who it is; `false` where there is no room for them. May be said again: a session may show another key. */
  readonly prove: (actor: Actor) => boolean
  readonly isKeyed: () => boolean
  /** It is being told why it may not stay, and has as long again to hear that; once. */
  readonly refuse: () => void
  /** From now on it has this line to itself. */
  readonly over: (line: Socket) => void
  readonly leave: () => void
}

export interface Seating {
  /** Whoever has not proved within `seats.unprovedFor` who they are is let go. */
  readonly sit: (kind: SeatKind, address: string, hangUp: (why: LetGo) => void) => Sitting
  /** Somebody has connected, from an address that is their own. */
  readonly comes: (line: Socket) => void
  /** Something whole was asked on it; `keyed` where it belongs to a session that has shown a key. */
  readonly asks: (line: Socket, keyed: boolean) => void
  readonly isAnswered: (line: Socket) => void
  /** Lets those go who have been unproved too long. Called a few times a second. */
  readonly sweep: () => void
}

/** Seats and the lines beneath them: whoever shows a key gets room in both. `now` in ms of any steady clock. */
export function createSeating(limits: SeatingLimits, now: () => number): Seating {
  const seats = createPlaces(limits.seats, now)
  const lines = createPlaces(limits.lines, now)
  const placeOf = new WeakMap<Socket, TakenPlace>()
  const open = { socket: countUpTo(limits.aLink.socket), stream: countUpTo(limits.aLink.stream) }

  /** How each is let go who has not proved who they are, and since when: the oldest first. */
  const unproved = new Map<() => void, number>()

  // One listener for all lines: a hall of thousands would hold thousands.
  function closed(this: Socket): void {
    const place = placeOf.get(this)
    if (place !== undefined) lines.leave(place)
  }

  return {
    sit(kind, address, hangUp) {
      const seat = seats.come(address, hangUp)
      seats.speak(seat)
      let line: TakenPlace | null = null
      let ofLine: TakenPlace['letGo'] = hangUp
      let link: LinkId | null = null
      let hasLeft = false
      let wasRefused = false
      const tooLate = () => hangUp('unproved')
      unproved.set(tooLate, now())
      const release = () => {
        if (link !== null) open[kind].release(link)
        link = null
      }
      const admit = (actor: Actor): boolean => {
        // Who it is may be found out a moment after it has hung up: nobody would release what it took then.
        if (hasLeft) return false
        if (actor.role === 'public') {
          release()
          return (line === null || lines.settle(line)) && seats.settle(seat)
        }
        if (actor.link !== link) {
          if (!open[kind].take(actor.link)) return false
          release()
          link = actor.link
        }
        // The line first: whoever makes room for it frees a seat as well.
        if (line !== null) lines.show(line)
        seats.show(seat)
        return true
      }
      return {
        prove(actor) {
          const isAdmitted = admit(actor)
          if (isAdmitted) unproved.delete(tooLate)
          return isAdmitted
        },
        isKeyed: () => seat.standing === 'keyed',
        refuse() {
          if (wasRefused || !unproved.delete(tooLate)) return
          wasRefused = true
          unproved.set(tooLate, now())
        },
        over(socket) {
          line = placeOf.get(socket) ?? null
          if (line === null) return
          ofLine = line.letGo
          line.letGo = (why) => {
            seats.leave(seat)
            hangUp(why)
          }
          // It had come by polling, and has said already who it is.
          if (seat.standing === 'keyed') lines.show(line)
          if (seat.standing === 'public' && !lines.settle(line)) hangUp('unproved')
        },
        leave() {
          hasLeft = true
          unproved.delete(tooLate)
          release()
          seats.leave(seat)
          if (line !== null) line.letGo = ofLine
        },
      }
    },
    comes(socket) {
      const before = placeOf.get(socket)
      // Its request is read anew, without the upgrade that it offered.
      if (before !== undefined) return lines.quiet(before)
      const place = lines.come(socket.remoteAddress ?? 'unknown', () => socket.destroy())
      placeOf.set(socket, place)
      socket.on('close', closed)
    },
    asks(socket, keyed) {
      const place = placeOf.get(socket)
      if (place === undefined) return
      lines.speak(place)
      if (keyed) lines.show(place)
    },
    isAnswered(socket) {
      const place = placeOf.get(socket)
      if (place !== undefined) lines.quiet(place)
    },
    sweep() {
      const at = now()
      for (const [tooLate, since] of unproved) {
        if (since + limits.seats.unprovedFor > at) break
        unproved.delete(tooLate)
        tooLate()
      }
      seats.sweep()
      lines.sweep()
    },
  }
}

function countUpTo(most: number) {
  const counts = new Map<LinkId, number>()
  return {
    take(link: LinkId): boolean {
      const count = counts.get(link) ?? 0
      if (count >= most) return false
      counts.set(link, count + 1)
      return true
    },
    release(link: LinkId): void {
      const left = (counts.get(link) ?? 1) - 1
      if (left > 0) counts.set(link, left)
      else counts.delete(link)
    },
  }
}
