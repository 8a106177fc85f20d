import fc from 'fast-check'
import { type Role, roles } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { type Asker, isWaiting, type RequestKind } from '../../shared/domain/queue/speakerList.ts'
import type { Show } from '../../shared/domain/show.ts'
import { type Duration, milliseconds } from '../../shared/domain/time.ts'
import { deskPresses } from './presses/desk.ts'
import { editPresses } from './presses/edits.ts'
import { asNewcomer, queuePresses } from './presses/queue.ts'
import { roomPresses } from './presses/room.ts'
import { closingPresses, runPresses } from './presses/run.ts'
import { anyOf, type Making, type Seen, waysOf } from './presses/seen.ts'

/** A press as a hand makes it: on what the show is at that moment, or on something it saw earlier. */
export interface RandomPress {
  /** Since the press before. */
  readonly after: Duration
  readonly role: Role
  /** Presses on the turn that is on, or on one long gone. */
  readonly sees: 'now' | 'before'
  readonly make: (seen: Seen) => Command
}

/** Mostly moderators who see what is on; sometimes others, and sometimes late. */
export function randomPresses(agenda: Agenda, atMost: number): fc.Arbitrary<readonly RandomPress[]> {
  const press = fc.record({
    after: fc.nat(600_000).map(milliseconds),
    role: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Role>('moderator') },
      { weight: 1, arbitrary: fc.constantFrom(...roles) },
    ),
    sees: fc.oneof(
      { weight: 6, arbitrary: fc.constant('now' as const) },
      { weight: 1, arbitrary: fc.constant('before' as const) },
    ),
    make: command(agenda),
  })
  const some = fc.oneof(
    { weight: 30, arbitrary: press.map((each) => [each]) },
    { weight: 1, arbitrary: amends(agenda) },
    { weight: 1, arbitrary: exchanges(agenda) },
  )
  return fc.array(some, { maxLength: atMost, size: 'max' }).map((all) => all.flat().slice(0, atMost))
}

/** What a moderator thinks better of, after somebody has built upon it: three presses that chance hardly brings together. */
function amends(agenda: Agenda): fc.Arbitrary<readonly RandomPress[]> {
  const pick = fc.nat()
  const undo = by('moderator', ({ undo }) => ({ type: 'Undo', revision: undo }))
  const [language = ''] = agenda.languages
  /** Typed in by the crew: no undo takes it back. */
  const asks = (who: (seen: Seen) => { readonly slot: string; readonly asker: Asker; readonly kind: RequestKind }) =>
    by('crew', (seen) => ({ type: 'EnterRequest', ...who(seen), language, note: null, behalf: null }))
  const left = fc.tuple(pick, fc.constantFrom('RemoveRequest', 'MarkAbsent', 'GiveFloor')).map(([n, type]) =>
    by('moderator', ({ show, turn }) => {
      const waiting = show.queue.requests.filter(isWaiting)
      const request = waiting[n % Math.max(1, waiting.length)]?.id ?? 'r0'
      return type === 'GiveFloor' ? { type, turn, request, interrupt: false } : { type, request }
    }),
  )
  const again = asks(({ show }) => {
    const [last] = show.queue.requests
      .filter(({ state }) => state === 'removed' || state === 'absent' || state === 'floor')
      .sort((a, b) => b.since - a.since)
    return last === undefined ? asNewcomer(show) : { slot: last.slot, asker: last.asker, kind: last.kind }
  })
  const added = anyOf(editPresses(agenda)).map((make) => by('moderator', make))
  return fc.oneof(
    left.map((press) => [press, again, undo]),
    added.map((press) => [press, asks(({ show }) => asNewcomer(show)), undo]),
  )
}

/** What booths and moderator say to one another, each upon the other's word. */
function exchanges(agenda: Agenda): fc.Arbitrary<readonly RandomPress[]> {
  const desk = deskPresses(agenda)
  const way = (of: keyof typeof desk) => anyOf({ of: desk[of] })
  const onMic = by('interpreter', () => ({ type: 'SetMic', on: true }))
  return fc.oneof(
    fc
      .tuple(way('AskHandover'), way('AnswerHandover'), fc.oneof(way('CompleteHandover'), way('CancelHandover')))
      .map((all) => [onMic, ...all.map((make) => by('interpreter', make))]),
    fc
      .tuple(way('SendSignal'), way('AnswerSignal'))
      .map(([signal, answer]) => [by('interpreter', signal), by('moderator', answer)]),
  )
}

/** Soon after the press before, by somebody who sees what it came to. */
function by(role: Role, make: RandomPress['make']): RandomPress {
  return { after: milliseconds(5_000), role, sees: 'now', make }
}

export function commandFor(show: Show, press: RandomPress): Command {
  const turn = show.floor.turn
  const language = turn?.spoken.at(-1)?.language ?? 'en'
  const undo = show.undo.at(-1)?.revision ?? 0
  if (press.sees === 'now') return press.make({ turn: turn?.id ?? null, undo, language, show })
  return press.make({ turn: (turn?.id ?? 1) - 1, undo: undo - 1, language, show })
}

function command(agenda: Agenda): Making {
  return fc.oneof(
    ...waysOf(runPresses(agenda)),
    { weight: 60, arbitrary: anyOf(queuePresses(agenda)) },
    { weight: 18, arbitrary: anyOf(roomPresses(agenda)) },
    { weight: 30, arbitrary: anyOf(deskPresses(agenda)) },
    { weight: 6, arbitrary: anyOf(editPresses(agenda)) },
    ...waysOf(closingPresses),
  )
}
