import { TURN_LENGTHS } from '../../../shared/domain/booths.ts'
import { milliseconds, minutes } from '../../../shared/domain/time.ts'
import type { MyBooth } from '../../../shared/protocol/view.ts'
import type { Pressing } from '../../connection/usePressing.ts'
import { Icon } from '../../ui/Icons.tsx'
import { Press } from '../../ui/Press.tsx'
import css from './OnMic.module.css'
import { useInterpreterWords } from './words.ts'

const STEP = minutes(5)
const LENGTHS = Array.from({ length: (TURN_LENGTHS.most - TURN_LENGTHS.least) / STEP + 1 }, (_, index) =>
  milliseconds(TURN_LENGTHS.least + index * STEP),
)

/** What is set once: that the booth is ready, and how long one of them interprets. */
export function BoothSettings(props: { readonly booth: MyBooth; readonly pressing: Pressing; readonly lost: boolean }) {
  const words = useInterpreterWords().mic
  const { booth, pressing, lost } = props
  const ready = booth.ready?.said ?? null
  return (
    <details className={css['settings']}>
      <summary aria-label={words.settings} title={words.settings} data-ready={ready ?? undefined}>
        <Icon name="more" size={16} />
      </summary>
      <div>
        <p>{ready === null ? words.readyUnsaid : ready ? words.ready : words.notReady}</p>
        <p className={css['choices']}>
          {([true, false] as const).map((said) => (
            <Press
              key={String(said)}
              aria-pressed={ready === said}
              state={pressing.stateOf((command) => command.type === 'SetBoothReady' && command.ready === said)}
              disabledReason={lost ? words.noLink : ready === said ? words.alreadySaid : null}
              onPress={() => void pressing.press({ type: 'SetBoothReady', ready: said })}
            >
              {said ? words.sayReady : words.sayNotReady}
            </Press>
          ))}
        </p>
        <label>
          {words.turnLength}
          <select
            value={booth.turnLength}
            disabled={lost}
            onChange={(event) =>
              void pressing.press({ type: 'SetTurnLength', length: milliseconds(Number(event.target.value)) })
            }
          >
            {LENGTHS.includes(booth.turnLength) ? null : (
              <option value={booth.turnLength}>{words.minutes(Math.round(booth.turnLength / minutes(1)))}</option>
            )}
            {LENGTHS.map((length) => (
              <option key={length} value={length}>
                {words.minutes(length / minutes(1))}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  )
}
