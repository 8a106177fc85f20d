import type { Agenda, Booth } from '../../../../shared/domain/agenda/agenda.ts'
import { boothCode } from '../../../../shared/domain/agenda/boothCode.ts'
import { languageCode } from '../../../../shared/domain/agenda/languageCode.ts'
import { clockTime, say } from '../../../../shared/words/format.ts'
import { sayAsOf, speechText } from '../../../features/papers/papersOf.ts'
import { usePapers } from '../../../features/papers/usePapers.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import type { NextTurn } from '../boothScene.ts'
import { useInterpreterWords } from '../words.ts'
import css from './NextThree.module.css'

export interface NextThreeProps {
  readonly next: readonly NextTurn[]
  readonly booth: Booth
  readonly agenda: Agenda
  readonly zone: string
}

/** Who comes, how the name is said, in which language, and what that means for this booth. */
export function NextThree({ next, booth, agenda, zone }: NextThreeProps) {
  const words = useInterpreterWords()
  return (
    <section className={css['next']}>
      <h2>{words.next}</h2>
      {next.length === 0 ? <p>{words.nothingNext}</p> : null}
      <ol>
        {next.map((turn) => (
          <Row key={turn.segment} turn={turn} booth={booth} agenda={agenda} zone={zone} />
        ))}
      </ol>
    </section>
  )
}

interface RowProps extends Omit<NextThreeProps, 'next'> {
  readonly turn: NextTurn
}

function Row({ turn, booth, agenda, zone }: RowProps) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const papers = usePapers()
  const { holder, start, speaker, organisation, work, task, delivery, request } = turn
  const name = holder.is === 'person' ? holder.name : holder.is === 'break' ? words.pause : say(holder.title, language)
  const isSpeech = holder.is === 'person'
  const sayAs = speaker === null ? null : sayAsOf(agenda, papers, speaker.id)
  const text = request === null ? speechText(agenda, papers, turn.segment) : null
  const facts = [
    organisation === null ? null : say(organisation, language),
    delivery === null ? null : words.delivery[delivery],
    text === null ? null : words.text(words.standing[text.standing], clockTime(text.uploadedAt, zone)),
  ].filter((fact) => fact !== null)
  return (
    <li data-work={work}>
      <span className={css['when']}>{clockTime(start, zone)}</span>
      <span>
        {turn.language === null || !isSpeech ? null : <FloorTag language={turn.language} certainty="planned" />}
      </span>
      <span className={css['who']}>
        <b dir="auto">{name}</b>
        {request === null ? null : (
          <span>
            {words.kinds[request.kind]}
            {request.state === 'called' ? `, ${words.called}` : null}
          </span>
        )}
        {isSpeech && sayAs !== null ? <span dir="auto">{sayAs}</span> : null}
        {isSpeech && facts.length > 0 ? (
          <span className={css['of']} title={facts.join(' · ')}>
            {facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they keep their places
              <bdi key={index}>
                {index > 0 ? ' · ' : null}
                {fact}
              </bdi>
            ))}
          </span>
        ) : null}
        {request?.note == null ? null : (
          <span className={css['note']} dir="auto">
            {request.note}
          </span>
        )}
      </span>
      <span className={css['what']}>
        {work === 'works' ? words.intoCode(intoOf(task, booth)) : work === 'rests' ? words.rest : words.all}
        <How task={task} own={booth.language} />
      </span>
    </li>
  )
}

function intoOf(task: NextTurn['task'], booth: Booth): string {
  const into = task?.is === 'interprets' || task?.is === 'relays' ? task.into : booth.language
  return languageCode(into)
}

/** How the booth comes by it, where that does not go without saying. */
function How({ task, own }: { readonly task: NextTurn['task']; readonly own: string }) {
  const words = useInterpreterWords()
  if (task?.is === 'relays') return <small>{words.byRelay(boothCode(task.via))}</small>
  if (task?.is === 'rests' && task.covered !== null) return <small>{words.coveredShort(boothCode(task.covered))}</small>
  if (task?.is === 'interprets' && task.into !== own) return <small>{words.inRetour}</small>
  return null
}
