import { interrupts } from '../../../../shared/domain/floor/giving.ts'
import type { ShowRecord } from '../../../../shared/domain/record/record.ts'
import { type DoneWords, type Names, sayDone } from '../../../../shared/words/done.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import type { Language } from '../../../../shared/words/languages.ts'
import { editedOf, spokenNames } from '../../../../shared/words/spokenNames.ts'

export interface RecordTongue {
  readonly words: DoneWords
  readonly language: Language
  readonly zone: string
  /** Of those who are not named in what was planned and spoken; `null` where nobody knows them. */
  readonly knownName: (person: string | null) => string | null
}

/** Names in full, from what the record itself holds. */
export function recordNames(record: ShowRecord, { words, language, zone, knownName }: RecordTongue): Names {
  const { slots, turns, requests, log } = record
  const spoken = spokenNames(language, zone)
  const speakers = slots.flatMap((slot) => slot.segments.map((segment) => segment.speaker))
  const named = [...speakers, ...turns.map((turn) => turn.person)]
  const person: Names['person'] = (id) =>
    isolated(named.find((each) => each?.id === id)?.name ?? knownName(id) ?? id ?? '')
  const item: Names['item'] = (id) => {
    const slot = slots.find((each) => each.id === id || each.segments.some((segment) => segment.id === id))
    const segment = slot?.segments.find((each) => each.id === id) ?? slot?.segments[0]
    const kind = slot?.kind ?? 'speeches'
    if (kind === 'speeches' && segment?.speaker) return { kind, name: isolated(segment.speaker.name) }
    return { kind, name: spoken.text(segment?.title ?? slot?.title ?? id) }
  }
  const slot: Names['slot'] = (id) => spoken.text(slots.find((each) => each.id === id)?.title ?? id)
  const nameIn = (turn: (typeof turns)[number] | undefined) => isolated(turn?.guest?.name ?? turn?.person?.name ?? '')
  const names: Names = {
    ...spoken,
    person,
    item,
    slot,
    chair: () => nameIn(turns.find((turn) => turn.kind === 'chair')),
    asker: (request) => isolated(requests.find(({ id }) => id === request)?.who.name ?? request),
    resumed: (ended) => {
      const next = turns[turns.findIndex(({ id }) => id === ended) + 1]
      return next === undefined || next.resumes === null ? null : nameIn(next)
    },
    interrupts: ({ turn, request, interrupt }) => {
      const given = requests.find(({ id }) => id === request)
      const before = turns.find(({ id }) => id === turn) ?? null
      return given === undefined ? interrupt : interrupts({ turn: before }, given, interrupt)
    },
    edited: (edit) => editedOf(edit, { person, item, slot, text: spoken.text }),
    undone: (revision) => {
      const line = log.find((each) => each.revision === revision)
      return line === undefined ? '' : sayDone(words, line.command, names)
    },
  }
  return names
}
