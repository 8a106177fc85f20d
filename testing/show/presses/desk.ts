import fc from 'fast-check'
import { type Agenda, segmentsInOrder } from '../../../shared/domain/agenda/agenda.ts'
import { isUnderWay } from '../../../shared/domain/booths/booths.ts'
import type { CommandOf } from '../../../shared/domain/commands.ts'
import { SIGNAL_KINDS } from '../../../shared/domain/signals/signals.ts'
import { milliseconds } from '../../../shared/domain/time.ts'
import { interpreterFor } from '../interpreterFor.ts'
import type { PressesOf, Seen } from './seen.ts'

/** What booths declare, ask one another and signal, and what is added to the papers. */
export function deskPresses(agenda: Agenda): PressesOf<CommandOf<'booths' | 'signals' | 'papers'>['type']> {
  const nth = fc.nat()
  const segment = fc.constantFrom(null, ...segmentsInOrder(agenda).map(({ id }) => id))
  const partner = ({ show }: Seen) => {
    const { booth, person } = interpreterFor(show, { type: 'AskHandover', partner: '' })
    const team = show.agenda.booths.find(({ id }) => id === booth)?.interpreters ?? []
    return team.find(({ id }) => id !== person)?.id ?? 'nobody'
  }
  const asked = ({ show }: Seen) => {
    const all = Object.values(show.booths).flatMap(({ handover }) => handover ?? [])
    const accepted = all.find(({ state }) => state === 'accepted')
    return (accepted ?? all.find(isUnderWay) ?? all[0])?.id ?? 1
  }
  const signal = ({ show }: Seen, n: number) => show.signals[show.signals.length - 1 - (n % 3)]
  return {
    SetMic: {
      sample: { type: 'SetMic', on: true },
      random: [
        {
          weight: 8,
          arbitrary: fc.boolean().map((on) => () => ({ type: 'SetMic', on })),
        },
      ],
    },
    SetBoothReady: {
      sample: { type: 'SetBoothReady', ready: false },
      random: [fc.boolean().map((ready) => () => ({ type: 'SetBoothReady', ready }))],
    },
    SetTurnLength: {
      sample: { type: 'SetTurnLength', length: milliseconds(900_000) },
      random: [
        fc.integer({ min: 4, max: 41 }).map((n) => () => ({ type: 'SetTurnLength', length: milliseconds(n * 60_000) })),
      ],
    },
    AskHandover: {
      sample: { type: 'AskHandover', partner: 'fr-2' },
      random: [
        { weight: 8, arbitrary: fc.constant((seen: Seen) => ({ type: 'AskHandover', partner: partner(seen) })) },
      ],
    },
    AnswerHandover: {
      sample: { type: 'AnswerHandover', handover: 3, accept: true },
      random: [
        {
          weight: 8,
          arbitrary: fc
            .constantFrom(true, true, true, false)
            .map((accept) => (seen: Seen) => ({ type: 'AnswerHandover', handover: asked(seen), accept })),
        },
      ],
    },
    CancelHandover: {
      sample: { type: 'CancelHandover', handover: 3 },
      random: [fc.constant((seen: Seen) => ({ type: 'CancelHandover', handover: asked(seen) }))],
    },
    CompleteHandover: {
      sample: { type: 'CompleteHandover', handover: 3 },
      random: [
        {
          weight: 8,
          arbitrary: fc.constant((seen: Seen) => ({ type: 'CompleteHandover', handover: asked(seen) })),
        },
      ],
    },
    SendSignal: {
      sample: { type: 'SendSignal', kind: 'slow-down', turn: 2 },
      random: [
        {
          weight: 4,
          arbitrary: fc.constantFrom(...SIGNAL_KINDS, 'resumed' as const).map((kind) => ({ turn }: Seen) => ({
            type: 'SendSignal',
            kind,
            turn,
          })),
        },
      ],
    },
    AnswerSignal: {
      sample: { type: 'AnswerSignal', signal: 3, presses: 1, to: 'seen' },
      random: [
        {
          weight: 4,
          arbitrary: fc
            .tuple(nth, fc.constantFrom('seen' as const, 'handled' as const, 'resolved' as const))
            .map(([n, to]) => (seen: Seen) => {
              const on = signal(seen, n)
              return { type: 'AnswerSignal', signal: on?.id ?? 1, presses: on?.presses.length ?? 1, to }
            }),
        },
      ],
    },
    AddPaper: {
      sample: {
        type: 'AddPaper',
        paper: { is: 'term', on: null, words: { en: 'root causes', fr: 'causes profondes' }, note: null },
      },
      random: [
        {
          weight: 4,
          arbitrary: segment.map((on) => () => ({
            type: 'AddPaper',
            paper: { is: 'term', on, words: { en: 'root causes', fr: 'causes profondes' }, note: null },
          })),
        },
      ],
    },
    RemovePaper: {
      sample: { type: 'RemovePaper', paper: 3 },
      random: [
        {
          weight: 4,
          arbitrary: nth.map((n) => ({ show }: Seen) => ({
            type: 'RemovePaper',
            paper: show.papers.added.at(-1 - (n % 2))?.id ?? 1,
          })),
        },
      ],
    },
    LookAtPapers: {
      sample: { type: 'LookAtPapers' },
      random: [fc.constant(() => ({ type: 'LookAtPapers' }))],
    },
  }
}
