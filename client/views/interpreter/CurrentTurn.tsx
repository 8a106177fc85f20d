import { Digits } from '../../ui/Digits.tsx'
import { PhaseMark } from '../../ui/PhaseMark.tsx'
import { clockTime, countdown, lengthOf, say } from '../../words/format.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { TurnClock } from '../speaker/turnClock.ts'
import type { CurrentTurn as Current } from './boothScene.ts'
import css from './CurrentTurn.module.css'
import { useInterpreterWords } from './words.ts'

/** Who speaks, how the name is said, and how long is left. */
export function CurrentTurn({ current, zone }: { readonly current: Current | null; readonly zone: string }) {
  const words = useInterpreterWords()
  const common = useWords()
  const { language } = useLanguage()
  if (current === null) {
    return (
      <section className={css['now']}>
        <h2 className={css['nobody']}>{words.nobody}</h2>
      </section>
    )
  }
  const { clock, person } = current
  const reading = clock.left === null ? lengthOf(clock.elapsed) : countdown(clock.left)
  const name = current.isBreak || person === null ? words.pause : person.name
  return (
    <section className={css['now']}>
      <div className={css['who']}>
        <h2 data-long={name.length > 34 || undefined}>{name}</h2>
        {person?.sayAs === undefined ? null : <p className={css['say']}>{person.sayAs}</p>}
        <p className={css['of']}>
          {current.discussion ? `${words.discussion}. ` : null}
          {clock.limit === null ? words.chair : say(person?.organisation, language)}
        </p>
      </div>
      <div className={css['left']}>
        <span role="timer" aria-label={reading}>
          <Digits text={reading} phase={clock.phase} />
        </span>
        <p>
          <PhaseMark phase={clock.phase} label={common.phase[clock.phase]} />
          <span>{measure()}</span>
        </p>
      </div>
    </section>
  )

  function measure(): string {
    if (clock.heldSince !== null) return words.heldSince(clockTime(clock.heldSince, zone, true))
    return limitLine(clock)
  }

  function limitLine({ limit, phase }: TurnClock): string {
    if (limit === null) return ''
    return phase === 'over' ? words.over(lengthOf(limit)) : words.leftOf(lengthOf(limit))
  }
}
