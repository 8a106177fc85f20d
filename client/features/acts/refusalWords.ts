import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { type DoneWords, sayDone } from '../../../shared/words/done.ts'
import type { ModeratorWords } from '../../../shared/words/en/pages/moderator.ts'
import type { RefusalCode, RefusalWords } from '../../../shared/words/en/refusals.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { liveNames } from '../done/liveNames.ts'
import { overtaker, presser } from './overtaken.ts'

export interface RefusalFacts {
  readonly code: RefusalCode
  /** The revision on screen as it was pressed. */
  readonly seen: number
  readonly agenda: Agenda
  readonly live: Live
}

export interface RefusalTongue {
  readonly words: ModeratorWords
  readonly done: DoneWords
  readonly refusals: RefusalWords
  readonly language: Language
}

/** Why a press changed nothing, and who came first where somebody did. */
export function refusalSentence(
  { code, seen, agenda, live }: RefusalFacts,
  { words, done, refusals, language }: RefusalTongue,
): string {
  const first = code === 'stale-turn' ? overtaker(live, seen) : null
  if (first === null) return refusals[code]
  const did = sayDone(done, first.command, liveNames(agenda, live, language))
  return words.tooLate(presserName(agenda, first.by, words), did)
}

export function presserName(agenda: Agenda, by: Live['undo'][number]['by'], words: ModeratorWords): string {
  const who = presser(agenda, by)
  return 'name' in who ? who.name : words.undo.roles[who.role]
}
