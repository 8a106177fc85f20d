import { record as en, type RecordWords } from '../../words/en/record.ts'
import { record as fr } from '../../words/fr/record.ts'
import { type Language, useLanguage } from '../../words/language.ts'

/** Both languages at once: the record is printed in both, for people who have only one of them. */
const both: Readonly<Record<Language, RecordWords>> = { en, fr }

export function useRecordWords(): {
  readonly words: RecordWords
  readonly others: RecordWords
  readonly other: Language
} {
  const { language } = useLanguage()
  const other = language === 'en' ? 'fr' : 'en'
  return { words: both[language], others: both[other], other }
}
