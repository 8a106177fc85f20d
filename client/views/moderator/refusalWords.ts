import type { Agenda } from '../../../shared/domain/agenda.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import type { ModeratorWords } from '../../../shared/words/en/pages/moderator.ts'
import type { RefusalCode, RefusalWords } from '../../../shared/words/en/refusals.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { deedOf, overtaker, presser } from './deeds.ts'
import { sayDeed } from './sayDeed.ts'

export interface RefusalFacts {
  readonly code: RefusalCode
  /** The revision on screen as it was pressed. */
  readonly seen: number
  readonly agenda: Agenda
  readonly live: Live
}

/** Why a press changed nothing, and who came first where somebody did. */
export function refusalSentence(
  { code, seen, agenda, live }: RefusalFacts,
  words: ModeratorWords,
  refusals: RefusalWords,
  language: Language,
): string {
  const first = code === 'stale-turn' ? overtaker(live, seen) : null
  const deed = first && deedOf(agenda, live, first.command)
  if (first === null || deed === null) return refusals[code]
  return words.tooLate(presserName(agenda, first.by, words), words.undo.did(sayDeed(deed, language)))
}

export function presserName(agenda: Agenda, by: Live['undo'][number]['by'], words: ModeratorWords): string {
  const who = presser(agenda, by)
  return 'name' in who ? who.name : words.undo.roles[who.role]
}
