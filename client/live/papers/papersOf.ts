import type { AgendaFile, SegmentFile } from '../../../shared/agenda/file.ts'
import { readLocalTime } from '../../../shared/agenda/localTime.ts'
import type { AttachedText, PersonId, SegmentId, Term, Text } from '../../../shared/domain/agenda.ts'
import { isNewTo, type PaperId } from '../../../shared/domain/papers.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { SeenPaper } from '../../../shared/protocol/view.ts'
import { say } from '../../words/format.ts'
import type { Language } from '../../words/language.ts'

/** Where a paper comes from: `null` is the agenda itself. */
export interface Added {
  readonly id: PaperId
  readonly at: Instant
  readonly by: SeenPaper['by']
}

export interface ShownText extends AttachedText {
  readonly added: Added | null
}

export interface ShownDocument {
  readonly title: Text
  readonly url: string
  readonly added: Added | null
}

export interface ShownTerm extends Term {
  readonly added: Added | null
}

/** Of one segment, or of the whole meeting. */
export interface Papers {
  readonly text: ShownText | null
  readonly documents: readonly ShownDocument[]
  readonly terms: readonly ShownTerm[]
}

/** The text of a speech: the one added last, else the agenda's. */
export function textOf(agenda: AgendaFile, papers: readonly SeenPaper[], id: SegmentId): ShownText | null {
  const newest = papers.findLast(({ what }) => what.is === 'text' && what.on === id)
  if (newest?.what.is === 'text') {
    const { url, standing } = newest.what
    return { url, standing, uploadedAt: newest.at, added: addedOf(newest) }
  }
  const own = segmentOf(agenda, id)?.text
  if (own === undefined) return null
  const uploaded = readLocalTime(own.uploaded, agenda.zone)
  return uploaded.ok ? { url: own.url, standing: own.standing, uploadedAt: uploaded.at, added: null } : null
}

/** How a person's name is said: as somebody added it last, else as the agenda has it. */
export function sayAsOf(agenda: AgendaFile, papers: readonly SeenPaper[], person: PersonId): string | null {
  const newest = nameAdded(papers, person)
  if (newest?.what.is === 'name') return newest.what.sayAs
  return agenda.people.find(({ id }) => id === person)?.sayAs ?? null
}

export function nameAdded(papers: readonly SeenPaper[], person: PersonId): SeenPaper | null {
  return papers.findLast(({ what }) => what.is === 'name' && what.person === person) ?? null
}

/** The agenda's own first, then what was added. */
export function papersOf(agenda: AgendaFile, papers: readonly SeenPaper[], on: SegmentId | null): Papers {
  const segment = on === null ? undefined : segmentOf(agenda, on)
  const own = on === null ? { documents: agenda.place?.documents, terms: agenda.terms } : segment
  return {
    text: on === null ? null : textOf(agenda, papers, on),
    documents: [
      ...(own?.documents ?? []).map(({ title, url }) => ({ title, url, added: null })),
      ...papers.flatMap((paper) =>
        paper.what.is === 'document' && paper.what.on === on
          ? [{ title: paper.what.title, url: paper.what.url, added: addedOf(paper) }]
          : [],
      ),
    ],
    terms: [
      ...(own?.terms ?? []).map(({ words, note }) => ({
        words: inOrder(agenda, words),
        note: note ?? null,
        added: null,
      })),
      ...papers.flatMap((paper) =>
        paper.what.is === 'term' && paper.what.on === on
          ? [{ words: inOrder(agenda, paper.what.words), note: paper.what.note, added: addedOf(paper) }]
          : [],
      ),
    ],
  }
}

/** In the order of the meeting's languages, others last: whoever looks for a word finds it in the same place. */
export function inOrder({ languages }: AgendaFile, words: Term['words']): Term['words'] {
  const rank = (code: string) => (languages.includes(code) ? languages.indexOf(code) : languages.length)
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => rank(a) - rank(b)))
}

/** How many were added by others since this person last looked. */
export function newPapers(papers: readonly SeenPaper[], person: PersonId | null, looked: Instant | null): number {
  return papers.filter((paper) => isNewTo(paper, { person }, looked)).length
}

/** Whose speech it is, with its slot where they have several; what it is where nobody in particular speaks. */
export function segmentName(agenda: AgendaFile, id: SegmentId, language: Language): string {
  const speeches = agenda.slots.flatMap((slot) =>
    (slot.kind ?? 'speeches') === 'speeches' ? slot.segments.map((segment) => ({ slot, segment })) : [],
  )
  const speech = speeches.find(({ segment }) => segment.id === id)
  const name = agenda.people.find((person) => person.id === speech?.segment.speaker)?.name
  if (speech === undefined || name === undefined) {
    const slot = agenda.slots.find(({ segments }) => segments.some((each) => each.id === id))
    return say(segmentOf(agenda, id)?.title ?? slot?.title ?? id, language)
  }
  const several = speeches.filter(({ segment }) => segment.speaker === speech.segment.speaker).length > 1
  return several ? `${name} (${say(speech.slot.short ?? speech.slot.title, language)})` : name
}

function addedOf({ id, at, by }: SeenPaper): Added {
  return { id, at, by }
}

function segmentOf(agenda: AgendaFile, id: SegmentId): SegmentFile | undefined {
  return agenda.slots.flatMap((slot) => slot.segments).find((segment) => segment.id === id)
}
