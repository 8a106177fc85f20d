import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useDoneWords } from '../../words/done.ts'
import { useRefusalWords } from '../../words/refusals.ts'
import type { Room } from '../room/useRoom.ts'
import { type Act, type Acts, useActs } from './acts.ts'
import { refusalSentence } from './refusalWords.ts'
import { useModeratorWords } from './words.ts'

export interface SaidRefusal {
  readonly sentence: string
  /** `null` for what goes by itself: a press that waits. */
  readonly dismiss: (() => void) | null
}

/** The refusal now said by one of these controls, or why a press of them waits. */
export function useRefusal(room: Room, names: readonly (keyof Acts)[]): SaidRefusal | null {
  const acts = useActs()
  const words = useModeratorWords()
  const done = useDoneWords()
  const refusals = useRefusalWords()
  const { language } = useLanguage()
  const unsaved = useShow((state) => state.unsavedSince !== null)
  if (unsaved && names.some((name) => acts[name].state === 'sent')) return { sentence: words.unsaved, dismiss: null }
  const act: Act | undefined = names.map((name) => acts[name]).find((each) => each.refusal !== null)
  if (act === undefined || act.refusal === null) return null
  const { agenda, live } = room
  const facts = { code: act.refusal, seen: act.seen.current, agenda, live }
  return { sentence: refusalSentence(facts, { words, done, refusals, language }), dismiss: act.dismiss }
}
