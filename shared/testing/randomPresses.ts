import fc from 'fast-check'
import type { Role } from '../domain/actor.ts'
import type { Agenda } from '../domain/agenda.ts'
import type { Command, Show } from '../domain/show.ts'
import { type Duration, milliseconds } from '../domain/time.ts'

/** A press as a hand makes it: on what the show is at that moment, or on something it saw earlier. */
export interface RandomPress {
  /** Since the press before. */
  readonly after: Duration
  readonly role: Role
  /** Presses on the turn that is on, or on one long gone. */
  readonly sees: 'now' | 'before'
  readonly make: (seen: Seen) => Command
}

interface Seen {
  readonly turn: number | null
  readonly undo: number
  readonly language: string
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
    make: command(segments, places, agenda.languages),
  })
  return fc.array(press, { maxLength: atMost })
}

export function commandFor(show: Show, press: RandomPress): Command {
  const turn = show.floor.turn
  const language = turn?.spoken.at(-1)?.language ?? 'en'
  const undo = show.undo.at(-1)?.revision ?? 0
  if (press.sees === 'now') return press.make({ turn: turn?.id ?? null, undo, language })
  return press.make({ turn: (turn?.id ?? 1) - 1, undo: undo - 1, language })
}

function command(segments: readonly string[], places: readonly string[], languages: readonly string[]) {
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
    { weight: rare, arbitrary: fc.constant(() => ({ type: 'EndShow' as const })) },
    { weight: rare, arbitrary: fc.constant(() => ({ type: 'ResetShow' as const })) },
  )
  return arbitrary
}
