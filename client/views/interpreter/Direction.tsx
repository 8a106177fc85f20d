import type { Instant } from '../../../shared/domain/time.ts'
import { useShow } from '../../connection/ShowConnection.tsx'
import { usePressing } from '../../connection/usePressing.ts'
import { textureOf } from '../../live/FloorTag.tsx'
import { Press } from '../../ui/Press.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { capitalised, languageName, sentenceTime } from '../../words/format.ts'
import { type Language, useLanguage } from '../../words/language.ts'
import { useRefusalWords } from '../../words/refusals.ts'
import type { BoothScene, FloorSign } from './boothScene.ts'
import css from './Direction.module.css'
import { useInterpreterWords } from './words.ts'

export interface DirectionProps {
  readonly scene: BoothScene
  readonly zone: string
  /** When the show is planned to begin; matters only before it does. */
  readonly opening: Instant | null
}

/** "Floor EN → you interpret into FR": readable from across the booth, and put right from it. */
export function Direction({ scene, zone, opening }: DirectionProps) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const { floor, booth } = scene
  const summary = summaryOf(words, floor, language)
  const who = scene.current?.guest?.name ?? scene.current?.person?.name ?? ''
  return (
    <section className={css['direction']} data-rests={(floor.is === 'spoken' && floor.work === 'rests') || undefined}>
      <h1>
        <VisuallyHidden>{summary}</VisuallyHidden>
      </h1>
      {floor.is === 'silent' ? (
        <Silence floor={floor} zone={zone} opening={opening} until={scene.current?.clock.endsAt ?? null} />
      ) : (
        <>
          <Sign floor={floor} own={booth.language} zone={zone} />
          <Correct floor={floor} />
        </>
      )}
      <VisuallyHidden>
        <span role="status">{words.changed(who, summary)}</span>
      </VisuallyHidden>
    </section>
  )
}

type Spoken = Extract<FloorSign, { is: 'spoken' }>

function Sign({ floor, own, zone }: { readonly floor: Spoken; readonly own: string; readonly zone: string }) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const languages = useShow((state) => state.agenda?.languages) ?? []
  const { task } = floor
  const works = task.is === 'interprets' || task.is === 'relays'
  const into = works ? task.into : own
  return (
    <div className={css['pairs']} aria-hidden="true" data-relay={task.is === 'relays' || undefined}>
      <p
        className={css['side']}
        data-sure={floor.heard ? 'heard' : 'planned'}
        data-texture={textureOf(floor.language, languages)}
      >
        <span>{words.floor}</span>
        <b>{floor.language.toUpperCase()}</b>
      </p>
      <div className={css['to']}>
        {task.is === 'relays' ? (
          <p>
            {words.relayFrom(task.via.toUpperCase())}{' '}
            <b className={css['hear']}>{words.youHear(task.heard.toUpperCase())}</b>
          </p>
        ) : null}
        <svg aria-hidden="true" viewBox="0 0 80 40" fill="none" stroke="currentColor" strokeWidth="5">
          <path d="M2 20h70M56 4l16 16-16 16" />
        </svg>
      </div>
      <p className={css['side']} data-you={works ? 'works' : 'rests'} data-texture={textureOf(into, languages)}>
        <span>{works ? (into === own ? words.into : words.retour) : restLabel()}</span>
        <b>{works ? into.toUpperCase() : words.rests}</b>
      </p>
    </div>
  )

  function restLabel(): string {
    if (task.is === 'rests' && task.covered !== null) return words.coveredBy(task.covered.toUpperCase())
    return floor.until === null ? words.booth : words.boothUntil(sentenceTime(floor.until, zone, language))
  }
}

/** The first person who knows better corrects the plan in one press. */
function Correct({ floor }: { readonly floor: Spoken }) {
  const words = useInterpreterWords()
  const refusals = useRefusalWords()
  const { language } = useLanguage()
  const lost = useShow((state) => state.link.status === 'lost')
  const { press, stateOf, refusal } = usePressing()
  const spoken = capitalised(languageName(floor.language, language), language)
  const set = (to: string) => {
    void press({ type: 'SetFloorLanguage', turn: floor.turn, from: floor.language, to })
  }
  const stateFor = (to: string) => stateOf((command) => command.type === 'SetFloorLanguage' && command.to === to)
  const reason = lost ? words.link : null
  const said = refusal === null ? null : refusals[refusal]
  return (
    <div className={css['correct']}>
      <p data-refused={said === null ? undefined : true} data-said={said !== null || lost || undefined}>
        {said ?? reason ?? (floor.heard ? words.heard(spoken) : words.planned(spoken))}
      </p>
      {floor.heard ? null : (
        <Press state={stateFor(floor.language)} disabledReason={reason} onPress={() => set(floor.language)}>
          {words.confirm(floor.language.toUpperCase())}
        </Press>
      )}
      {floor.others.length > 2 ? <span className={css['nowIn']}>{words.nowIn}</span> : null}
      {floor.others.map((other) => (
        <Press
          key={other}
          state={stateFor(other)}
          disabledReason={reason}
          aria-label={words.correct(other.toUpperCase())}
          onPress={() => set(other)}
        >
          {floor.others.length > 2 ? other.toUpperCase() : words.correct(other.toUpperCase())}
        </Press>
      ))}
      <VisuallyHidden>
        <span role="alert">{said}</span>
      </VisuallyHidden>
    </div>
  )
}

function Silence(props: {
  readonly floor: Extract<FloorSign, { is: 'silent' }>
  readonly zone: string
  readonly opening: Instant | null
  readonly until: Instant | null
}) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const { because } = props.floor
  const time = because === 'unstarted' ? props.opening : because === 'break' ? props.until : null
  return (
    <div className={css['silence']}>
      <p className={css['word']}>{words.silent[because]}</p>
      {time === null ? null : (
        <p>
          {because === 'unstarted'
            ? words.startsAt(sentenceTime(time, props.zone, language))
            : words.until(sentenceTime(time, props.zone, language))}
        </p>
      )}
    </div>
  )
}

function summaryOf(words: ReturnType<typeof useInterpreterWords>, floor: FloorSign, language: Language): string {
  if (floor.is === 'silent') return words.silent[floor.because]
  const { task } = floor
  const spoken = words.summary.floor(languageName(floor.language, language), floor.heard)
  switch (task.is) {
    case 'interprets':
      return `${spoken} ${words.summary.works(languageName(task.into, language))}`
    case 'relays': {
      const [heard, into] = [languageName(task.heard, language), languageName(task.into, language)]
      return `${spoken} ${words.summary.relays(task.via.toUpperCase(), heard, into)}`
    }
    case 'rests':
      return `${spoken} ${task.covered === null ? words.summary.rests : words.summary.covered(task.covered.toUpperCase())}`
    case 'pause':
      return spoken
  }
}
