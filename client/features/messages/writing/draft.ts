import { type Agenda, type Text, WEIGHTS, type Weight } from '../../../../shared/domain/agenda/agenda.ts'
import { MESSAGE_LENGTH } from '../../../../shared/domain/messages/messages.ts'
import { type Duration, minutes, seconds } from '../../../../shared/domain/time.ts'

/** How long a message can stay; `null` until it is seen or cleared. */
export const LASTS = [null, seconds(30), minutes(1), minutes(2), minutes(5)] as const

/** A message being written. */
export interface MessageDraft {
  /** As `writeAddressee` writes it. */
  readonly to: string
  readonly lasts: Duration | null
  readonly weight: Weight
  readonly en: string
  readonly fr: string
}

export const EMPTY_DRAFT: MessageDraft = { to: 'floor', lasts: null, weight: 'note', en: '', fr: '' }

/** How many of the 280 are left, counted as the server counts; negative when there are too many. */
export function charactersLeft(text: string): number {
  return MESSAGE_LENGTH - [...text].length
}

/** What was written, unchanged: in one language it is for readers of both. `null` when nothing was, or too much. */
export function draftText({ en, fr }: Pick<MessageDraft, 'en' | 'fr'>): Text | null {
  if (charactersLeft(en) < 0 || charactersLeft(fr) < 0) return null
  const [inEnglish, inFrench] = [en.trim() !== '', fr.trim() !== '']
  if (inEnglish && inFrench) return { en, fr }
  if (inEnglish) return en
  return inFrench ? fr : null
}

/** A draft as the tab kept it; what cannot be read is the empty one's. */
export function readDraft(kept: unknown): MessageDraft {
  if (typeof kept !== 'object' || kept === null) return EMPTY_DRAFT
  const written = new Map<string, unknown>(Object.entries(kept))
  const text = (name: string) => {
    const value = written.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    to: text('to') || EMPTY_DRAFT.to,
    lasts: LASTS.find((each) => each === written.get('lasts')) ?? null,
    weight: WEIGHTS.find((each) => each === written.get('weight')) ?? EMPTY_DRAFT.weight,
    en: text('en'),
    fr: text('fr'),
  }
}

export interface ReadyMessage {
  readonly text: Text
  readonly weight: Weight
  /** Said to whoever speaks next rather than to whoever has the floor. */
  readonly forNext: boolean
}

export const CONCLUDE: ReadyMessage = {
  text: { en: 'Please conclude', fr: 'Veuillez conclure' },
  weight: 'warning',
  forNext: false,
}

const BUILT_IN: readonly ReadyMessage[] = [
  { text: { en: '2\u00a0minutes left', fr: 'Plus que 2\u00a0minutes' }, weight: 'note', forNext: false },
  CONCLUDE,
  {
    text: {
      en: 'Please speak closer to the microphone',
      fr: 'Rapprochez-vous du micro, s’il vous plaît',
    },
    weight: 'warning',
    forNext: false,
  },
  { text: { en: 'You are next', fr: 'La parole est ensuite à vous' }, weight: 'note', forNext: true },
]

/** The usual ones, then the agenda's own. */
export function presetsOf(agenda: Agenda): readonly ReadyMessage[] {
  const own = agenda.messages.map(({ text, weight }) => ({ text, weight, forNext: false }))
  return [...BUILT_IN, ...own]
}

/** The same words, whatever order their languages stand in. */
export function sameText(a: Text, b: Text): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  const languages = Object.keys(a)
  return languages.length === Object.keys(b).length && languages.every((language) => a[language] === b[language])
}
