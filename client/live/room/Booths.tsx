import type { AgendaFile } from '../../../shared/agenda/file.ts'
import type { Forecast } from '../../../shared/domain/forecast.ts'
import { seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { useNow } from '../../connection/useNow.ts'
import { languageName, sentenceTime } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import { useShownZone } from '../useShownZone.ts'
import css from './Booths.module.css'
import { boothLines } from './booths.ts'

export interface BoothsProps {
  readonly agenda: AgendaFile
  readonly live: Live
  readonly forecast: Forecast
}

/** What each booth does now, until when, and for how long it does the other thing then. */
export function Booths({ agenda, live, forecast }: BoothsProps) {
  const words = useRoomWords().booths
  const { language } = useLanguage()
  const zone = useShownZone()
  const lines = boothLines(agenda, live, forecast, useNow(seconds(10)))
  const booths = agenda.booths ?? []
  if (booths.length === 0) return null
  return (
    <section className={css['booths']} aria-labelledby="booths">
      <h2 id="booths">{words.title}</h2>
      <ul>
        {booths.map((booth) => {
          const line = lines.find((each) => each.booth === booth.id)
          const code = booth.language.toUpperCase()
          if (line === undefined) {
            return (
              <li key={booth.id}>
                <b>{code}</b>
                <span>{words.before(languageName(booth.language, language))}</span>
              </li>
            )
          }
          const now =
            line.work === 'works' && line.from !== null
              ? words.works(line.from.toUpperCase(), code)
              : line.work === 'open'
                ? words.open
                : words.rests
          const until = line.until === null ? '' : ` ${words.until(sentenceTime(line.until, zone, language))}`
          return (
            <li key={booth.id} data-work={line.work}>
              <b>{code}</b>
              <span>{now + until}</span>
              {line.following === null ? null : (
                <span>
                  {words.following[line.following.work](words.about(Math.round(line.following.lasts / 60_000)))}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
