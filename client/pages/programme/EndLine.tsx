import type { Course } from '../../../shared/domain/forecast/course.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { type Instant, minutes, NONE } from '../../../shared/domain/time.ts'
import { clockTime, sentenceTime } from '../../../shared/words/format.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import css from './EndLine.module.css'
import { useProgrammeWords } from './words.ts'

interface EndLineProps {
  readonly course: Course
  readonly forecast: Forecast
  readonly zone: string
}

/** How late it is, in words, and when it ends. Before the start, a show on plan only says when. */
export function EndLine({ course, forecast, zone }: EndLineProps) {
  const common = useWords()
  const words = useProgrammeWords()
  const late = lateness(forecast.behind)
  const end = clockTime(forecast.end, zone)
  const beyond = forecast.overHardEnd !== null && forecast.overHardEnd > NONE && course.status !== 'ended'
  const planned = course.status === 'unstarted' && late.is === 'on-time'
  const ends = course.status === 'ended' ? common.ended(end) : planned ? words.ends(end) : words.endsAbout(end)
  return (
    <div className={css['late']} data-late={late.is}>
      {planned ? null : <b>{common.lateness(late)}</b>}
      <span>{ends}</span>
      {beyond && course.hardEnd !== null ? <Beyond hardEnd={course.hardEnd} zone={zone} /> : null}
    </div>
  )
}

function Beyond({ hardEnd, zone }: { readonly hardEnd: Instant; readonly zone: string }) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const now = useNow(minutes(1))
  const time = sentenceTime(hardEnd, zone, language)
  return <span className={css['beyond']}>{now < hardEnd ? words.beyond(time) : words.beyondPast(time)}</span>
}
