import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useDoneWords } from '../../words/done.ts'
import type { Pressing } from '../pressing/usePressing.ts'
import type { Room } from '../room/useRoom.ts'
import { refusalOf, type SaidRefusal } from './refusalWords.ts'
import { useModeratorWords } from './words.ts'

/** The refusal now said by one of these controls, or why a press of them waits. */
export function useRefusal(room: Room, controls: readonly Pressing[]): SaidRefusal | null {
  const words = useModeratorWords()
  const done = useDoneWords()
  const { language } = useLanguage()
  const unsaved = useShow((state) => state.unsavedSince !== null)
  if (unsaved && controls.some((control) => control.state === 'sent')) return { said: words.unsaved, dismiss: null }
  return refusalOf(controls, room, { words, done, language })
}
