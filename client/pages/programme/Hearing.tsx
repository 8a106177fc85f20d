import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { languageName, say } from '../../../shared/words/format.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { FloorTag } from '../../page/floor/FloorTag.tsx'
import { useLanguage } from '../../page/words/language.ts'
import css from './Boxes.module.css'
import { interpretedLanguages, otherLanguage, type PublicFloor } from './programmeScene.ts'
import { useProgrammeWords } from './words.ts'

interface HearingProps {
  readonly agenda: Agenda
  readonly floor: PublicFloor | null
  /** A discussion: whoever speaks chooses the language. */
  readonly open: boolean
}

/** Which language is spoken, and how to hear another. */
export function Hearing({ agenda, floor, open }: HearingProps) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const interpreted = interpretedLanguages(agenda)
  const { place: venue } = agenda
  const place = venue === null || venue.join === null ? null : say(venue.name, language)
  if (floor === null) {
    if (!open) return null
    const any = words.anyLanguage(eitherOf(agenda.languages, language))
    return (
      <p className={css['hearing']}>
        <span>{interpreted.length > 1 ? `${any} ${words.hearOne(place)}` : any}</span>
      </p>
    )
  }
  const spoken = languageName(floor.code, language)
  const others = interpreted.filter((code) => code !== floor.code)
  const other = otherLanguage(interpreted, floor.code, language)
  return (
    <p className={css['hearing']}>
      <FloorTag language={floor.code} certainty={floor.heard ? 'heard' : 'planned'} />
      <span>
        {floor.heard ? words.speaking(spoken) : words.expected(spoken)}
        {others.length === 0 ? null : ` ${words.hear(other === null ? null : languageName(other, language), place)}`}
      </span>
    </p>
  )
}

function eitherOf(codes: readonly string[], language: Language): string {
  const names = codes.map((code) => languageName(code, language))
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
}
