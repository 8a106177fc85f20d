import { type Certainty, isHeard } from '../../../shared/domain/floor/floor.ts'
import { capitalised, languageName } from '../../../shared/words/format.ts'
import { useShow } from '../connection/ShowConnection.tsx'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { textureOf } from './texture.ts'

export interface FloorTagProps {
  readonly language: string
  /** As the turn has it; a segment still to come is `planned`. */
  readonly certainty: Certainty | 'planned' | 'heard'
}

/** A language of the agenda's floor: its letters, its texture, and whether it is sure. */
export function FloorTag({ language, certainty }: FloorTagProps) {
  const words = useWords()
  const reader = useLanguage().language
  const texture = useShow((state) => textureOf(language, state.agenda?.languages ?? []))
  const sure = certainty === 'heard' || (certainty !== 'planned' && isHeard(certainty)) ? 'heard' : 'planned'
  const name = capitalised(languageName(language, reader), reader)
  return <LanguageTag code={language} certainty={sure} texture={texture} label={words.certainty[sure](name)} />
}
