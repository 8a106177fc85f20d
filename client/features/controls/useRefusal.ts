import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useControlWords } from '../../words/controls.ts'
import { useDoneWords } from '../../words/done.ts'
import type { Room } from '../room/useRoom.ts'
import { type RefusalPlace, saidAt, useControls } from './controls.ts'
import { refusalOf, type SaidRefusal } from './refusalWords.ts'

/** What this place shows, or the announcer says of all: a refusal, or why a press waits. */
export function useRefusal(room: Room, place: RefusalPlace | 'everywhere'): SaidRefusal | null {
  const words = useControlWords()
  const done = useDoneWords()
  const { language } = useLanguage()
  const all = useControls()
  const controls = place === 'everywhere' ? Object.values(all) : saidAt(place, all)
  const unsaved = useShow((state) => state.unsavedSince !== null)
  if (unsaved && controls.some((control) => control.state === 'sent')) return { said: words.unsaved, dismiss: null }
  return refusalOf(controls, room, { words, done, language })
}
