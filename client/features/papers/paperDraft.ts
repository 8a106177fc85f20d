import type { LanguageCode, PersonId, SegmentId } from '../../../shared/domain/agenda/agenda.ts'
import { plainLine } from '../../../shared/domain/agenda/plainText.ts'
import { beginsAsWebAddress } from '../../../shared/domain/agenda/webAddress.ts'
import type { NewPaper } from '../../../shared/domain/papers/papers.ts'
import type { PaperFault } from '../../../shared/words/told.ts'

/** What is typed into the form; every kind keeps its own fields while another one is tried. */
export interface PaperDraft {
  readonly is: NewPaper['is']
  /** `null` is the whole meeting; a text needs a segment. */
  readonly on: SegmentId | null
  readonly url: string
  readonly standing: 'verbatim' | 'check-against-delivery'
  readonly title: string
  readonly words: Readonly<Record<LanguageCode, string>>
  readonly note: string
  readonly person: PersonId | null
  readonly sayAs: string
}

/** What keeps it from being sent, and the field to mend. */
export const emptyPaper: PaperDraft = {
  is: 'term',
  on: null,
  url: '',
  standing: 'check-against-delivery',
  title: '',
  words: {},
  note: '',
  person: null,
  sayAs: '',
}

export function paperFrom(
  draft: PaperDraft,
): { readonly ok: true; readonly paper: NewPaper } | { readonly ok: false; readonly fault: PaperFault } {
  const url = draft.url.trim()
  switch (draft.is) {
    case 'text':
      if (draft.on === null) return no('no-segment')
      if (!isAddress(url)) return no('no-address')
      return yes({ is: 'text', on: draft.on, url, standing: draft.standing })
    case 'document': {
      const title = plainLine(draft.title)
      if (title === '') return no('no-title')
      if (!isAddress(url)) return no('no-address')
      return yes({ is: 'document', on: draft.on, title, url })
    }
    case 'term': {
      const said = Object.entries(draft.words).map(([language, word]) => [language, plainLine(word)] as const)
      const words = Object.fromEntries(said.filter(([, word]) => word !== ''))
      if (Object.keys(words).length === 0) return no('no-word')
      return yes({ is: 'term', on: draft.on, words, note: plainLine(draft.note) || null })
    }
    case 'name':
      if (draft.person === null) return no('no-person')
      if (plainLine(draft.sayAs) === '') return no('no-sound')
      return yes({ is: 'name', person: draft.person, sayAs: plainLine(draft.sayAs) })
  }
}

function isAddress(url: string): boolean {
  return beginsAsWebAddress(url) && URL.canParse(url)
}

function yes(paper: NewPaper) {
  return { ok: true as const, paper }
}

function no(fault: PaperFault) {
  return { ok: false as const, fault }
}
