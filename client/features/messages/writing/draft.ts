import { type Text, WEIGHTS, type Weight } from '../../../../shared/domain/agenda/agenda.ts'
import { MESSAGE_LENGTH } from '../../../../shared/domain/messages/messages.ts'
import { type Duration, minutes, seconds } from '../../../../shared/domain/time.ts'
import { inEach, type Language, languageCodes } from '../../../../shared/words/languages.ts'

/** How long a message can stay; `null` until it is seen or cleared. */
export const LASTS = [null, seconds(30), minutes(1), minutes(2), minutes(5)] as const

/** A message being written. */
export interface MessageDraft {
  /** As `writeAddressee` writes it. */
  readonly to: string
  readonly lasts: Duration | null
  readonly weight: Weight
  /** What is typed into the field of each language. */
  readonly texts: Texts
}

type Texts = Readonly<Record<Language, string>>

export const NO_TEXTS: Texts = inEach(() => '')

export const EMPTY_DRAFT: MessageDraft = { to: 'floor', lasts: null, weight: 'note', texts: NO_TEXTS }

/** How many of the 280 are left, counted as the server counts; negative when there are too many. */
export function charactersLeft(text: string): number {
  return MESSAGE_LENGTH - [...text].length
}

export function tooLong(texts: Texts): boolean {
  return languageCodes.some((language) => charactersLeft(texts[language]) < 0)
}

/** What was written, unchanged: in one language it is for readers of all. `null` when nothing was, or too much. */
export function draftText(texts: Texts): Text | null {
  if (tooLong(texts)) return null
  const [first, ...others] = languageCodes.filter((language) => texts[language].trim() !== '')
  if (first === undefined) return null
  if (others.length === 0) return texts[first]
  return Object.fromEntries([first, ...others].map((language) => [language, texts[language]]))
}

/** A draft as the tab kept it; what cannot be read is the empty one's. */
export function readDraft(kept: unknown): MessageDraft {
  if (typeof kept !== 'object' || kept === null) return EMPTY_DRAFT
  const written = new Map<string, unknown>(Object.entries(kept))
  const texts = new Map<string, unknown>(Object.entries(written.get('texts') ?? {}))
  return {
    to: textAt(written, 'to') || EMPTY_DRAFT.to,
    lasts: LASTS.find((each) => each === written.get('lasts')) ?? null,
    weight: WEIGHTS.find((each) => each === written.get('weight')) ?? EMPTY_DRAFT.weight,
    texts: inEach((language) => textAt(texts, language)),
  }
}

function textAt(kept: ReadonlyMap<string, unknown>, name: string): string {
  const value = kept.get(name)
  return typeof value === 'string' ? value : ''
}
