import { type Ref, useEffect, useReducer, useState } from 'react'
import type { Live } from '../../../shared/protocol/view.ts'
import { capitalised, lengthOf, say } from '../../../shared/words/format.ts'
import { FloorTag } from '../../page/floor/FloorTag.tsx'
import { Button } from '../../page/ui/Button.tsx'
import { Key } from '../../page/ui/Key.tsx'
import { SHOWN_AFTER } from '../../page/ui/pressTimes.ts'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import { useControlWords } from '../../words/controls.ts'
import { useQueueWords } from '../../words/queue.ts'
import { useNoConnection } from '../pressing/useNoConnection.ts'
import css from './Next.module.css'
import { sayDoubt, sayWarnings } from './sayDoubt.ts'
import type { NextPress } from './useNextPress.ts'

export interface NextProps {
  readonly live: Live
  readonly next: NextPress
  readonly ref: Ref<HTMLButtonElement>
}

/**
 * Next: it says what it will do, and whom it concerns. It never changes its size. Of somebody who is not ready
 * it says so first, and a second press gives the floor all the same.
 */
export function Next({ live, next, ref }: NextProps) {
  const words = useControlWords().next
  const { doubts } = useQueueWords()
  const { language } = useLanguage()
  const noConnection = useNoConnection()
  const lost = noConnection !== null
  const { sent, warned, press } = next
  const shown = sent ?? next.coming
  const kind = shown?.kind ?? 'speeches'
  const whom = shown === null ? words.endWhom : say(shown.whom, language)
  return (
    <>
      <Button
        ref={ref}
        className={css['next']}
        data-state={sent !== null ? 'sent' : warned === null ? 'rest' : 'warned'}
        data-next=""
        off={lost}
        aria-keyshortcuts="Space"
        onPress={press}
      >
        <span className={css['does']}>
          {noConnection ??
            (shown === null
              ? words.end
              : sent !== null
                ? words.onItsWay[kind]
                : warned === null
                  ? words[live.interrupted === null ? 'press' : 'pressBoth'][kind]
                  : words.despite(capitalised(sayDoubt(doubts, warned), language)))}
        </span>
        <span className={css['whom']} data-long={whom.length > 18 || undefined} title={whom}>
          {whom}
        </span>
        <span className={css['meta']}>
          {lost ? (
            words.whenYouLeft
          ) : sent !== null ? (
            <SentFor />
          ) : shown === null ? null : (
            <>
              {shown.number} · {lengthOf(shown.duration)}
              {shown.language === null ? null : <FloorTag language={shown.language} certainty="planned" />}
            </>
          )}
        </span>
        {lost || sent !== null ? null : (
          <span className={css['key']}>
            <Key>{words.key}</Key>
          </span>
        )}
        {lost ? null : (
          <span className={css['arrow']} data-sent={sent !== null || undefined}>
            {sent !== null ? null : <Icon name="arrow" size={34} />}
          </span>
        )}
      </Button>
      <VisuallyHidden>
        <span role="status">{warned === null ? '' : sayWarnings(doubts, warned, whom)}</span>
      </VisuallyHidden>
    </>
  )
}

function SentFor() {
  const words = useControlWords().next
  const [since] = useState(() => performance.now() - SHOWN_AFTER)
  const [, tick] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, 100)
    return () => clearInterval(timer)
  }, [])
  return <>{words.sent(((performance.now() - since) / 1000).toFixed(1))}</>
}
