import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RequestId } from '../../../../shared/domain/queue/speakerList.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { useActs } from '../../acts/acts.ts'
import { isMoveOf, moveCommand } from '../../acts/commands.ts'
import { TOO_SOON } from '../../next/readyCheck.ts'
import type { Room } from '../../room/useRoom.ts'
import { type Move, moveTo, type QueueRow } from '../queueRows.ts'
import { inOrder } from './order.ts'
import css from './QueueLine.module.css'
import { QueueLine } from './QueueLine.tsx'
import { useDrag } from './useDrag.ts'
import { useBusy, useHeld } from './useHeld.ts'

export interface QueueListProps {
  readonly room: Pick<Room, 'agenda' | 'live'>
  readonly rows: readonly QueueRow[]
  readonly onEdit: (request: SeenRequest) => void
  readonly onLimit: (request: SeenRequest) => void
}

/**
 * Those who wait, in their order. It stands still while a pointer is over it, so that nobody's name slips under a finger;
 * what is pressed here shows at once, and a click within 600 ms of it is for what stood there before.
 */
export function QueueList({ room: { agenda, live }, rows: newest, onEdit, onLimit }: QueueListProps) {
  const act = useActs().queue
  // Without the forecast, which creeps: a row has its own times.
  const room = useMemo(() => ({ agenda, live }), [agenda, live])
  const list = useRef<HTMLOListElement>(null)
  const [pointed, setPointed] = useState(false)
  const [dropped, setDropped] = useState<(Move & { readonly request: RequestId }) | null>(null)
  const busy = useBusy(act.state === 'sent')
  const order = (rows: readonly QueueRow[]) => rows.map((row) => row.request.id)
  const { drag, grip } = useDrag({
    list,
    onDrop: (request, to) => press(request, order(rows).indexOf(request), to, true),
  })
  const held = useHeld(newest, (pointed && !busy) || drag !== null)
  const moving = dropped !== null && act.stateOf(isMoveOf(dropped.request)) === 'sent' ? dropped : null
  const rows = moving === null ? held : inOrder(held, moving)
  const changedAt = useChangedAt(order(rows).join(' '))

  function press(request: RequestId, from: number, to: number, drops = false) {
    const move = moveTo(order(rows), from, to)
    if (move === null) return
    setDropped(drops ? { request, ...move } : null)
    act.press(moveCommand(request, move))
  }
  const pressed = useRef(press)
  useEffect(() => {
    pressed.current = press
  })
  const moveBy = useCallback(({ request, place }: QueueRow, by: 1 | -1) => {
    pressed.current(request.id, place - 1, place - 1 + by)
  }, [])
  const keepFromSlipping = (event: MouseEvent) => {
    if (event.detail > 0 && performance.now() - changedAt.current < TOO_SOON) event.stopPropagation()
  }
  return (
    <ol
      ref={list}
      className={css['list']}
      data-dragging={drag === null ? undefined : ''}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onClickCapture={keepFromSlipping}
    >
      {rows.map((row, index) => (
        <QueueLine
          key={row.request.id}
          room={room}
          row={row}
          drag={
            drag?.request === row.request.id
              ? 'lifted'
              : drag?.to === index
                ? drag.from > index
                  ? 'above'
                  : 'below'
                : null
          }
          lift={drag?.request === row.request.id ? drag.by : 0}
          grip={grip}
          onMove={moveBy}
          onEdit={onEdit}
          onLimit={onLimit}
        />
      ))}
    </ol>
  )
}

function useChangedAt(order: string) {
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  const before = useRef(order)
  useEffect(() => {
    if (before.current !== order) changedAt.current = performance.now()
    before.current = order
  }, [order])
  return changedAt
}
