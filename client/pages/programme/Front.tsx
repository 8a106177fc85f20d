import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { capitalised, dateIn, languageName, listOf, say } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import type { Language } from '../../../shared/words/languages.ts'
import { shownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { isLong } from './agenda/isLong.ts'
import css from './Front.module.css'
import { PlaceLinks } from './Links.tsx'
import { interpretedLanguages } from './programmeScene.ts'
import { useProgrammeWords } from './words.ts'

export function Front({ agenda, course }: { readonly agenda: Agenda; readonly course: Course }) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const first = agenda.slots[0]
  const start = (first && course.plan[first.id]?.start) ?? course.plannedEnd
  const place = agenda.place
  const title = say(agenda.title, language)
  const interpreted = interpretedLanguages(agenda)
  return (
    <section className={css['front']}>
      <h1 data-long={isLong(title, 80)}>
        <bdi>{title}</bdi>
      </h1>
      {agenda.subtitle === null ? null : (
        <p className={css['subtitle']}>
          <bdi>{say(agenda.subtitle, language)}</bdi>
        </p>
      )}
      <p className={css['date']}>
        {capitalised(dateIn(start, shownZone(agenda), language), language)}
        {place === null ? null : `, ${words.place(isolated(say(place.name, language)), place.join !== null)}`}
        <br />
        {interpreted.length > 0
          ? words.interpretation(namesOf(interpreted, language))
          : words.languages(namesOf(agenda.languages, language))}
      </p>
      {place === null ? null : <PlaceLinks place={place} />}
    </section>
  )
}

function namesOf(codes: readonly string[], language: Language): string {
  return listOf(
    codes.map((code) => languageName(code, language)),
    language,
  )
}
