import type { BoothId } from '../../../shared/domain/agenda/agenda.ts'
import type { Floor } from '../../../shared/domain/floor/floor.ts'
import { isSignalOver, type SignalState } from '../../../shared/domain/signals/signals.ts'
import { type Instant, later, minutes } from '../../../shared/domain/time.ts'
import type { SeenSignal } from '../../../shared/protocol/view.ts'
import type { SignalAnswer } from '../../../shared/words/told.ts'

/** One signal as those who answer it see it. */
export interface SignalLine {
  readonly signal: SeenSignal
  /** Who means it still; all who ever sent it once it is over. */
  readonly booths: readonly BoothId[]
  readonly presses: number
  /** The newest press. */
  readonly at: Instant
  /** The page of whoever has the floor says it too. */
  readonly shownToSpeaker: boolean
  /** What can be answered now, the first one first; nothing once it is over. */
  readonly answers: readonly SignalAnswer[]
}

/** What is over is still said for so long. */
const SAID_FOR = minutes(1)

const ANSWERS: Readonly<Record<SignalState, readonly SignalAnswer[]>> = {
  sent: ['seen', 'resolved'],
  seen: ['handled', 'resolved'],
  handled: ['resolved'],
  resolved: [],
  lapsed: [],
}

const URGENCY: readonly SignalState[] = ['sent', 'seen', 'handled', 'resolved', 'lapsed']

/** An interruption first, then what nobody has seen, then the others; the oldest of each first. */
export function signalLines(
  signals: readonly SeenSignal[],
  turn: Pick<Floor, 'turn'>['turn'],
  now: Instant,
): readonly SignalLine[] {
  return signals
    .filter((signal) => !isSignalOver(signal) || later(signal.since, SAID_FOR) > now)
    .map((signal) => ({
      signal,
      booths: isSignalOver(signal) ? [...new Set(signal.presses.map((press) => press.booth))] : signal.booths,
      presses: signal.pressed,
      at: signal.presses.at(-1)?.at ?? signal.since,
      shownToSpeaker:
        signal.kind === 'slow-down' && !isSignalOver(signal) && signal.turn === turn?.id && turn.person !== null,
      answers: ANSWERS[signal.state],
    }))
    .sort((a, b) => rank(a.signal) - rank(b.signal) || a.signal.id - b.signal.id)
}

function rank({ kind, state }: SeenSignal): number {
  const urgency = URGENCY.indexOf(state)
  return kind === 'interrupted' && !isSignalOver({ state }) ? urgency - URGENCY.length : urgency
}
