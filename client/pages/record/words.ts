import { createWordsInTwo } from '../../page/words/createWords.ts'

/** The record is printed in two languages, for people who have only one of them. */
export const useRecordWords = createWordsInTwo('record')
