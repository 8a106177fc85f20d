import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import {
  isSignalOver,
  nextPress,
  type SignalKind,
  type SignalState,
} from '../../../../shared/domain/signals/signals.ts'
import { type Instant, later, minutes } from '../../../../shared/domain/time.ts'
import type { MySignal } from '../../../../shared/protocol/view.ts'

/** One press of the pad, as its booth sees it now. */
export interface SignalButton {
  readonly kind: SignalKind
  /** `null` at rest: never sent, over for more than a minute, or taken back by this booth. */
  readonly signal: MySignal | null
  readonly state: SignalState | null
  /** Of the step it has come to. */
  readonly since: Instant | null
  /** Said by others too, or more than once. */
  readonly pressed: number
  readonly booths: number
  /** It can be taken back while it is open. */
  readonly open: boolean
  /** Until when this person waits to send it again; `null` is not at all. */
  readonly waitsUntil: Instant | null
}

/** What is over is still said for so long. */
const SAID_FOR = minutes(1)

export function signalButton(
  kind: SignalKind,
  signals: readonly MySignal[],
  person: PersonId | null,
  now: Instant,
): SignalButton {
  const own = signals.filter((signal) => signal.kind === kind)
  const shown = own.findLast((signal) => isShown(signal, now)) ?? null
  return {
    kind,
    signal: shown,
    state: shown?.state ?? null,
    since: shown?.since ?? null,
    pressed: shown?.pressed ?? 0,
    booths: shown?.booths ?? 0,
    open: shown !== null && !isSignalOver(shown),
    waitsUntil: waiting(own, person, now),
  }
}

function isShown(signal: MySignal, now: Instant): boolean {
  return isSignalOver(signal) ? later(signal.since, SAID_FOR) > now : signal.meant
}

function waiting(own: readonly MySignal[], person: PersonId | null, now: Instant): Instant | null {
  if (person === null) return null
  const until = own.map((signal) => nextPress(signal.presses, person)).filter((at) => at !== null && at > now)
  return until.at(-1) ?? null
}
