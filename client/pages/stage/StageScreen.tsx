import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { ClockReading } from '../../../shared/domain/forecast/clockReading.ts'
import type { Instant } from '../../../shared/domain/time.ts'
import { countdown, dateIn, lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import type { FloorHolder } from '../../../shared/words/told.ts'
import { FittedDigits } from '../../page/digits/FittedDigits.tsx'
import { Bar } from '../../page/ui/Bar.tsx'
import { PhaseMark } from '../../page/ui/PhaseMark.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { shownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import css from './StageView.module.css'
import type { StageScene } from './stageScene.ts'
import { useStageWords } from './words.ts'

export interface StageScreenProps {
  readonly agenda: Agenda
  readonly scene: StageScene
  readonly now: Instant
}

export function StageScreen({ agenda, scene, now }: StageScreenProps) {
  const words = useStageWords()
  const { language } = useLanguage()
  switch (scene.is) {
    case 'before':
      return <Before agenda={agenda} scene={scene} now={now} />
    case 'ended':
      return (
        <main className={css['screen']} data-scene="ended">
          <h1 className={css['words']}>
            {words.ended} <span>{words.thanks}</span>
          </h1>
        </main>
      )
    case 'break':
      return (
        <main className={css['screen']} data-scene="break">
          <div className={css['who']}>
            <h1>{words.pause}</h1>
          </div>
          <Clock clock={scene.clock} />
          <Next next={scene.next} />
        </main>
      )
    case 'on':
      return (
        <main className={css['screen']} data-scene="on">
          <div className={css['who']}>
            <p className={css['slot']} dir="auto">
              {say(scene.slot, language)}
            </p>
            <h1 data-long={scene.name.length > 34 || undefined}>
              <bdi>{scene.name}</bdi>
            </h1>
            <p className={css['of']} dir="auto">
              {scene.organisation === null ? null : say(scene.organisation, language)}
            </p>
          </div>
          <Clock clock={scene.clock} />
          <Next next={scene.next} goesOn={scene.goesOn} waiting={scene.waiting} />
          <VisuallyHidden>
            <span role="status">{scene.name}</span>
          </VisuallyHidden>
        </main>
      )
  }
}

function Clock({ clock }: { readonly clock: ClockReading }) {
  const words = useStageWords()
  const common = useWords()
  const { left, limit, phase } = clock
  const reading = left === null ? lengthOf(clock.elapsed) : countdown(left)
  const over = left !== null && left <= 0
  return (
    <div className={css['time']} data-phase={phase}>
      <div className={css['clock']} role="timer" aria-label={reading}>
        <FittedDigits text={reading} widest={limit === null ? reading : widest(reading, lengthOf(limit))} />
      </div>
      {left === null || limit === null ? null : (
        <div className={css['bar']}>
          <Bar left={left} limit={limit} running={phase !== 'held'} phase={phase} />
        </div>
      )}
      <p className={css['phase']}>
        <PhaseMark phase={phase} label={common.phase[phase]} />
        {limit === null ? null : <span>{over ? words.over(lengthOf(limit)) : words.leftOf(lengthOf(limit))}</span>}
      </p>
    </div>
  )
}

/** Over ten minutes, what is over is wider than the limit was. */
function widest(reading: string, limit: string): string {
  const figure = reading.replace('+', '')
  return figure.length > limit.length ? figure : limit
}

interface NextProps {
  readonly next: FloorHolder | null
  readonly goesOn?: boolean
  readonly waiting?: Extract<StageScene, { is: 'on' }>['waiting']
}

function Next({ next, goesOn = false, waiting = null }: NextProps) {
  const words = useStageWords()
  const { language } = useLanguage()
  if (next === null && waiting === null) return <footer className={css['next']} />
  return (
    <footer className={css['next']}>
      {next === null ? null : (
        <>
          <span>{goesOn ? words.goesOn : words.next}</span> <b dir="auto">{nameOf(next)}</b>
        </>
      )}
      {waiting === null ? null : <span className={css['waiting']}>{words.waiting(waiting.count, waiting.open)}</span>}
    </footer>
  )

  function nameOf(holder: FloorHolder): string {
    if (holder.is === 'person') return holder.name
    return holder.is === 'break' ? words.nextPause : say(holder.title, language)
  }
}

function Before({ agenda, scene, now }: StageScreenProps & { readonly scene: Extract<StageScene, { is: 'before' }> }) {
  const words = useStageWords()
  const { language } = useLanguage()
  const zones = agenda.zones.map((each) => ({
    zone: each.zone,
    line: (scene.gone ? words.planned : words.starts)(
      sentenceTime(scene.start, each.zone, language),
      isolated(say(each.city, language)),
    ),
  }))
  const zone = shownZone(agenda)
  const date = dateIn(scene.start, zone, language)
  const today = date === dateIn(now, zone, language)
  return (
    <main className={css['screen']} data-scene="before">
      <div className={css['who']}>
        <h1 data-long={say(scene.title, language).length > 34 || undefined}>
          <bdi>{say(scene.title, language)}</bdi>
        </h1>
        <ul className={css['of']}>
          {zones.map(({ zone: key, line }) => (
            <li key={key}>{line}</li>
          ))}
          {today ? null : <li>{words.startsOn(date)}</li>}
        </ul>
      </div>
      {scene.countdown === null ? (
        <p className={css['words']}>{scene.due ? words.aboutToStart : null}</p>
      ) : (
        <div className={css['time']}>
          <div className={css['clock']} role="timer" aria-label={countdown(scene.countdown)}>
            <FittedDigits text={countdown(scene.countdown)} widest={countdown(scene.countdown)} />
          </div>
        </div>
      )}
    </main>
  )
}
