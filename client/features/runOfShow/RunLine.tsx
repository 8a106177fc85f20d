import { memo, type ReactNode } from 'react'
import type { Live } from '../../../shared/protocol/view.ts'
import { clockTime, countdown, difference, lengthOf, say } from '../../../shared/words/format.ts'
import { FloorTag } from '../../page/floor/FloorTag.tsx'
import { VisuallyHidden } from '../../page/ui/VisuallyHidden.tsx'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { Icon } from '../../ui/Icons.tsx'
import { useRoomWords } from '../../words/room.ts'
import { SlotLeft, TurnLeft } from '../floor/TurnTime.tsx'
import css from './RunLine.module.css'
import { type RowFigure, type RowState, type RunRow, sameRow } from './rows.ts'

export interface RunLineProps {
  readonly row: RunRow
  readonly live: Live
  readonly chosen: boolean
  readonly offer: ((row: RunRow) => ReactNode) | undefined
  /** The line of now stands under the row on. */
  readonly after: ReactNode
}

export const RunLine = memo(Line, (before, next) => {
  const still = before.live === next.live || (next.row.figure.is !== 'turn-left' && next.row.figure.is !== 'slot-left')
  const alike =
    before.chosen === next.chosen && before.offer === next.offer && (before.after === null) === (next.after === null)
  return still && alike && sameRow(before.row, next.row)
})

function Line({ row, live, chosen, offer, after }: RunLineProps) {
  const words = useRoomWords().run
  const { language } = useLanguage()
  const zone = useShownZone()
  const title = say(row.title, language)
  return (
    <>
      <li
        className={css['row']}
        data-state={row.state}
        data-level={row.level}
        data-chosen={chosen || undefined}
        aria-current={row.state === 'now' ? 'true' : undefined}
      >
        <span className={css['mark']}>
          <StateMark state={row.state} />
        </span>
        <span className={css['number']}>{row.number}</span>
        <span title={title}>
          <span className={css['title']} dir="auto" data-long={title.length > (row.level === 1 ? 22 : 25) || undefined}>
            {title}
          </span>
          {row.id === 'chair' ? <span className={css['sub']}>{words.chair}</span> : null}
          {row.sub === null ? null : (
            <span className={css['sub']} dir="auto">
              {row.sub}
            </span>
          )}
        </span>
        <span className={css['languages']}>
          {row.discussion ? <span className={css['list']}>{words.list}</span> : null}
          {row.discussion && row.state === 'next'
            ? null
            : row.languages.map(({ code, heard }) => (
                <FloorTag key={code} language={code} certainty={heard ? 'heard' : 'planned'} />
              ))}
        </span>
        <span className={css['planned']}>{row.planned === null ? '' : clockTime(row.planned, zone)}</span>
        <span className={css['start']}>{row.start === null ? '–' : clockTime(row.start, zone)}</span>
        <span className={css['figure']}>
          <Figure figure={row.figure} live={live} />
        </span>
        {offer === undefined ? null : <span className={css['offer']}>{offer(row)}</span>}
      </li>
      {after}
    </>
  )
}

function StateMark({ state }: { readonly state: RowState }) {
  const words = useRoomWords().run
  switch (state) {
    case 'past':
      return (
        <>
          <Icon name="tick" size={14} />
          <VisuallyHidden>{words.done}</VisuallyHidden>
        </>
      )
    case 'now':
      return (
        <>
          <Icon name="play" size={13} />
          <VisuallyHidden>{words.onNow}</VisuallyHidden>
        </>
      )
    default:
      return null
  }
}

function Figure({ figure, live }: { readonly figure: RowFigure; readonly live: Live }) {
  const words = useRoomWords().run
  switch (figure.is) {
    case 'difference':
      return difference(figure.by)
    case 'turn-left':
      return live.turn === null ? null : <TurnLeft live={{ ...live, turn: live.turn }} />
    case 'slot-left':
      return <SlotLeft live={live} />
    case 'held-left':
      return words.left(countdown(figure.left))
    case 'duration':
      return lengthOf(figure.of)
    case 'left-out':
      return words[figure.how]
  }
}
