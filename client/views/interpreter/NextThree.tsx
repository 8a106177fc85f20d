import type { BoothFile } from '../../../shared/agenda/file.ts'
import { FloorTag } from '../../live/FloorTag.tsx'
import { clockTime, say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import type { NextTurn } from './boothScene.ts'
import css from './NextThree.module.css'
import { useInterpreterWords } from './words.ts'

export interface NextThreeProps {
  readonly next: readonly NextTurn[]
  readonly booth: BoothFile
  readonly zone: string
}

/** Who comes, how the name is said, in which language, and what that means for this booth. */
export function NextThree({ next, booth, zone }: NextThreeProps) {
  const words = useInterpreterWords()
  return (
    <section className={css['next']}>
      <h2>{words.next}</h2>
      {next.length === 0 ? <p>{words.nothingNext}</p> : null}
      <ol>
        {next.map((turn) => (
          <Row key={turn.segment} turn={turn} booth={booth} zone={zone} />
        ))}
      </ol>
    </section>
  )
}

function Row(props: { readonly turn: NextTurn; readonly booth: BoothFile; readonly zone: string }) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const { holder, start, speaker, organisation, work, request } = props.turn
  const name = holder.is === 'person' ? holder.name : holder.is === 'break' ? words.pause : say(holder.title, language)
  const what = { works: words.intoCode(props.booth.language.toUpperCase()), rests: words.rest, open: words.all }
  const isSpeech = holder.is === 'person'
  return (
    <li data-work={work}>
      <span className={css['when']}>{clockTime(start, props.zone)}</span>
      <span className={css['tag']}>
        {props.turn.language === null || !isSpeech ? null : (
          <FloorTag language={props.turn.language} certainty="planned" />
        )}
      </span>
      <span className={css['who']}>
        <b>{name}</b>
        {request === null ? null : (
          <span className={css['kind']}>
            {words.kinds[request.kind]}
            {request.state === 'called' ? `, ${words.called}` : null}
          </span>
        )}
        {isSpeech && speaker?.sayAs !== undefined ? <span>{speaker.sayAs}</span> : null}
        {isSpeech && organisation !== null ? <span className={css['of']}>{say(organisation, language)}</span> : null}
        {isSpeech && request === null ? <span className={css['talk']}>{say(props.turn.title, language)}</span> : null}
        {request?.note == null ? null : (
          <span className={css['note']} dir="auto">
            {request.note}
          </span>
        )}
      </span>
      <span className={css['what']}>{what[work]}</span>
    </li>
  )
}
