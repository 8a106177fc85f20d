import type { LanguageRow } from '../words.ts'
import { locale, timeOfDay } from './grammar.ts'

export const en: LanguageRow = {
  name: 'English',
  locale,
  timeOfDay,
  broken: {
    title: 'This page has stopped',
    text: 'It may not have loaded whole. The session itself runs on: reload to come back to where it is now.',
    reload: 'Reload',
  },
  sets: () => import('./sets.ts'),
}
