import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { between, type Instant } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { clockTime, lengthOf, say } from '../../../shared/words/format.ts'
import { useBeat } from '../../page/connection/clock/useNow.ts'
import { FloorTag } from '../../page/floor/FloorTag.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './ComingUp.module.css'
import { type Coming, comingUp } from './comingUp.ts'

export interface ComingUpProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly most: number
}

/** The next turns, when, and where the language changes. */
export function ComingUp({ agenda, live, forecast, most }: ComingUpProps) {
  const words = useRoomWords().coming
  const ahead = comingUp(agenda, live, forecast)
  if (ahead.length === 0) return <p className={css['none']}>{words.none}</p>
  return (
    <>
      <ol className={css['list']}>
        {ahead.slice(0, most).map((turn) => (
          <ComingRow key={turn.segment} turn={turn} counts={live.status === 'live'} />
        ))}
      </ol>
      {ahead.length > most ? <p className={css['none']}>{words.more(ahead.length - most)}</p> : null}
    </>
  )
}

function ComingRow({ turn, counts }: { readonly turn: Coming; readonly counts: boolean }) {
  const words = useRoomWords().coming
  const { language } = useLanguage()
  const zone = useShownZone()
  const kind = words.kind[turn.kind]
  const whom = say(turn.whom, language)
  return (
    <li className={css['turn']}>
      <span className={css['number']}>{turn.number}</span>
      <span className={css['who']} dir="auto" title={whom}>
        {whom}
      </span>
      <span className={css['language']}>
        {turn.language === null || turn.kind === 'discussion' ? null : (
          <FloorTag language={turn.language} certainty="planned" />
        )}
      </span>
      <span className={css['note']}>
        {[kind, lengthOf(turn.duration), turn.changes ? words.change : ''].filter(Boolean).join(' · ')}
      </span>
      <span className={css['when']}>
        {turn.start === null ? null : (
          <>
            <b>{clockTime(turn.start, zone)}</b>
            {counts ? <InMinutes start={turn.start} /> : null}
          </>
        )}
      </span>
    </li>
  )
}

function InMinutes({ start }: { readonly start: Instant }) {
  const words = useRoomWords().coming
  return <> {words.inMinutes(useBeat((now) => Math.max(0, Math.floor(between(now, start) / 60_000))))}</>
}
