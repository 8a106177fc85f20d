import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Course } from '../../../shared/domain/forecast/course.ts'
import { minutes } from '../../../shared/domain/time.ts'
import { say, sentenceTime } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useForecast } from '../../page/useForecast.ts'
import { shownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import css from './Boxes.module.css'
import { programmeNext } from './programmeScene.ts'
import { useProgrammeWords } from './words.ts'

export function NextBox({ agenda, course }: { readonly agenda: Agenda; readonly course: Course }) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const forecast = useForecast()
  const now = useNow(minutes(1), course.turn?.timer?.status === 'running' ? course.turn.timer.endsAt : null)
  if (forecast === null || course.status === 'ended') return null
  const next = programmeNext(agenda, course, forecast, now)
  if (next === null) {
    return (
      <section className={css['next']}>
        <h2>{words.nothingNext}</h2>
      </section>
    )
  }
  const time = sentenceTime(next.start, shownZone(agenda), language)
  const { who } = next
  const about = who.is === 'person' ? [who.about, who.function].filter((text) => text !== null) : []
  return (
    <section className={css['next']} aria-labelledby="next">
      <h2 id="next">{course.status === 'unstarted' ? words.nextPlanned(time) : words.next(time)}</h2>
      <p className={css['who']}>
        <bdi>{who.is === 'person' ? who.name : say(who.title, language)}</bdi>
      </p>
      {about.length === 0 ? null : (
        <p className={css['about']}>{about.map((text) => isolated(say(text, language))).join(', ')}</p>
      )}
    </section>
  )
}
