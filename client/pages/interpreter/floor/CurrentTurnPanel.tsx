import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import type { Turn } from '../../../../shared/domain/floor/floor.ts'
import { type ClockReading, readTurn } from '../../../../shared/domain/forecast/clockReading.ts'
import { seconds } from '../../../../shared/domain/time.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { clockTime, countdown, lengthOf, say } from '../../../../shared/words/format.ts'
import { sayAsOf, speechText } from '../../../features/papers/papersOf.ts'
import { usePapers } from '../../../features/papers/usePapers.ts'
import { useNow } from '../../../page/connection/clock/useNow.ts'
import { Digits } from '../../../page/ui/Digits.tsx'
import { PhaseMark } from '../../../page/ui/PhaseMark.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import type { CurrentTurn as Current } from '../boothScene.ts'
import { useInterpreterWords } from '../words.ts'
import css from './CurrentTurnPanel.module.css'

export interface CurrentTurnPanelProps {
  readonly agenda: Agenda
  readonly current: Current | null
  readonly live: Live
  readonly zone: string
}

/** Who speaks, how the name is said, and how long is left. */
export function CurrentTurnPanel({ agenda, current, live, zone }: CurrentTurnPanelProps) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const papers = usePapers()
  if (current === null || live.turn === null) {
    return (
      <section className={css['now']}>
        <h2 className={css['nobody']}>{words.nobody}</h2>
      </section>
    )
  }
  const { person, guest, interrupts } = current
  const name = current.isBreak ? words.pause : (guest?.name ?? person?.name ?? '')
  const sayAs = guest === null && person !== null ? sayAsOf(agenda, papers, person.id) : null
  const text = current.segment === null || current.discussion ? null : speechText(agenda, papers, current.segment)
  const delivery = agendaIndex(agenda).segment(current.segment)?.delivery ?? null
  const organisation = guest === null ? say(person?.organisation, language) : (guest.organisation ?? '')
  return (
    <section className={css['now']}>
      <div className={css['who']}>
        <h2 data-long={name.length > 34 || undefined} dir="auto">
          {name}
        </h2>
        {sayAs === null ? null : (
          <p className={css['say']} dir="auto">
            {sayAs}
          </p>
        )}
        <p className={css['of']}>
          {current.discussion ? `${words.discussion}. ` : null}
          <bdi>{live.turn.limit === null ? words.chair : organisation}</bdi>
        </p>
        {delivery === null && text === null ? null : (
          <p className={css['text']}>
            {delivery === null ? null : <span>{words.delivery[delivery]}</span>}
            {text === null ? null : (
              <a href={text.url} target="_blank" rel="noopener noreferrer">
                {words.text(words.standing[text.standing], clockTime(text.uploadedAt, zone))}
              </a>
            )}
          </p>
        )}
        {current.note === null ? null : (
          <p className={css['note']} dir="auto">
            {current.note}
          </p>
        )}
        {interrupts === null ? null : (
          <p className={css['between']}>
            {words.interrupts(interrupts.name, interrupts.left === null ? null : countdown(interrupts.left))}
          </p>
        )}
      </div>
      <TimeLeft turn={live.turn} live={live} zone={zone} />
    </section>
  )
}

/** The only part of a booth's page that counts each second. */
function TimeLeft({ turn, live, zone }: { readonly turn: Turn; readonly live: Live; readonly zone: string }) {
  const words = useInterpreterWords()
  const common = useWords()
  const now = useNow(seconds(1), turn.timer?.status === 'running' ? turn.timer.endsAt : turn.startedAt)
  const clock = readTurn(turn, live, now)
  const reading = clock.left === null ? lengthOf(clock.elapsed) : countdown(clock.left)
  return (
    <div className={css['left']}>
      <span role="timer" aria-label={reading}>
        <Digits text={reading} phase={clock.phase} />
      </span>
      <p>
        <PhaseMark phase={clock.phase} label={common.phase[clock.phase]} />
        <span>
          {clock.heldSince === null ? limitLine(clock) : words.heldSince(clockTime(clock.heldSince, zone, true))}
        </span>
      </p>
    </div>
  )

  function limitLine({ limit, phase }: ClockReading): string {
    if (limit === null) return ''
    return phase === 'over' ? words.over(lengthOf(limit)) : words.leftOf(lengthOf(limit))
  }
}
