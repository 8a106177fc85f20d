import {
  type Agenda,
  type AttachedText,
  type PersonId,
  PLAIN_SEGMENT,
  type SegmentId,
  type Term,
  type Text,
} from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { isNewTo, type PaperId } from '../../../shared/domain/papers/papers.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import type { SeenPaper } from '../../../shared/protocol/view.ts'
import { say } from '../../../shared/words/format.ts'
import type { Language } from '../../../shared/words/languages.ts'

/** Where a paper comes from: `null` is the agenda itself. */
export interface Added {
  readonly id: PaperId
  readonly at: Instant
  readonly by: SeenPaper['by']
}

export interface ShownText extends AttachedText {
  readonly added: Added | null
}

interface ShownDocument {
  readonly title: Text
  readonly url: string
  readonly added: Added | null
}

interface ShownTerm extends Term {
  readonly added: Added | null
}

/** Of one segment, or of the whole meeting. */
export interface ListedPapers {
  readonly text: ShownText | null
  readonly documents: readonly ShownDocument[]
  readonly terms: readonly ShownTerm[]
}

/** The text of a speech: the one added last, else the agenda's. */
export function speechText(agenda: Agenda, papers: readonly SeenPaper[], id: SegmentId): ShownText | null {
  const newest = papers.findLast(({ what }) => what.is === 'text' && what.on === id)
  if (newest?.what.is === 'text') {
    const { url, standing } = newest.what
    return { url, standing, uploadedAt: newest.at, added: addedOf(newest) }
  }
  const own = agendaIndex(agenda).segment(id)?.text ?? null
  return own && { ...own, added: null }
}

/** How a person's name is said: as somebody added it last, else as the agenda has it. */
export function sayAsOf(agenda: Agenda, papers: readonly SeenPaper[], person: PersonId): string | null {
  const newest = nameAdded(papers, person)
  if (newest?.what.is === 'name') return newest.what.sayAs
  return agendaIndex(agenda).person(person)?.sayAs ?? null
}

export function nameAdded(papers: readonly SeenPaper[], person: PersonId): SeenPaper | null {
  return papers.findLast(({ what }) => what.is === 'name' && what.person === person) ?? null
}

/** The agenda's own first, then what was added. */
export function papersOf(agenda: Agenda, papers: readonly SeenPaper[], on: SegmentId | null): ListedPapers {
  const own =
    on === null
      ? { documents: agenda.place?.documents ?? [], terms: agenda.terms }
      : (agendaIndex(agenda).segment(on) ?? PLAIN_SEGMENT)
  return {
    text: on === null ? null : speechText(agenda, papers, on),
    documents: [
      ...own.documents.map(({ title, url }) => ({ title, url, added: null })),
      ...papers.flatMap((paper) =>
        paper.what.is === 'document' && paper.what.on === on
          ? [{ title: paper.what.title, url: paper.what.url, added: addedOf(paper) }]
          : [],
      ),
    ],
    terms: [
      ...own.terms.map(({ words, note }) => ({ words: inLanguageOrder(agenda, words), note, added: null })),
      ...papers.flatMap((paper) =>
        paper.what.is === 'term' && paper.what.on === on
          ? [{ words: inLanguageOrder(agenda, paper.what.words), note: paper.what.note, added: addedOf(paper) }]
          : [],
      ),
    ],
  }
}

/** In the order of the meeting's languages, others last: whoever looks for a word finds it in the same place. */
export function inLanguageOrder({ languages }: Agenda, words: Term['words']): Term['words'] {
  const rank = (code: string) => (languages.includes(code) ? languages.indexOf(code) : languages.length)
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => rank(a) - rank(b)))
}

/** How many were added by others since this person last looked. */
export function newPapers(papers: readonly SeenPaper[], person: PersonId | null, looked: Instant | null): number {
  return papers.filter((paper) => isNewTo(paper, { person }, looked)).length
}

/** Whose speech it is, with its slot where they have several; what it is where nobody in particular speaks. */
export function segmentName(agenda: Agenda, id: SegmentId, language: Language): string {
  const { segment: segmentWith, slotOf, person } = agendaIndex(agenda)
  const [segment, slot] = [segmentWith(id), slotOf(id)]
  const speaker = slot?.kind === 'speeches' ? person(segment?.speaker ?? null) : null
  if (slot === null || speaker === null) return say(segment?.title ?? slot?.title ?? id, language)
  const own = agenda.slots.flatMap(({ kind, segments }) =>
    kind === 'speeches' ? segments.filter((each) => each.speaker === speaker.id) : [],
  )
  return own.length > 1 ? `${speaker.name} (${say(slot.short ?? slot.title, language)})` : speaker.name
}

function addedOf({ id, at, by }: SeenPaper): Added {
  return { id, at, by }
}
