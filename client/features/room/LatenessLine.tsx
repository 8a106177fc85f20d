import { clockTime } from '../../../shared/words/format.ts'
import { lateness } from '../../../shared/words/lateness.ts'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import css from '../../page/Head.module.css'
import { useForecast } from '../../page/useForecast.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useWords } from '../../page/words/words.ts'

export interface LatenessLineProps {
  /** `long` adds when the end was planned, as in the moderator's bar. */
  readonly detail?: 'short' | 'long'
}

/** "2 min behind, ends 16:02": one figure, always with its word. Nothing before the first picture. */
export function LatenessLine({ detail = 'short' }: LatenessLineProps) {
  const words = useWords()
  const zone = useShownZone()
  const forecast = useForecast()
  const plannedEnd = useShow((state) => state.live?.plannedEnd ?? null)
  const endedAt = useShow((state) => state.live?.endedAt ?? null)
  if (forecast === null || plannedEnd === null) return null
  const late = lateness(forecast.behind)
  const end = clockTime(forecast.end, zone)
  const planned = clockTime(plannedEnd, zone)
  if (endedAt !== null) {
    return (
      <span className={css['lateness']}>
        <b>{words.lateness(late)}</b>, {words.ended(clockTime(endedAt, zone))}
      </span>
    )
  }
  return (
    <span className={css['lateness']} data-late={late.is}>
      <b>{words.lateness(late)}</b>
      {detail === 'long' ? ' ' : ', '}
      <span>{detail === 'long' && end !== planned ? words.endsPlanned(end, planned) : words.ends(end)}</span>
    </span>
  )
}
