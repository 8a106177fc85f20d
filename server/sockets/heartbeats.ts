import { freeSender, type Line, textFrame } from './frames.ts'

/** Every line is asked once in so long; the page counts on it. */
export const HEARTBEAT = 5_000
/** A heartbeat that nobody answered for so long is news to the moderator, and the line is behind. */
export const SILENT = 2_000
/** And for so long: nobody is there. */
const GONE = 10_000
/** Lines are asked in turn: all of a hall at once would keep a press waiting. */
const TURNS = 10

export interface Pulse {
  /** Called with the round trip, in ms. */
  readonly beat: (delay: number) => void
  readonly silent: () => void
  /** Whether all that was said until now is on its way; otherwise a heartbeat must not say that the page is up to date. */
  readonly whole: () => boolean
}

export interface Heartbeats {
  /** From now on this line is asked; answers how to leave it. */
  readonly follow: (line: Line, pulse: Pulse) => () => void
  /** Since when a heartbeat has gone unanswered, on `performance.now()`; `null` while none has. */
  readonly askedAt: (line: Line) => number | null
  readonly stop: () => void
}

interface Followed {
  readonly line: Line
  readonly pulse: Pulse
  readonly turn: number
  askedAt: number | null
}

/**
 * In place of the engine's own, which needs two timers and a frame of its own for every line: one frame a turn, shared by
 * all, with the server's clock in it, so that a page on a slow line knows how old what it hears is. Who answers none is cut.
 */
export function createHeartbeats(now: () => number, hangUp: (line: Line) => void): Heartbeats {
  const followed = new Map<Line, Followed>()
  const turns = Array.from({ length: TURNS }, () => new Set<Followed>())
  let turn = 0
  let next = 0

  const ask = (each: Followed, text: string, frame: Buffer) => {
    const at = performance.now()
    if (each.askedAt !== null && at - each.askedAt >= GONE) return hangUp(each.line)
    each.askedAt ??= at
    const sender = freeSender(each.line)
    if (!each.pulse.whole()) sendPing(each.line, '')
    else if (sender === null) sendPing(each.line, text)
    else sender.sendFrame([frame])
  }
  const beat = () => {
    turn = (turn + 1) % TURNS
    const text = String(now())
    const frame = textFrame(`2${text}`)
    for (const each of turns[turn] ?? []) ask(each, text, frame)
    const silent = turns[(turn - (SILENT * TURNS) / HEARTBEAT + TURNS) % TURNS] ?? []
    for (const each of silent) if (each.askedAt !== null) each.pulse.silent()
  }
  const timer = setInterval(beat, HEARTBEAT / TURNS)
  timer.unref()

  return {
    follow(line, pulse) {
      stopOwnPings(line)
      const each: Followed = { line, pulse, turn: next, askedAt: null }
      next = (next + 1) % TURNS
      followed.set(line, each)
      turns[each.turn]?.add(each)
      const answered = () => {
        if (each.askedAt === null) return
        const delay = performance.now() - each.askedAt
        each.askedAt = null
        pulse.beat(delay)
      }
      line.on('heartbeat', answered)
      return () => {
        followed.delete(line)
        turns[each.turn]?.delete(each)
        line.off('heartbeat', answered)
      }
    },
    askedAt: (line) => followed.get(line)?.askedAt ?? null,
    stop: () => clearInterval(timer),
  }
}

/** The engine's own timers, which are not declared; the test of this file holds them to what is expected here. */
interface Engine {
  pingIntervalTimer: { readonly refresh: () => void } | null
  readonly sendPacket: (type: 'ping', data: string) => void
}

function stopOwnPings(line: Line): void {
  const engine = line as unknown as Engine
  clearTimeout(engine.pingIntervalTimer as unknown as NodeJS.Timeout)
  engine.pingIntervalTimer = { refresh: () => undefined }
}

function sendPing(line: Line, text: string): void {
  ;(line as unknown as Engine).sendPacket('ping', text)
}
