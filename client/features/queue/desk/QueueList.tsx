import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Move } from '../../../../shared/domain/queue/queue.ts'
import type { RequestId } from '../../../../shared/domain/queue/speakerList.ts'
import type { SeenRequest } from '../../../../shared/protocol/view.ts'
import { TOO_SOON } from '../../../page/ui/pressTimes.ts'
import sortable from '../../../ui/sortable/Sortable.module.css'
import { useSortable } from '../../../ui/sortable/useSortable.ts'
import { isMoveOf, moveCommand } from '../../controls/commands.ts'
import { useControls } from '../../controls/controls.ts'
import { useNoConnection } from '../../pressing/useNoConnection.ts'
import type { Room } from '../../room/useRoom.ts'
import { moveTo, type QueueRow } from '../queueRows.ts'
import { afterMove } from './order.ts'
import css from './QueueLine.module.css'
import { QueueLine } from './QueueLine.tsx'
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
  const control = useControls().queue
  // Without the forecast, which creeps: a row has its own times.
  const room = useMemo(() => ({ agenda, live }), [agenda, live])
  const list = useRef<HTMLOListElement>(null)
  const [pointed, setPointed] = useState(false)
  const [dropped, setDropped] = useState<(Move & { readonly request: RequestId }) | null>(null)
  const noConnection = useNoConnection()
  const busy = useBusy(control.state === 'sent')
  const order = (rows: readonly QueueRow[]) => rows.map((row) => row.request.id)
  const { dragged, ...hands } = useSortable({
    list,
    dropOn: (request, over, side) => {
      const from = order(rows).indexOf(request)
      const others = order(rows).filter((each) => each !== request)
      const to = others.indexOf(over) + (side === 'below' ? 1 : 0)
      return to === from ? null : { side, drop: () => press(request, from, to, true) }
    },
    onStep: (request, way) => {
      const from = order(rows).indexOf(request)
      if (noConnection === null) press(request, from, way === 'up' ? from - 1 : from + 1)
    },
  })
  const held = useHeld(newest, (pointed && !busy) || dragged !== null)
  const moving = dropped !== null && control.stateOf(isMoveOf(dropped.request)) === 'sent' ? dropped : null
  const rows = moving === null ? held : afterMove(held, moving)
  const changedAt = useChangedAt(order(rows).join(' '))

  function press(request: RequestId, from: number, to: number, drops = false) {
    const move = moveTo(order(rows), from, to)
    if (move === null) return
    setDropped(drops ? { request, ...move } : null)
    void control.press(moveCommand(request, move))
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
      className={`${css['list']} ${sortable['list']}`}
      data-dragging={dragged === null ? undefined : ''}
      {...hands}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onClickCapture={keepFromSlipping}
    >
      {rows.map((row) => (
        <QueueLine key={row.request.id} room={room} row={row} onMove={moveBy} onEdit={onEdit} onLimit={onLimit} />
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
