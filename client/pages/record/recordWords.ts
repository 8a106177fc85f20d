import type { RecordWords } from '../../../shared/words/en/pages/record.ts'
import { type Language, languageCodes, USUAL } from '../../../shared/words/languages.ts'
import { createWords } from '../../page/words/createWords.ts'
import { useLanguage } from '../../page/words/language.ts'

const useWordsOf = createWords('record')

/** Two languages at once: the record is printed in both, for people who have only one of them. */
export function useRecordWords(): {
  readonly words: RecordWords
  readonly others: RecordWords
  readonly other: Language
} {
  const { language } = useLanguage()
  const other = otherThan(language)
  return { words: useWordsOf(language), others: useWordsOf(other), other }
}

function otherThan(language: Language): Language {
  if (language !== USUAL) return USUAL
  return languageCodes.find((each) => each !== USUAL) ?? USUAL
}
