import fc from 'fast-check'
import { type Agenda, segmentsInOrder } from '../../../shared/domain/agenda/agenda.ts'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { plainPresses } from './plain.ts'
import type { PressesOf, Seen } from './seen.ts'

type Closing = 'EndShow' | 'ResetShow'

/** The course of the show, the floor and undo. */
export function runPresses(
  agenda: Agenda,
): PressesOf<Exclude<CommandOf<'runOfShow' | 'floor' | 'undo'>['type'], Closing>> {
  const { languages } = agenda
  const segments = segmentsInOrder(agenda).map(({ id }) => id)
  const places = [...segments, ...agenda.slots.map((slot) => slot.id), 'nowhere']
  const minute = fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0)
  const turn = { sample: 2, random: fc.constant((seen: Seen) => seen.turn) }
  return {
    ...plainPresses('floor', { turn }, 5),
    StartShow: {
      sample: { type: 'StartShow', start: 'now' },
      random: [
        {
          weight: 5,
          arbitrary: fc
            .constantFrom('as-planned' as const, 'now' as const)
            .map((start) => () => ({ type: 'StartShow', start })),
        },
      ],
    },
    StartSegment: {
      sample: { type: 'StartSegment', turn: 2, to: '2-1' },
      random: [
        {
          weight: 8,
          arbitrary: fc.constantFrom(...places).map((to) => ({ turn }: Seen) => ({
            type: 'StartSegment',
            turn,
            to,
          })),
        },
      ],
    },
    AddTime: {
      sample: { type: 'AddTime', turn: 2, to: 'turn', by: milliseconds(60_000) },
      random: [
        {
          weight: 5,
          arbitrary: fc
            .tuple(fc.constantFrom('turn' as const, 'slot' as const), minute)
            .map(([to, n]) => ({ turn }: Seen) => ({ type: 'AddTime', turn, to, by: milliseconds(n * 60_000) })),
        },
      ],
    },
    SetFloorLanguage: {
      sample: { type: 'SetFloorLanguage', turn: 2, from: 'en', to: 'fr' },
      random: [
        {
          weight: 5,
          arbitrary: fc.constantFrom(...languages).map((to) => ({ turn, language }: Seen) => ({
            type: 'SetFloorLanguage',
            turn,
            from: language,
            to,
          })),
        },
      ],
    },
    SkipSegment: {
      sample: { type: 'SkipSegment', segment: '2-2' },
      random: [
        {
          weight: 3,
          arbitrary: fc.constantFrom(...segments).map((segment) => () => ({ type: 'SkipSegment', segment })),
        },
      ],
    },
    RestoreSegment: {
      sample: { type: 'RestoreSegment', segment: '2-2' },
      random: [
        {
          weight: 3,
          arbitrary: fc.constantFrom(...segments).map((segment) => () => ({ type: 'RestoreSegment', segment })),
        },
      ],
    },
    Undo: {
      sample: { type: 'Undo', revision: 2 },
      random: [{ weight: 5, arbitrary: fc.constant(({ undo }: Seen) => ({ type: 'Undo', revision: undo })) }],
    },
  }
}

/** Rare: little is accepted after them. */
export const closingPresses: PressesOf<Closing> = {
  EndShow: {
    sample: { type: 'EndShow' },
    random: [{ weight: 1, arbitrary: fc.constant(() => ({ type: 'EndShow' })) }],
  },
  ResetShow: {
    sample: { type: 'ResetShow' },
    random: [{ weight: 1, arbitrary: fc.constant(() => ({ type: 'ResetShow' })) }],
  },
}
