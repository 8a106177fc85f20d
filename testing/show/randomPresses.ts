import fc from 'fast-check'
import type { Role } from '../../shared/domain/actor.ts'
import type { Agenda } from '../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../shared/domain/commands.ts'
import type { Audience } from '../../shared/domain/messages/messages.ts'
import { type Asker, isWaiting, type RequestKind } from '../../shared/domain/queue/speakerList.ts'
import type { Show } from '../../shared/domain/show.ts'
import { type Duration, milliseconds } from '../../shared/domain/time.ts'
import { deskCommand } from './randomDesk.ts'
import { editCommand } from './randomEdits.ts'
import { asNewcomer, queueCommand } from './randomQueue.ts'
import type { Making, Seen } from './seen.ts'

/** A press as a hand makes it: on what the show is at that moment, or on something it saw earlier. */
export interface RandomPress {
  /** Since the press before. */
  readonly after: Duration
  readonly role: Role
  /** Presses on the turn that is on, or on one long gone. */
  readonly sees: 'now' | 'before'
  readonly make: (seen: Seen) => Command
}

const roles: readonly Role[] = ['admin', 'moderator', 'crew', 'speaker', 'interpreter', 'public']

/** Mostly moderators who see what is on; sometimes others, and sometimes late. */
export function randomPresses(agenda: Agenda, atMost: number): fc.Arbitrary<readonly RandomPress[]> {
  const segments = agenda.slots.flatMap((slot) => slot.segments.map((segment) => segment.id))
  const places = [...segments, ...agenda.slots.map((slot) => slot.id), 'nowhere']
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
    make: command(agenda, segments, places),
  })
  const some = fc.oneof(
    { weight: 30, arbitrary: press.map((each) => [each]) },
    { weight: 1, arbitrary: amends(agenda) },
  )
  return fc.array(some, { maxLength: atMost, size: 'max' }).map((all) => all.flat().slice(0, atMost))
}

/** What a moderator thinks better of, after somebody has built upon it: three presses that chance hardly brings together. */
function amends(agenda: Agenda): fc.Arbitrary<readonly RandomPress[]> {
  const pick = fc.nat()
  const by = (role: Role, make: RandomPress['make']): RandomPress => ({
    after: milliseconds(5_000),
    role,
    sees: 'now',
    make,
  })
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
  const added = editCommand(agenda).map((make) => by('moderator', make))
  return fc.oneof(
    left.map((press) => [press, again, undo]),
    added.map((press) => [press, asks(({ show }) => asNewcomer(show)), undo]),
  )
}

export function commandFor(show: Show, press: RandomPress): Command {
  const turn = show.floor.turn
  const language = turn?.spoken.at(-1)?.language ?? 'en'
  const undo = show.undo.at(-1)?.revision ?? 0
  if (press.sees === 'now') return press.make({ turn: turn?.id ?? null, undo, language, show })
  return press.make({ turn: (turn?.id ?? 1) - 1, undo: undo - 1, language, show })
}

function command(agenda: Agenda, segments: readonly string[], places: readonly string[]) {
  const { languages } = agenda
  const rare = 1
  const usual = 5
  const minute = fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0)
  const arbitrary: fc.Arbitrary<(seen: Seen) => Command> = fc.oneof(
    {
      weight: usual,
      arbitrary: fc
        .constantFrom('as-planned' as const, 'now' as const)
        .map((start) => () => ({ type: 'StartShow' as const, start })),
    },
    {
      weight: 8,
      arbitrary: fc.constantFrom(...places).map((to) => ({ turn }: Seen) => ({
        type: 'StartSegment' as const,
        turn,
        to,
      })),
    },
    { weight: usual, arbitrary: fc.constant(({ turn }: Seen) => ({ type: 'EndTurn' as const, turn })) },
    { weight: usual, arbitrary: fc.constant(({ turn }: Seen) => ({ type: 'HoldShow' as const, turn })) },
    { weight: usual, arbitrary: fc.constant(({ turn }: Seen) => ({ type: 'ResumeShow' as const, turn })) },
    {
      weight: usual,
      arbitrary: fc
        .tuple(fc.constantFrom('turn' as const, 'slot' as const), minute)
        .map(([to, n]) => ({ turn }: Seen) => ({ type: 'AddTime' as const, turn, to, by: milliseconds(n * 60_000) })),
    },
    {
      weight: usual,
      arbitrary: fc.constantFrom(...languages).map((to) => ({ turn, language }: Seen) => ({
        type: 'SetFloorLanguage' as const,
        turn,
        from: language,
        to,
      })),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...segments).map((segment) => () => ({ type: 'SkipSegment' as const, segment })),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(...segments).map((segment) => () => ({ type: 'RestoreSegment' as const, segment })),
    },
    { weight: usual, arbitrary: fc.constant(({ undo }: Seen) => ({ type: 'Undo' as const, revision: undo })) },
    { weight: 60, arbitrary: queueCommand(agenda) },
    { weight: 9, arbitrary: roomCommand(agenda) },
    { weight: 30, arbitrary: deskCommand(agenda) },
    { weight: 6, arbitrary: editCommand(agenda) },
    { weight: rare, arbitrary: fc.constant(() => ({ type: 'EndShow' as const })) },
    { weight: rare, arbitrary: fc.constant(() => ({ type: 'ResetShow' as const })) },
  )
  return arbitrary
}

/** Messages and readiness. */
function roomCommand(agenda: Agenda): Making {
  const person = fc.constantFrom(...agenda.people.map((each) => each.id))
  const nth = fc.nat()
  const audiences: readonly Audience[] = [
    ...agenda.people.map(({ id }): Audience => ({ to: 'person', person: id })),
    { to: 'role', role: 'interpreter' },
    { to: 'everybody' },
  ]
  return fc.oneof(
    fc.tuple(fc.constantFrom<Audience>(...audiences), fc.constantFrom('note' as const, 'full' as const)).map(
      ([audience, weight]) =>
        (): Command => ({
          type: 'SendMessage',
          audience,
          text: { en: '100 % of you', fr: 'vous' },
          weight,
          lasts: null,
        }),
    ),
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'SeeMessage', message: show.messages.sent[n % 3]?.id ?? 1 }),
    ),
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'ClearMessage', message: show.messages.sent[n % 3]?.id ?? 1 }),
    ),
    fc.tuple(person, fc.boolean()).map(
      ([who, ready]) =>
        (): Command => ({ type: 'SetReady', person: who, ready }),
    ),
    nth.map(
      (n) =>
        ({ show }: Seen): Command => ({ type: 'SeeNotice', notice: show.notices[n % 3]?.id ?? 1 }),
    ),
  )
}
