import type { CSSProperties } from 'react'
import type { BoothStretch } from '../../../../shared/domain/booths/boothPlan.ts'
import type { Phase } from '../../../../shared/domain/forecast/phase.ts'
import { type Duration, type Instant, minutes } from '../../../../shared/domain/time.ts'
import { clockTime, sentenceTime } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useInterpreterWords } from '../words.ts'
import css from './BoothLane.module.css'
import { boothLane, type LanePiece } from './boothLane.ts'
import { boothSentence } from './boothSentence.ts'

export interface BoothLaneProps {
  readonly stretches: readonly BoothStretch[]
  readonly phase: Phase | null
  readonly zone: string
  readonly now: Instant
}

/** "Your booth works until 15:23, then rests 9 min", and the next half hour as a bar of both. */
export function BoothLane({ stretches, phase, zone, now }: BoothLaneProps) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const sentence = boothSentence(stretches, phase, now)
  if (sentence === null) return null
  const said = (at: Instant) => sentenceTime(at, zone, language)
  const times = {
    from: sentence.from === null ? null : said(sentence.from),
    until: sentence.until.is === 'turn-ends' ? null : said(sentence.until.at),
    after: sentence.after === null ? null : lasting(sentence.after.lasts),
  }
  const lane = boothLane(stretches, now)
  return (
    <section className={css['load']}>
      <h2>
        {words.load} <b>{words.plan(sentence, times)}</b>
      </h2>
      <div className={css['lane']} aria-hidden="true">
        {lane.pieces.map((piece) => (
          <span key={piece.start} className={css['piece']} data-work={piece.work} style={placed(piece)}>
            <span>{label(piece)}</span>
          </span>
        ))}
        {lane.marks.map((mark) => (
          <span key={`${mark.is}${mark.at}`} className={css['mark']} data-is={mark.is} style={placed(mark)}>
            {mark.labelled ? clockTime(mark.at, zone) : null}
          </span>
        ))}
      </div>
    </section>
  )

  function lasting(duration: Duration): string {
    const whole = Math.round(duration / minutes(1))
    return whole === 0 ? words.underAMinute : words.minutes(whole)
  }

  function label({ work, start, end, width }: LanePiece): string {
    const roomy = width > 0.34
    if (work === 'open') return roomy ? words.open : words.openShort
    if (work === 'works') return ''
    return roomy ? words.restsFromTo(clockTime(start, zone), clockTime(end, zone)) : words.restsShort
  }
}

function placed({ left, width = 0 }: { readonly left: number; readonly width?: number }): CSSProperties {
  const style: Record<`--${string}`, string> = { '--left': `${left * 100}%`, '--width': `${width * 100}%` }
  return style
}
