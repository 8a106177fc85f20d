import { beatsBehind, HEARTBEAT } from '../../../shared/protocol/beats.ts'
import { takenMark } from '../../flow/slowLine.ts'
import { packetOf, post, type SocketLine, stopOwnPings } from './frames.ts'
import { lineOf } from './hangUp.ts'

/** A heartbeat that nobody answered for so long is news to the moderator, and the line is behind. */
export const SILENT = 2_000
/** And for so long: nobody is there. */
export const GONE = 10_000
/** Beyond a heartbeat's time: how long a client's library waits while a view is on its way. Pages look more closely. */
export const TOLD_TIMEOUT = 60_000
/** Lines are asked in turn: all of a hall at once would keep a press waiting. */
const TURNS = 10

/** What becomes of those who are asked. */
export interface Pulses<Who> {
  /** It answered; with the round trip, in ms. */
  readonly beat: (who: Who, delay: number) => void
  readonly silent: (who: Who) => void
  /** Whether all that was said until now is on its way; otherwise a heartbeat must not say that the page is up to date. */
  readonly isWhole: (who: Who) => boolean
  readonly gone: (line: SocketLine) => void
}

const UNSTAMPED = packetOf('ping', '', null)

export interface Heartbeats<Who> {
  /** From now on this line is asked, until it closes. */
  readonly follow: (line: SocketLine, who: Who) => void
  /** A whole view of so many bytes goes before the next heartbeat. */
  readonly hasAhead: (line: SocketLine, bytes: number) => void
  /** In ms, since it was asked or, where it answers one after the other, since its last answer; `null` where none waits for one. */
  readonly unansweredFor: (line: SocketLine) => number | null
  /** Of a whole view that may still be on its way, in bytes. */
  readonly ahead: (line: SocketLine) => number
  readonly stop: () => void
}

interface Followed<Who> {
  readonly line: SocketLine
  readonly turn: number
  who: Who
  askedLast: number
  asked: number
  answeredAt: number
  /** Counted, not timed: a machine that slept has asked nobody meanwhile. */
  unanswered: number
  /** How many were unanswered at the last sign of life: an answer, or bytes taken of what waited. */
  unansweredThen: number
  /** What still waited when it was asked last. */
  mark: string | null
  /** Whole views that no heartbeat asked after them has been answered behind, for the most part in buffers that tell nothing. */
  ahead: { readonly bytes: number; readonly asked: number } | null
}

/**
 * In place of the engine's own: one frame a turn, shared by all, with the server's clock in it, so that a page on a slow
 * line knows how old what it hears is. Who answers none is cut.
 */
export function createHeartbeats<Who>(now: () => number, pulses: Pulses<Who>): Heartbeats<Who> {
  const followed = new Map<SocketLine, Followed<Who>>()
  const turns = Array.from({ length: TURNS }, () => new Set<Followed<Who>>())
  let turn = 0
  let next = 0

  const beat = () => {
    turn = (turn + 1) % TURNS
    const stamped = packetOf('ping', String(now()), null)
    const at = performance.now()
    for (const each of turns[turn] ?? []) {
      lookForTaken(each)
      if (isGone(each)) pulses.gone(each.line)
      else {
        each.askedLast = at
        each.asked += 1
        each.unanswered += 1
        post(each.line, pulses.isWhole(each.who) ? stamped : UNSTAMPED)
      }
    }
    const before = turns[(turn + TURNS - (SILENT * TURNS) / HEARTBEAT) % TURNS] ?? []
    for (const { unanswered, who } of before) if (unanswered > 0) pulses.silent(who)
  }
  const timer = setInterval(beat, HEARTBEAT / TURNS)
  timer.unref()

  // One listener for all lines: a hall of thousands would hold thousands of each.
  function answered(this: SocketLine): void {
    const each = followed.get(this)
    const asked = each === undefined ? null : askedAt(each)
    if (each === undefined || asked === null) return
    each.unanswered -= 1
    each.unansweredThen = each.unanswered
    each.answeredAt = performance.now()
    if (each.ahead !== null && each.asked - each.unanswered > each.ahead.asked) each.ahead = null
    pulses.beat(each.who, performance.now() - asked)
  }
  function closed(this: SocketLine): void {
    const each = followed.get(this)
    if (each === undefined) return
    followed.delete(this)
    turns[each.turn]?.delete(each)
  }

  return {
    follow(line, who) {
      if (line.readyState !== 'open') return
      const known = followed.get(line)
      if (known !== undefined) {
        known.who = who
        return
      }
      stopOwnPings(line)
      const each: Followed<Who> = { line, turn: next, who, ...UNASKED }
      next = (next + 1) % TURNS
      followed.set(line, each)
      turns[each.turn]?.add(each)
      line.on('heartbeat', answered)
      line.on('close', closed)
    },
    hasAhead(line, bytes) {
      const each = followed.get(line)
      if (each !== undefined) each.ahead = { bytes: bytes + (each.ahead?.bytes ?? 0), asked: each.asked }
    },
    unansweredFor(line) {
      const each = followed.get(line)
      const asked = each === undefined ? null : askedAt(each)
      return asked === null ? null : performance.now() - Math.max(asked, each?.answeredAt ?? 0)
    },
    ahead: (line) => followed.get(line)?.ahead?.bytes ?? 0,
    stop: () => clearInterval(timer),
  }
}

const UNASKED = {
  askedLast: 0,
  asked: 0,
  answeredAt: 0,
  unanswered: 0,
  unansweredThen: 0,
  mark: null,
  ahead: null,
} as const

/** Who takes what waits is there, however slowly. */
function lookForTaken(each: Followed<unknown>): void {
  const line = lineOf(each.line.transport)
  if (each.mark !== null && takenMark(line) !== each.mark) each.unansweredThen = each.unanswered
  // Where nothing waits, the system takes a heartbeat for whoever is gone.
  each.mark = line !== null && line.writableLength > 0 ? takenMark(line) : null
}

function isGone({ unanswered, unansweredThen, ahead }: Followed<unknown>): boolean {
  return unanswered - unansweredThen >= GONE / HEARTBEAT + beatsBehind(ahead?.bytes ?? 0)
}

/** The oldest that is unanswered. */
function askedAt({ unanswered, askedLast }: Followed<unknown>): number | null {
  return unanswered === 0 ? null : askedLast - (unanswered - 1) * HEARTBEAT
}
