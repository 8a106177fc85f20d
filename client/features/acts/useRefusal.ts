import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useDoneWords } from '../../words/done.ts'
import type { Pressing } from '../pressing/usePressing.ts'
import type { Room } from '../room/useRoom.ts'
import { refusalOf, type SaidRefusal } from './refusalWords.ts'
import { useModeratorWords } from './words.ts'

/** The refusal now said by one of these controls, or why a press of them waits. */
export function useRefusal(room: Room, acts: readonly Pressing[]): SaidRefusal | null {
  const words = useModeratorWords()
  const done = useDoneWords()
  const { language } = useLanguage()
  const unsaved = useShow((state) => state.unsavedSince !== null)
  if (unsaved && acts.some((act) => act.state === 'sent')) return { said: words.unsaved, dismiss: null }
  return refusalOf(acts, room, { words, done, language })
}
