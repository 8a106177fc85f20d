import type { LanguageRow } from '../words.ts'
import { locale, timeOfDay } from './grammar.ts'

export const fr: LanguageRow = {
  name: 'Français',
  locale,
  timeOfDay,
  broken: {
    title: 'Cette page s’est arrêtée',
    text: 'Elle n’est peut-être pas arrivée en entier. La séance, elle, continue\u00a0: rechargez pour la retrouver.',
    reload: 'Recharger',
  },
  sets: () => import('./sets.ts'),
}
