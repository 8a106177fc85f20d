import type { Agenda, PersonId, Place, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Forecast } from '../../../../shared/domain/forecast/forecast.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { clockTime, say } from '../../../../shared/words/format.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Ribbon } from '../../../page/ribbon/Ribbon.tsx'
import { ThemeSwitch } from '../../../page/styles/ThemeSwitch.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { AskPanel } from '../asking/AskPanel.tsx'
import { useSpeakerWords } from '../words.ts'
import { type OrderLine, orderAround } from './orderAround.ts'
import css from './SideColumn.module.css'

export interface SideColumnProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
  readonly me: PersonId
  readonly zone: Zone
  readonly now: Instant
}

/** What is good to know while waiting: who comes around me, and where the meeting is. */
export function SideColumn(props: SideColumnProps) {
  const { agenda, live, forecast, me, zone } = props
  const words = useSpeakerWords()
  const lines = orderAround(agenda, live, forecast, me)
  const mine = lines.some((line) => line.is === 'turn' && line.mine)
  return (
    <aside className={css['side']}>
      {canAsk(live) ? <AskPanel {...props} /> : null}
      <Ribbon size="slim" />
      {lines.length === 0 ? null : (
        <section>
          <h2>{mine ? words.side.order : words.side.orderNow}</h2>
          <ol className={css['order']}>
            {lines.map((line) => (
              <Line key={line.key} line={line} zone={zone.zone} />
            ))}
          </ol>
        </section>
      )}
      {agenda.place === null ? null : <Meeting place={agenda.place} />}
      <p className={css['theme']}>
        <ThemeSwitch />
      </p>
    </aside>
  )
}

/** While the show runs a point of order can always be raised; before, only where a list is open. */
function canAsk({ status, queue }: Live): boolean {
  return (
    status === 'live' || (status === 'unstarted' && Object.values(queue.lists).some((list) => list.status === 'open'))
  )
}

function Line({ line, zone }: { readonly line: OrderLine; readonly zone: string }) {
  const words = useSpeakerWords()
  const { language } = useLanguage()
  if (line.is === 'more') return <li className={css['more']}>{words.side.more(line.count)}</li>
  const { holder } = line
  const name =
    holder.is === 'person' ? holder.name : holder.is === 'break' ? words.side.pause : say(holder.title, language)
  return (
    <li data-mine={line.mine || undefined} aria-current={line.now ? 'step' : undefined}>
      <span className={css['time']}>{line.now ? words.side.now : clockTime(line.start, zone)}</span>
      <span className={css['who']}>
        <bdi>{name}</bdi>
        {line.mine ? <small> {words.side.you}</small> : null}
      </span>
      {line.language === null ? null : (
        <FloorTag language={line.language.code} certainty={line.language.heard ? 'heard' : 'planned'} />
      )}
    </li>
  )
}

function Meeting({ place }: { readonly place: Place }) {
  const words = useSpeakerWords()
  const { language } = useLanguage()
  const documents = place.documents
  return (
    <section>
      <h2>{words.side.session}</h2>
      <ul className={css['links']}>
        <li>
          <bdi>{say(place.name, language)}</bdi>
          {place.join === null ? null : (
            <a href={place.join} target="_blank" rel="noreferrer">
              {words.side.join}
            </a>
          )}
        </li>
        {documents.map((document) => (
          <li key={document.url}>
            <a href={document.url} target="_blank" rel="noreferrer">
              <bdi>{say(document.title, language)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
