import { type KeyboardEvent, type Ref, useEffect, useReducer, useState } from 'react'
import type { Live } from '../../../shared/protocol/view.ts'
import { lengthOf, say } from '../../../shared/words/format.ts'
import { useUnreachable } from '../../page/connection/ShowConnection.tsx'
import { FloorTag } from '../../page/live/FloorTag.tsx'
import { Key } from '../../page/ui/Key.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import { useActs } from '../acts/acts.ts'
import { startCommand } from '../acts/commands.ts'
import { useModeratorWords } from '../acts/words.ts'
import type { Coming } from '../floor/comingUp.ts'
import css from './Next.module.css'
import type { NextFloor } from './readyCheck.ts'
import { sayDoubt } from './sayDoubt.ts'
import { useGiving } from './useReadyCheck.ts'

/** An answer that comes sooner needs no word. */
const SHOWN_AFTER = 150

export interface NextProps {
  readonly live: Live
  /** `null` after the last segment: then Next ends the show, and asks. */
  readonly next: Coming | null
  /** Who would get the floor, and in what they would speak. */
  readonly to: NextFloor
  readonly onEnd: () => void
  readonly ref: Ref<HTMLButtonElement>
}

/**
 * The next act: it says what it will do, and whom it concerns. It never changes its size. Of somebody who is not ready
 * it says so first, and a second press gives the floor all the same.
 */
export function Next({ live, next, to, onEnd, ref }: NextProps) {
  const words = useModeratorWords().next
  const noConnection = useModeratorWords().noConnection
  const { language } = useLanguage()
  const act = useActs().next
  const lost = useUnreachable()
  const [pressed, setPressed] = useState<Coming | null>(null)
  const sent = useShownAfter(act.state === 'sent' && pressed !== null)
  const giving = useGiving({
    to,
    act: next === null ? 'end' : `${live.turn?.id} ${next.segment}`,
    give: (despite) => {
      if (next === null) return onEnd()
      setPressed(next)
      act.press(startCommand(live, next.segment, despite))
    },
  })
  const press = () => {
    if (lost || act.state === 'sent') return
    giving.press()
  }
  const warned = lost || sent ? null : giving.warned
  const shown = sent ? pressed : next
  const kind = shown?.kind ?? 'speeches'
  const whom = shown === null ? words.endWhom : say(shown.whom, language)
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={css['next']}
        data-state={sent ? 'sent' : warned === null ? 'rest' : 'warned'}
        data-next=""
        aria-disabled={lost || undefined}
        aria-keyshortcuts="Space"
        onClick={press}
        onKeyDown={keepFromRepeating}
      >
        <span className={css['act']}>
          {lost
            ? noConnection
            : shown === null
              ? words.end
              : sent
                ? words.acting[kind]
                : warned === null
                  ? words[live.interrupted === null ? 'act' : 'actBoth'][kind]
                  : sayDoubt(words.despite, warned)}
        </span>
        <span className={css['whom']} data-long={whom.length > 18 || undefined} title={whom}>
          {whom}
        </span>
        <span className={css['meta']}>
          {lost ? (
            words.whenYouLeft
          ) : sent ? (
            <SentFor />
          ) : shown === null ? null : (
            <>
              {shown.number} · {lengthOf(shown.duration)}
              {shown.language === null ? null : <FloorTag language={shown.language} certainty="planned" />}
            </>
          )}
        </span>
        {lost || sent ? null : (
          <span className={css['key']}>
            <Key>{words.key}</Key>
          </span>
        )}
        {lost ? null : (
          <span className={css['arrow']} data-sent={sent || undefined}>
            {sent ? null : <Icon name="arrow" size={34} />}
          </span>
        )}
      </button>
      <VisuallyHidden>
        <span role="status">
          {warned === null ? '' : warned.map((doubt) => words.warned[doubt.is](whom, doubt.booths ?? '')).join(' ')}
        </span>
      </VisuallyHidden>
    </>
  )
}

/** A key held down must not give the floor to one after the other. */
function keepFromRepeating(event: KeyboardEvent): void {
  if (event.repeat && (event.key === ' ' || event.key === 'Enter')) event.preventDefault()
}

function useShownAfter(on: boolean): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER)
    return () => {
      clearTimeout(timer)
      setShown(false)
    }
  }, [on])
  return on && shown
}

function SentFor() {
  const words = useModeratorWords().next
  const [since] = useState(() => performance.now() - SHOWN_AFTER)
  const [, tick] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, 100)
    return () => clearInterval(timer)
  }, [])
  return <>{words.sent(((performance.now() - since) / 1000).toFixed(1))}</>
}
