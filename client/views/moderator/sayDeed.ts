import { type Duration, minutes } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import type { SaidDeed } from '../../../shared/words/en/deeds.ts'
import { languageName, lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import { isolated, NBSP } from '../../../shared/words/grammar.ts'
import type { Language } from '../../../shared/words/languages.ts'
import type { Deed } from './deeds.ts'

/** The names in a deed as they are said in the language of the interface. */
export function sayDeed(deed: Deed, language: Language): SaidDeed {
  switch (deed.is) {
    case 'gave':
      return { is: 'gave', kind: deed.kind, whom: isolated(say(deed.whom, language)) }
    case 'gave-back':
    case 'skipped':
    case 'restored':
      return { is: deed.is, whom: isolated(say(deed.whom, language)) }
    case 'time': {
      return { ...deed, by: stretch(deed.by) }
    }
    case 'confirmed':
    case 'corrected':
      return { is: deed.is, language: languageName(deed.language, language) }
    case 'list-opened':
    case 'list-closed':
      return { is: deed.is, slot: isolated(say(deed.slot, language)) }
    case 'list-closing': {
      const slot = isolated(say(deed.slot, language))
      if ('at' in deed) return { is: deed.is, slot, at: sentenceTime(deed.at, deed.zone, language), after: null }
      return { is: deed.is, slot, at: null, after: stretch(deed.after) }
    }
    case 'entered':
    case 'withdrawn':
    case 'request-edited':
    case 'moved':
    case 'removed':
    case 'called':
    case 'absent':
    case 'let-interrupt':
    case 'resumed-turn':
      return { is: deed.is, whom: isolated(say(deed.whom, language)) }
    case 'limited':
      return { ...deed, limit: stretch(deed.limit) }
    case 'carried':
      return { is: deed.is, from: isolated(say(deed.from, language)), to: isolated(say(deed.to, language)) }
    case 'edited':
      return { is: deed.is, edit: deed.edit, what: isolated(say(deed.what, language)), before: deed.before }
    case 'caught-up':
    case 'loaded':
    case 'started':
    case 'started-now':
    case 'ended':
    case 'held':
    case 'resumed':
      return deed
    default:
      return unreachable(deed)
  }
}

/** "2 min" where it is whole minutes, else "2:30". */
function stretch(duration: Duration): string {
  return duration % minutes(1) === 0 ? `${duration / minutes(1)}${NBSP}min` : lengthOf(duration)
}
