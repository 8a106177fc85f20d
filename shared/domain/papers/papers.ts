import type { Actor } from '../actor.ts'
import type { Agenda, AttachedText, PersonId, SegmentId, Term, Text } from '../agenda/agenda.ts'
import { agendaIndex } from '../agenda/agendaIndex.ts'
import { accept, type Decision, type Moment, refuse } from '../decision.ts'
import { eventsOf } from '../eventsOf.ts'
import type { Instant } from '../time.ts'
import { unreachable } from '../unreachable.ts'

/** The revision that added it. */
export type PaperId = number

/** What was added beside the agenda's own texts, documents and terms; it outlives a reset. */
export interface Papers {
  /** Oldest first. */
  readonly added: readonly Paper[]
  /** When each interpreter last looked at them. */
  readonly looked: Readonly<Record<PersonId, Instant>>
}

export interface Paper {
  readonly id: PaperId
  readonly at: Instant
  readonly by: Actor
  readonly what: NewPaper
}

/** `on` is a segment, or `null` for the whole meeting. */
export type NewPaper =
  /** The newest text of a segment is the one that counts; it was uploaded when it was added. */
  | ({ readonly is: 'text'; readonly on: SegmentId } & Omit<AttachedText, 'uploadedAt'>)
  | { readonly is: 'document'; readonly on: SegmentId | null; readonly title: Text; readonly url: string }
  | ({ readonly is: 'term'; readonly on: SegmentId | null } & Term)
  /** How a name is said: the newest word on a person counts. */
  | { readonly is: 'name'; readonly person: PersonId; readonly sayAs: string }

export type PaperCommand =
  | { readonly type: 'AddPaper'; readonly paper: NewPaper }
  /** By moderators and crew; by interpreters what they added themselves. */
  | { readonly type: 'RemovePaper'; readonly paper: PaperId }
  /** Of an interpreter: what is there now is new no longer. */
  | { readonly type: 'LookAtPapers' }

export type PaperEvent =
  | { readonly type: 'PaperAdded'; readonly paper: Paper }
  | { readonly type: 'PaperRemoved'; readonly paper: PaperId }
  | { readonly type: 'PapersLookedAt'; readonly person: PersonId; readonly at: Instant }

export const isPaperEvent = /* @__PURE__ */ eventsOf<PaperEvent>({
  PaperAdded: true,
  PaperRemoved: true,
  PapersLookedAt: true,
})

/** As many as people still find something in, and small enough to be sent whole. */
export const PAPERS_MOST = 200

export const noPapers: Papers = { added: [], looked: {} }

export function decidePaper(
  show: { readonly revision: number; readonly agenda: Agenda; readonly papers: Papers },
  command: PaperCommand,
  { by, now }: Moment,
): Decision<PaperEvent> {
  const { added, looked } = show.papers
  switch (command.type) {
    case 'AddPaper': {
      const { paper } = command
      if (paper.is === 'name' && agendaIndex(show.agenda).person(paper.person) === null) return refuse('unknown-person')
      if (paper.is !== 'name' && paper.on !== null && agendaIndex(show.agenda).segment(paper.on) === null) {
        return refuse('unknown-segment')
      }
      if (added.length >= PAPERS_MOST) return refuse('papers-full')
      return accept({ type: 'PaperAdded', paper: { id: show.revision + 1, at: now, by, what: paper } })
    }
    case 'RemovePaper': {
      const paper = added.find((each) => each.id === command.paper)
      if (paper === undefined) return refuse('unknown-paper')
      if (by.role === 'interpreter' && paper.by.person !== by.person) return refuse('not-yours')
      return accept({ type: 'PaperRemoved', paper: paper.id })
    }
    case 'LookAtPapers': {
      const { person } = by
      if (person === null) return refuse('not-allowed')
      return hasNew(added, by, looked[person] ?? null)
        ? accept({ type: 'PapersLookedAt', person, at: now })
        : refuse('already-seen')
    }
    default:
      return unreachable(command)
  }
}

export function reducePapers(papers: Papers, event: PaperEvent): Papers {
  switch (event.type) {
    case 'PaperAdded':
      return { ...papers, added: [...papers.added, event.paper] }
    case 'PaperRemoved':
      return { ...papers, added: papers.added.filter((paper) => paper.id !== event.paper) }
    case 'PapersLookedAt':
      return { ...papers, looked: { ...papers.looked, [event.person]: event.at } }
    default:
      return unreachable(event)
  }
}

/** Whether this was added by somebody else since this person last looked; `null` is never. */
export function isNewTo(
  paper: { readonly at: Instant; readonly by: Pick<Actor, 'person'> },
  who: Pick<Actor, 'person'>,
  looked: Instant | null,
): boolean {
  return paper.by.person !== who.person && (looked === null || paper.at > looked)
}

function hasNew(added: readonly Paper[], who: Actor, looked: Instant | null): boolean {
  return added.some((paper) => isNewTo(paper, who, looked))
}
