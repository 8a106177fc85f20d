import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import { languageCode } from '../../../shared/domain/agenda/languageCode.ts'
import { worked } from '../../../shared/domain/booths/interpreting.ts'
import type { Forecast } from '../../../shared/domain/forecast/forecast.ts'
import { minutes, seconds } from '../../../shared/domain/time.ts'
import type { Live, SeenMic } from '../../../shared/protocol/view.ts'
import type { RoomWords } from '../../../shared/words/en/room.ts'
import { languageName, sentenceTime } from '../../../shared/words/format.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './BoothsPanel.module.css'
import { type BoothLine, type BoothPlanLine, boothLines } from './booths.ts'

export interface BoothsPanelProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly forecast: Forecast
}

/** What each booth does now, until when, and for how long it does the other thing then; and what it has declared. */
export function BoothsPanel({ agenda, live, forecast }: BoothsPanelProps) {
  const words = useRoomWords().booths
  const lines = boothLines(agenda, live, forecast, useNow(seconds(10)))
  if (lines.length === 0) return null
  return (
    <section className={css['booths']} aria-labelledby="booths">
      <h2 id="booths">{words.title}</h2>
      <ul>
        {lines.map((line) => (
          <Row key={line.booth} line={line} agenda={agenda} />
        ))}
      </ul>
    </section>
  )
}

function Row({ line, agenda }: { readonly line: BoothLine; readonly agenda: Agenda }) {
  const words = useRoomWords().booths
  const { language } = useLanguage()
  const zone = useShownZone()
  const { plan } = line
  const following =
    plan?.following == null
      ? null
      : words.following[plan.following.work](words.about(Math.round(plan.following.lasts / 60_000)))
  return (
    <li data-work={plan?.work}>
      <b>{boothCode(line.booth)}</b>
      <span className={css['lines']}>
        <span className={css['plan']}>
          {plan === null ? words.before(languageName(line.language, language)) : `${now(words, line, plan)}${until()}`}
          {following === null ? null : <span className={css['then']}>{`, ${following}`}</span>}
        </span>
        <Declared line={line} agenda={agenda} />
      </span>
    </li>
  )

  function until(): string {
    return plan?.until == null ? '' : ` ${words.until(sentenceTime(plan.until, zone, language))}`
  }
}

function now(words: RoomWords['booths'], line: BoothLine, { work, task }: BoothPlanLine): string {
  if (work === 'open') return words.open
  switch (task.is) {
    case 'interprets': {
      const [from, into] = [languageCode(task.floor), languageCode(task.into)]
      return task.into === line.language ? words.works(from, into) : `${words.works(from, into)}, ${words.retour(into)}`
    }
    case 'relays':
      return `${words.works(languageCode(task.floor), languageCode(task.into))}, ${words.relay(boothCode(task.via))}`
    case 'rests':
      return task.covered === null ? words.rests : words.covered(boothCode(task.covered))
    case 'pause':
      return words.rests
  }
}

/** What the booth itself has said: on mic, ready, interrupted; what is wrong stands out. */
function Declared({ line, agenda }: { readonly line: BoothLine; readonly agenda: Agenda }) {
  const words = useRoomWords().booths
  const { on, alarm, ready, interrupted } = line
  const wrong = [
    interrupted ? words.interrupted : null,
    alarm === null ? null : words.alarm[alarm](on.length),
    ready === false ? words.notReady : null,
  ].filter((each) => each !== null)
  const [first] = on
  return (
    <span className={css['said']} role="status">
      {wrong.length > 0 ? <em>{wrong.join(', ')}</em> : null}
      {wrong.length === 0 && on.length === 1 && first !== undefined ? (
        <OnMic mic={first} name={agendaIndex(agenda).nameOf(first.person)} />
      ) : null}
      {wrong.length === 0 && on.length === 0 ? (ready === null ? words.unsaid : words.ready) : null}
    </span>
  )
}

function OnMic({ mic, name }: { readonly mic: SeenMic; readonly name: string }) {
  const words = useRoomWords().booths
  const whole = Math.floor(worked(mic.clock, 'turn', useNow(seconds(10))) / minutes(1))
  return <span aria-live="off">{words.onMic(name, words.minutes(whole))}</span>
}
