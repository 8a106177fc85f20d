import type { ReactNode } from 'react'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { minutes } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { dateIn, say, sentenceTime } from '../../../shared/words/format.ts'
import { isolated } from '../../../shared/words/grammar.ts'
import { waitingInDiscussion } from '../../features/room/waitingInDiscussion.ts'
import { useNow } from '../../page/connection/clock/useNow.ts'
import { useForecast } from '../../page/useForecast.ts'
import { shownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import { isLong } from './agenda/isLong.ts'
import css from './Boxes.module.css'
import { Hearing } from './Hearing.tsx'
import { type ProgrammeNow, programmeNow } from './programmeScene.ts'
import { useProgrammeWords } from './words.ts'

interface NowBoxProps {
  readonly agenda: Agenda
  readonly live: Live
}

/** The lit part: where the floor is. */
export function NowBox({ agenda, live }: NowBoxProps) {
  const words = useProgrammeWords()
  const forecast = useForecast()
  const now = useNow(minutes(1))
  if (forecast === null) return null
  const scene = programmeNow(agenda, live, forecast, now)
  const waiting = waitingInDiscussion(agenda, live, live.queue, now)
  const held = 'heldSince' in scene && scene.heldSince !== null
  const isOn = scene.is !== 'before' && scene.is !== 'ended'
  return (
    <section className={css['now']} aria-labelledby="now" data-lit={isOn || undefined} data-scene={scene.is}>
      <h2 id="now">
        {isOn ? <Icon name={held ? 'pause' : 'play'} size={12} /> : null}
        {scene.is === 'before' ? words.before : scene.is === 'ended' ? words.ended : words.now}
      </h2>
      <Scene scene={scene} agenda={agenda}>
        {waiting === null ? null : <p className={css['list']}>{words.list(waiting.count, waiting.open)}</p>}
      </Scene>
    </section>
  )
}

interface ScenePartProps {
  readonly scene: ProgrammeNow
  readonly agenda: Agenda
  /** What is said of a discussion's list of speakers. */
  readonly children: ReactNode
}

function Scene({ scene, agenda, children }: ScenePartProps): ReactNode {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  const zone = shownZone(agenda)
  switch (scene.is) {
    case 'before': {
      const time = sentenceTime(scene.start, zone, language)
      return (
        <>
          <p className={css['who']}>
            {scene.minutes === 0 ? words.due : (scene.gone ? words.plannedFor : words.startsAt)(time)}
          </p>
          <p className={css['topic']}>
            {scene.minutes === null
              ? dateIn(scene.start, zone, language)
              : scene.minutes > 0
                ? words.inMinutes(scene.minutes)
                : words.plannedFor(time)}
          </p>
        </>
      )
    }
    case 'ended':
      return (
        <>
          <p className={css['who']}>{words.endedAt(sentenceTime(scene.endedAt, zone, language))}</p>
          <p className={css['topic']}>{words.thanks}</p>
        </>
      )
    case 'break':
      return (
        <>
          <p className={css['who']}>
            <bdi>{say(scene.topic, language)}</bdi>
          </p>
          <p className={css['about']}>{words.pause}</p>
          <p className={css['topic']}>{words.pauseUntil(sentenceTime(scene.until, zone, language))}</p>
          <Held scene={scene} zone={zone} />
        </>
      )
    case 'discussion':
      return (
        <>
          <p className={css['who']} data-long={isLong(say(scene.topic, language), 36)}>
            <bdi>{say(scene.topic, language)}</bdi>
          </p>
          <p className={css['about']}>{words.ledBy(isolated(scene.chair))}</p>
          <p className={css['topic']}>{words.discussion}</p>
          {children}
          <Held scene={scene} zone={zone} />
          <Hearing agenda={agenda} floor={scene.language} open />
        </>
      )
    case 'speech':
    case 'chair':
      return (
        <>
          <p className={css['who']} data-long={isLong(scene.name, 36)}>
            <bdi>{scene.name}</bdi>
          </p>
          <p className={css['about']}>
            <bdi>{scene.is === 'chair' ? words.chair : scene.about === null ? null : say(scene.about, language)}</bdi>
          </p>
          <p className={css['topic']}>
            <bdi>{say(scene.topic, language)}</bdi>
          </p>
          {children}
          {scene.interrupts === null ? null : (
            <p className={css['held']}>{words.interrupts(isolated(scene.interrupts))}</p>
          )}
          <Held scene={scene} zone={zone} />
          <Hearing agenda={agenda} floor={scene.language} open={false} />
        </>
      )
  }
}

function Held({
  scene,
  zone,
}: {
  readonly scene: Extract<ProgrammeNow, { heldSince: unknown }>
  readonly zone: string
}) {
  const words = useProgrammeWords()
  const { language } = useLanguage()
  if (scene.heldSince === null) return null
  return <p className={css['held']}>{words.held(sentenceTime(scene.heldSince, zone, language))}</p>
}
