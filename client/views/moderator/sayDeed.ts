import { minutes } from '../../../shared/domain/time.ts'
import type { SaidDeed } from '../../words/en/moderator.ts'
import { languageName, lengthOf, NBSP, say } from '../../words/format.ts'
import type { Language } from '../../words/language.ts'
import type { Deed } from './deeds.ts'

/** The names in a deed as they are said in the language of the interface. */
export function sayDeed(deed: Deed, language: Language): SaidDeed {
  switch (deed.is) {
    case 'gave':
      return { is: 'gave', kind: deed.kind, whom: say(deed.whom, language) }
    case 'gave-back':
    case 'skipped':
    case 'restored':
      return { is: deed.is, whom: say(deed.whom, language) }
    case 'time': {
      const whole = deed.by % minutes(1) === 0
      return { ...deed, by: whole ? `${deed.by / minutes(1)}${NBSP}min` : lengthOf(deed.by) }
    }
    case 'confirmed':
    case 'corrected':
      return { is: deed.is, language: languageName(deed.language, language) }
    default:
      return deed
  }
}
