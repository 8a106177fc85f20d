import type { FocusEvent, KeyboardEvent } from 'react'
import { TURN_LENGTHS } from '../../../../shared/domain/booths/booths.ts'
import { milliseconds, minutes } from '../../../../shared/domain/time.ts'
import type { MyBooth } from '../../../../shared/protocol/view.ts'
import { useNoConnection } from '../../../features/pressing/useNoConnection.ts'
import type { Pressing } from '../../../features/pressing/usePressing.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { Icon } from '../../../ui/Icons.tsx'
import { useInterpreterWords } from '../words.ts'
import css from './BoothSettings.module.css'

const STEP = minutes(5)
const LENGTHS = Array.from({ length: (TURN_LENGTHS.most - TURN_LENGTHS.least) / STEP + 1 }, (_, index) =>
  milliseconds(TURN_LENGTHS.least + index * STEP),
)

/** What is set once: that the booth is ready, and how long one of them interprets. */
export function BoothSettings({ booth, pressing }: { readonly booth: MyBooth; readonly pressing: Pressing }) {
  const words = useInterpreterWords().mic
  const noConnection = useNoConnection()
  const ready = booth.ready?.said ?? null
  const state = ready === null ? 'unsaid' : ready ? 'ready' : 'not-ready'
  return (
    <details className={css['settings']} onKeyDown={closeOnEscape} onBlur={closeWhenLeft}>
      <summary data-ready={state}>
        {words.readyState[state]} <VisuallyHidden>{words.settings}</VisuallyHidden>
        <Icon name="more" size={14} />
      </summary>
      <div className={css['panel']}>
        <p>{ready === null ? words.readyUnsaid : ready ? words.ready : words.notReady}</p>
        <p className={css['choices']}>
          {([true, false] as const).map((said) => (
            <Press
              key={String(said)}
              aria-pressed={ready === said}
              state={pressing.stateOf((command) => command.type === 'SetBoothReady' && command.ready === said)}
              disabledReason={noConnection ?? (ready === said ? words.alreadySaid : null)}
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
            disabled={noConnection !== null}
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

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== 'Escape' || !event.currentTarget.open) return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}

/** Left for another place of the page; without a place that was gone to, nothing is sure. */
function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>): void {
  const { currentTarget, relatedTarget } = event
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false
}
