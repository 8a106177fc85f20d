import { type ClockReading, readSlot, readTurn } from '../../../shared/domain/forecast/clockReading.ts'
import { type Duration, minutes, NONE, seconds } from '../../../shared/domain/time.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { clockTime, countdown, lengthOf, sentenceTime } from '../../../shared/words/format.ts'
import { useBeat, useNow } from '../../page/connection/clock/useNow.ts'
import { Bar } from '../../page/ui/Bar.tsx'
import { Digits } from '../../page/ui/Digits.tsx'
import { PhaseMark } from '../../page/ui/PhaseMark.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { useWords } from '../../page/words/words.ts'
import { useRoomWords } from '../../words/room.ts'
import css from './TurnTime.module.css'

export type Turning = Live & { readonly turn: NonNullable<Live['turn']> }

/** The picture: how long is left, with its phase in a word and a shape. The chair has no limit: it counts up. */
export function TurnTime({ live }: { readonly live: Turning }) {
  const words = useWords()
  const zone = useShownZone()
  const endsAt = live.turn.timer?.status === 'running' ? live.turn.timer.endsAt : live.turn.startedAt
  const reading = readTurn(live.turn, live, useNow(seconds(1), endsAt))
  const { left, limit, phase } = reading
  const figure = left === null ? lengthOf(reading.elapsed) : countdown(left)
  return (
    <div className={css['time']} data-phase={phase}>
      <p className={css['figure']} data-length={figure.length}>
        <Digits text={figure} phase={phase} />
      </p>
      <div className={css['words']}>
        <p className={css['phase']}>
          <PhaseMark phase={phase} label={words.phase[phase]} />
        </p>
        <TimeNotes reading={reading} live={live} zone={zone} />
      </div>
      <div className={css['bar']}>
        <Bar left={left ?? 0} limit={limit ?? minutes(1)} running={phase !== 'held' && limit !== null} phase={phase} />
      </div>
    </div>
  )
}

function TimeNotes({
  reading,
  live,
  zone,
}: {
  readonly reading: ClockReading
  readonly live: Turning
  readonly zone: string
}) {
  const words = useRoomWords().now
  const { language } = useLanguage()
  const { left, limit, endsAt } = reading
  if (left === null || limit === null) {
    return (
      <>
        <p>{words.since(clockTime(live.turn.startedAt, zone, true))}</p>
        {live.holdingSince === null ? null : <p>{words.noLimit}</p>}
      </>
    )
  }
  return (
    <>
      <p>{left <= 0 ? words.overLimit(lengthOf(limit)) : words.leftOf(lengthOf(limit))}</p>
      {live.holdingSince !== null ? <p>{words.heldSince(clockTime(live.holdingSince, zone, true))}</p> : null}
      {endsAt === null ? null : <p>{words.ends(sentenceTime(endsAt, zone, language))}</p>}
    </>
  )
}

/** "3:12 left", in a row of the run of show; for the chair how long it has lasted. */
export function TurnLeft({ live }: { readonly live: Turning }) {
  const words = useRoomWords().run
  const endsAt = live.turn.timer?.status === 'running' ? live.turn.timer.endsAt : live.turn.startedAt
  const { left, elapsed, phase } = readTurn(live.turn, live, useNow(seconds(1), endsAt))
  return <span data-phase={phase}>{left === null ? lengthOf(elapsed) : leftWords(words, left)}</span>
}

/** What the slot has left, or is over. */
export function SlotLeft({ live }: { readonly live: Live }) {
  const words = useRoomWords().run
  const { slot } = live
  const now = useBeat((second) => second)
  if (slot === null) return null
  const { left, phase } = readSlot(slot, live, now)
  return <span data-phase={phase}>{leftWords(words, left ?? NONE)}</span>
}

function leftWords(
  words: { readonly left: (f: string) => string; readonly over: (f: string) => string },
  left: Duration,
): string {
  const figure = countdown(left)
  return figure.startsWith('+') ? words.over(figure.slice(1)) : words.left(figure)
}
