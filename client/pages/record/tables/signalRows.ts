import type { BoothId, Text } from '../../../../shared/domain/agenda/agenda.ts'
import type { ShowRecord, SignalRecord } from '../../../../shared/domain/record/record.ts'
import type { SignalKind, SignalState } from '../../../../shared/domain/signals/signals.ts'

/** How often interpreters asked one thing about one speaker. */
export interface SignalRow {
  readonly about: SignalRecord['about']
  readonly kind: SignalKind
  readonly signals: number
  readonly presses: number
  readonly booths: readonly BoothId[]
  readonly became: readonly { readonly state: SignalState; readonly count: number }[]
}

/** One row a speaker and a kind, in the order in which they first came up, a speaker's rows together. */
export function signalRows({ signals }: Pick<ShowRecord, 'signals'>): readonly SignalRow[] {
  const speakers = grouped(signals, ({ about }) => aboutKey(about))
  return speakers.flatMap((own) => grouped(own, ({ kind }) => kind).flatMap(rowOf))
}

function rowOf(signals: readonly SignalRecord[]): readonly SignalRow[] {
  const [first] = signals
  if (first === undefined) return []
  const became = grouped(signals, ({ state }) => state).flatMap((same) =>
    same[0] === undefined ? [] : [{ state: same[0].state, count: same.length }],
  )
  return [
    {
      about: first.about,
      kind: first.kind,
      signals: signals.length,
      presses: signals.reduce((total, each) => total + each.presses, 0),
      booths: [...new Set(signals.flatMap((each) => each.booths))],
      became,
    },
  ]
}

function grouped(
  signals: readonly SignalRecord[],
  by: (signal: SignalRecord) => string,
): readonly (readonly SignalRecord[])[] {
  const groups = new Map<string, SignalRecord[]>()
  for (const signal of signals) groups.set(by(signal), [...(groups.get(by(signal)) ?? []), signal])
  return [...groups.values()]
}

function aboutKey(about: { readonly name: string; readonly organisation: Text | null } | null): string {
  return about === null ? '' : JSON.stringify([about.name, about.organisation])
}
