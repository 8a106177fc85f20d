import type { Command } from '../../../../shared/domain/commands.ts'
import type { Revision } from '../../../../shared/domain/show.ts'
import { type Instant, instant, later, seconds } from '../../../../shared/domain/time.ts'
import type { CommandAnswer, CommandEnvelope, Oversize } from '../../../../shared/protocol/messages.ts'
import type { PressRefusal } from '../../../../shared/protocol/problems.ts'

export type PressAnswer =
  | { readonly ok: true; readonly revision: Revision }
  | { readonly ok: false; readonly code: PressRefusal | 'no-connection'; readonly over?: Oversize }

/** A press counts for this long after it was made. */
const PRESS_LASTS = seconds(10)
/** Of presses that no screen waits for. */
const NO_CONTROL = ''
/** An answer that is this late may have been lost: asking again with the same id is harmless. */
const ASK_AGAIN_AFTER = 4_000

export interface PressPorts {
  readonly monotonic: () => number
  readonly serverNow: () => Instant
  readonly newId: () => string
  /** `false` while the connection is known to be lost: then a press is refused at once. */
  readonly reachable: () => boolean
  /** Whether the present connection has given its picture. */
  readonly connected: () => boolean
  readonly send: (envelope: CommandEnvelope, answer: (answer: CommandAnswer) => void) => void
  /** Told of what of a control is under way, whenever that changes. */
  readonly show: (control: string, commands: readonly Command[]) => void
}

export interface Presses {
  /**
   * The same command pressed again at the same control, while it is under way, is the same press; another one is sent, and
   * so is every press that adds time, because each adds.
   */
  readonly press: (command: Command, control?: string) => Promise<PressAnswer>
  /** The connection is back: whatever is unanswered is asked again under its old id, even when its time has passed. */
  readonly resend: () => void
  /** Called about once a second. */
  readonly beat: () => void
  /**
   * Nothing more will be heard: answers whatever waits. Only what never left is `unsent`; of the rest nobody here knows
   * whether it was done, so it is `no-connection`.
   */
  readonly abandon: (unsent: PressRefusal | 'no-connection') => void
}

interface Pending {
  readonly control: string
  readonly envelope: CommandEnvelope
  readonly sentAt: number
  readonly answer: Promise<PressAnswer>
  readonly settle: (answer: PressAnswer) => void
  /** When it last left this device; `null` when it never did, so that it cannot have been done. */
  askedAt: number | null
  /** How often it left. */
  copies: number
}

/** Presses on their way: each is told its outcome once, and repeated under one id until the server has said it. */
export function createPresses(ports: PressPorts): Presses {
  const pending = new Map<string, Pending>()
  const of = (control: string) => [...pending.values()].filter((press) => press.control === control)
  const show = (control: string) =>
    ports.show(
      control,
      of(control).map(({ envelope }) => envelope.command),
    )

  const settle = (press: Pending, answer: PressAnswer) => {
    if (!pending.delete(press.envelope.id)) return
    show(press.control)
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
    press(command, control = NO_CONTROL) {
      if (!ports.reachable()) return Promise.resolve({ ok: false, code: 'no-connection' })
      const same = of(control).find(({ envelope }) => isSame(envelope.command, command))
      if (same !== undefined && control !== NO_CONTROL && command.type !== 'AddTime') return same.answer
      // The wire has whole milliseconds; the clock here has parts of them.
      const until = instant(Math.round(later(ports.serverNow(), PRESS_LASTS)))
      const { promise: answer, resolve: settle } = withResolvers<PressAnswer>()
      const envelope = { id: ports.newId(), until, command }
      const press: Pending = { control, envelope, sentAt: ports.monotonic(), answer, settle, askedAt: null, copies: 0 }
      pending.set(envelope.id, press)
      show(control)
      if (ports.connected()) ask(press)
      return answer
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

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
}
