import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { clockTime } from '../../../shared/words/format.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './RunLine.module.css'

/** The last line: when it ends, and how that stands to the hard end. */
export function RunEnd({ live, forecast }: { readonly live: Live; readonly forecast: Forecast }) {
  const words = useRoomWords().run
  const zone = useShownZone()
  const over = forecast.overHardEnd
  const minutes = over === null ? 0 : Math.floor(Math.abs(over) / 60_000)
  return (
    <li className={css['row']} data-state="end" data-level={1}>
      <span />
      <span />
      <span>
        <span className={css['title']}>{words.end}</span>
        {over === null ? null : (
          <span className={css['sub']} data-keep="">
            {minutes === 0 ? words.atHardEnd : over > 0 ? words.beyond(minutes) : words.spare(minutes)}
          </span>
        )}
      </span>
      <span />
      <span className={css['planned']}>{clockTime(live.plannedEnd, zone)}</span>
      <span className={css['start']}>{clockTime(forecast.end, zone)}</span>
      <span className={css['figure']}>{live.hardEnd === null ? '' : words.hard(clockTime(live.hardEnd, zone))}</span>
    </li>
  )
}
