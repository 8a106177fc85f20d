import { type ReactNode, useEffect, useRef } from 'react'
import { clockTime } from '../../../shared/words/format.ts'
import { useBeat } from '../../page/connection/clock/useNow.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useRoomWords } from '../../words/room.ts'
import type { Room } from '../room/useRoom.ts'
import { RunEnd } from './RunEnd.tsx'
import { RunLine } from './RunLine.tsx'
import css from './RunOfShowPanel.module.css'
import { type RunRow, runRows } from './rows.ts'

export interface RunOfShowPanelProps {
  readonly room: Room
  /** The segment chosen by the arrow keys. */
  readonly chosen?: string | null
  /** What a row offers at its end; nothing where one only reads. */
  readonly offer?: (row: RunRow) => ReactNode
}

/** The timetable: planned, actual and forecast, the row on kept in view. */
export function RunOfShowPanel({ room, chosen = null, offer }: RunOfShowPanelProps) {
  const words = useRoomWords().run
  const { agenda, live, forecast } = room
  const scroller = useRef<HTMLOListElement>(null)
  const rows = runRows(agenda, live, forecast)
  const on = rows.findIndex((row) => row.state === 'now')
  const shown = chosen ?? (on === -1 ? null : `${live.turn?.id}`)
  useEffect(() => {
    if (shown !== null) keepInView(scroller.current)
  }, [shown])
  return (
    <section className={css['run']} aria-labelledby="run-of-show" data-offers={offer === undefined ? undefined : ''}>
      <div className={css['head']} data-forecast={live.status === 'unstarted' || undefined}>
        <h2 id="run-of-show">{words.title}</h2>
        <span>{words.planned}</span>
        <span>{on === -1 && live.status === 'unstarted' ? words.forecast : words.actual}</span>
        <span>{words.difference}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol className={css['scroller']} ref={scroller} tabIndex={0} aria-labelledby="run-of-show">
        {rows.map((row, index) => (
          <RunLine
            key={row.id}
            row={row}
            live={live}
            chosen={chosen !== null && row.segment === chosen}
            offer={offer}
            after={index === on ? <NowLine /> : null}
          />
        ))}
        <RunEnd live={live} forecast={forecast} />
      </ol>
    </section>
  )
}

function NowLine() {
  const words = useRoomWords().run
  const zone = useShownZone()
  const now = useBeat((second) => clockTime(second, zone))
  return (
    <li className={css['nowline']} aria-hidden="true">
      <b>{words.now(now)}</b>
      <span>{words.forecast}</span>
    </li>
  )
}

/** Only its own column scrolls, and only as far as needed for the row and a little of what follows. */
function keepInView(scroller: HTMLElement | null): void {
  const row =
    scroller?.querySelector<HTMLElement>('[data-chosen]') ?? scroller?.querySelector<HTMLElement>('[aria-current]')
  if (!scroller || !row) return
  const [top, bottom] = [row.offsetTop - 90, row.offsetTop + row.offsetHeight + 120]
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight
}
