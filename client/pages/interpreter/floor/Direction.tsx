import { boothCode } from '../../../../shared/domain/agenda/boothCode.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { unreachable } from '../../../../shared/domain/unreachable.ts'
import { languageName, sentenceTime } from '../../../../shared/words/format.ts'
import type { Language } from '../../../../shared/words/languages.ts'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import type { BoothScene, FloorSign } from '../boothScene.ts'
import { useInterpreterWords } from '../words.ts'
import { CorrectFloor } from './CorrectFloor.tsx'
import css from './Direction.module.css'
import { Sign } from './Sign.tsx'

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
  const summary = summaryOf(words, floor, booth.language, language)
  const who = scene.current?.guest?.name ?? scene.current?.person?.name ?? ''
  return (
    <section className={css['direction']}>
      <h1>
        <VisuallyHidden>{summary}</VisuallyHidden>
      </h1>
      {floor.is === 'silent' ? (
        <Silence floor={floor} zone={zone} opening={opening} until={scene.current?.clock.endsAt ?? null} />
      ) : (
        <>
          <Sign floor={floor} own={booth.language} zone={zone} />
          <CorrectFloor floor={floor} />
        </>
      )}
      <VisuallyHidden>
        <span role="status">{words.changed(who, summary)}</span>
      </VisuallyHidden>
    </section>
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

/** What the large letters say, for whoever hears the page; `own` is the booth's first language. */
function summaryOf(
  words: ReturnType<typeof useInterpreterWords>,
  floor: FloorSign,
  own: string,
  language: Language,
): string {
  if (floor.is === 'silent') return words.silent[floor.because]
  const { task } = floor
  const { summary } = words
  const spoken = summary.floor(languageName(floor.language, language), floor.heard)
  switch (task.is) {
    case 'interprets': {
      const into = languageName(task.into, language)
      return `${spoken} ${task.into === own ? summary.works(into) : summary.retour(into)}`
    }
    case 'relays': {
      const [heard, into] = [languageName(task.heard, language), languageName(task.into, language)]
      return `${spoken} ${summary.relays(boothCode(task.via), heard, into)}`
    }
    case 'rests':
      return `${spoken} ${task.covered === null ? summary.rests : summary.covered(boothCode(task.covered))}`
    case 'pause':
      return spoken
    default:
      return unreachable(task)
  }
}
