import { floorLanguage, isHeard, type Turn } from '../../../shared/domain/floor/floor.ts'
import { capitalised, languageName } from '../../../shared/words/format.ts'
import { FloorTag } from '../../page/floor/FloorTag.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './CrewView.module.css'

/** The language being spoken and whether anybody heard it; nothing in a break. */
export function CrewFloor({ turn }: { readonly turn: Turn }) {
  const words = useRoomWords().now
  const { language } = useLanguage()
  const spoken = floorLanguage(turn)
  if (spoken === null) return null
  const sure = isHeard(spoken.certainty) ? (spoken.certainty === 'confirmed' ? 'confirmed' : 'corrected') : 'planned'
  return (
    <dl className={css['floor']}>
      <dt>{words.language}</dt>
      <dd>
        <FloorTag language={spoken.language} certainty={spoken.certainty} />
        <b>{capitalised(languageName(spoken.language, language), language)}</b>
        <span>{words.languageState[sure]}</span>
      </dd>
    </dl>
  )
}
