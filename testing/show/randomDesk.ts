import fc from 'fast-check'
import { type Agenda, segmentsInOrder } from '../../shared/domain/agenda/agenda.ts'
import { isUnderWay } from '../../shared/domain/booths/booths.ts'
import type { Command } from '../../shared/domain/commands.ts'
import { SIGNAL_KINDS } from '../../shared/domain/signals/signals.ts'
import { milliseconds } from '../../shared/domain/time.ts'
import { interpreterFor } from './interpreterFor.ts'
import type { Making, Seen } from './seen.ts'

/** What booths declare, ask one another and signal, and what is added to the papers. */
export function deskCommand(agenda: Agenda): Making {
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
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.boolean().map((on) => (): Command => ({ type: 'SetMic', on })),
    },
    fc.boolean().map((ready) => (): Command => ({ type: 'SetBoothReady', ready })),
    fc
      .integer({ min: 4, max: 41 })
      .map((n) => (): Command => ({ type: 'SetTurnLength', length: milliseconds(n * 60_000) })),
    { weight: 8, arbitrary: fc.constant((seen: Seen): Command => ({ type: 'AskHandover', partner: partner(seen) })) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(true, true, true, false).map(
        (accept) =>
          (seen: Seen): Command => ({ type: 'AnswerHandover', handover: asked(seen), accept }),
      ),
    },
    fc.constant((seen: Seen): Command => ({ type: 'CancelHandover', handover: asked(seen) })),
    {
      weight: 8,
      arbitrary: fc.constant((seen: Seen): Command => ({ type: 'CompleteHandover', handover: asked(seen) })),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...SIGNAL_KINDS, 'resumed' as const).map(
        (kind) =>
          ({ turn }: Seen): Command => ({ type: 'SendSignal', kind, turn }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(nth, fc.constantFrom('seen' as const, 'handled' as const, 'resolved' as const))
        .map(([n, to]) => (seen: Seen): Command => {
          const on = signal(seen, n)
          return { type: 'AnswerSignal', signal: on?.id ?? 1, presses: on?.presses.length ?? 1, to }
        }),
    },
    {
      weight: 4,
      arbitrary: segment.map(
        (on) => (): Command => ({
          type: 'AddPaper',
          paper: { is: 'term', on, words: { en: 'root causes', fr: 'causes profondes' }, note: null },
        }),
      ),
    },
    {
      weight: 4,
      arbitrary: nth.map(
        (n) =>
          ({ show }: Seen): Command => ({ type: 'RemovePaper', paper: show.papers.added.at(-1 - (n % 2))?.id ?? 1 }),
      ),
    },
    fc.constant((): Command => ({ type: 'LookAtPapers' })),
  )
}
