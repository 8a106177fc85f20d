import type { Command } from '../../../../shared/domain/commands.ts'
import type { Revision } from '../../../../shared/domain/show.ts'
import { type Instant, instant, later, seconds } from '../../../../shared/domain/time.ts'
import type { CommandAnswer, CommandEnvelope, Oversize } from '../../../../shared/protocol/messages.ts'
import type { PressRefusal } from '../../../../shared/protocol/problems.ts'
import type { SentPress } from '../showStore.ts'

export type PressAnswer =
  | { readonly ok: true; readonly revision: Revision }
  | { readonly ok: false; readonly code: PressRefusal | 'no-connection'; readonly over?: Oversize }

/** A press counts for this long after it was made. */
const PRESS_LASTS = seconds(10)
/** An answer that is this late may have been lost: asking again with the same id is harmless. */
const ASK_AGAIN_AFTER = 4_000

export interface PressPorts {
  readonly monotonic: () => number
  readonly serverNow: () => Instant
  readonly newId: () => string
  /** `false` while the link is known to be lost: then a press is refused at once. */
  readonly reachable: () => boolean
  /** Whether the present connection has given its picture. */
  readonly connected: () => boolean
  readonly send: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void) => void
  readonly show: (sent: readonly SentPress[]) => void
}

export interface Presses {
  readonly press: (command: Command) => Promise<PressAnswer>
  /** The link is back: whatever is unanswered is asked again under its old id, even when its time has passed. */
  readonly resend: () => void
  /** Called about once a second. */
  readonly beat: () => void
  /**
   * Nothing more will be heard: answers whatever waits. Only what never left is `unsent`; of the rest nobody here knows
   * whether it was done, so it is `no-connection`.
   */
  readonly abandon: (unsent: PressRefusal | 'no-connection') => void
}

interface Pending extends SentPress {
  readonly envelope: CommandEnvelope
  readonly settle: (answer: PressAnswer) => void
  /** When it last left this device; `null` when it never did, so that it cannot have been done. */
  askedAt: number | null
  /** How often it left. */
  copies: number
}

/** Presses on their way: each is told its outcome once, and repeated under one id until the server has said it. */
export function createPresses(ports: PressPorts): Presses {
  const pending = new Map<string, Pending>()
  const shown = () => ports.show([...pending.values()].map(({ id, command, sentAt }) => ({ id, command, sentAt })))

  const settle = (press: Pending, answer: PressAnswer) => {
    if (!pending.delete(press.id)) return
    shown()
    press.settle(answer)
  }
  const ask = (press: Pending) => {
    press.askedAt = ports.monotonic()
    press.copies += 1
    const { copies } = press
    const envelope: CommandEnvelope = copies === 1 ? press.envelope : { ...press.envelope, again: true }
    ports.send(envelope, (answer) => {
      // Nothing is done twice, so that any yes is the outcome. A no is one only if no later copy is on its way, which
      // may be done yet.
      if (answer.ok || copies === press.copies) settle(press, answer)
    })
  }

  return {
    press(command) {
      if (!ports.reachable()) return Promise.resolve({ ok: false, code: 'no-connection' })
      return new Promise((resolve) => {
        const id = ports.newId()
        // The wire has whole milliseconds; the clock here has parts of them.
        const until = instant(Math.round(later(ports.serverNow(), PRESS_LASTS)))
        const envelope = { id, until, command }
        const press: Pending = {
          id,
          command,
          sentAt: ports.monotonic(),
          envelope,
          settle: resolve,
          askedAt: null,
          copies: 0,
        }
        pending.set(id, press)
        shown()
        if (ports.connected()) ask(press)
      })
    },
    resend() {
      for (const press of [...pending.values()]) ask(press)
    },
    beat() {
      const now = ports.monotonic()
      for (const press of [...pending.values()]) {
        if (press.askedAt === null && now - press.sentAt > PRESS_LASTS) settle(press, { ok: false, code: 'too-late' })
        else if (press.askedAt !== null && ports.connected() && now - press.askedAt > ASK_AGAIN_AFTER) ask(press)
      }
    },
    abandon(unsent) {
      for (const press of [...pending.values()]) {
        settle(press, { ok: false, code: press.askedAt === null ? unsent : 'no-connection' })
      }
    },
  }
}
