import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Agenda } from '../../../../shared/domain/agenda/agenda.ts'
import type { AgendaEdit, SegmentPlace } from '../../../../shared/domain/editing/agendaEdit.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import type { PressState } from '../../../page/ui/Press.tsx'
import { type Side, type Sortable, useSortable } from '../../../ui/sortable/useSortable.ts'
import { useEdit } from '../useEdit.ts'
import { type SegmentRow, type SlotRow, takesSegment, takesSlot } from './editTable.ts'

/** Moving rows: by buttons, by Alt and an arrow, and by dragging; one press each. */
export interface Moves {
  /** Nothing may be changed any more. */
  readonly barred: boolean
  readonly step: (id: string, way: 'up' | 'down') => void
  readonly stateOf: (id: string) => PressState
  readonly saidOf: (id: string) => string | null
}

export interface MovesAndHands extends Moves {
  readonly dragged: string | null
  readonly hands: Omit<Sortable, 'dragged'>
}

interface Facts {
  readonly agenda: Agenda
  readonly live: Live
  readonly table: readonly SlotRow[]
  readonly body: RefObject<HTMLElement | null>
  readonly lost: boolean
  /** Said once, politely. */
  readonly onMoved: (edit: Moving) => void
}

export type Moving = Extract<AgendaEdit, { readonly edit: 'move-segment' | 'move-slot' }>

export function useMoves({ agenda, live, table, body, lost, onMoved }: Facts): MovesAndHands {
  const editing = useEdit()
  const [last, setLast] = useState('')
  const keep = useRef<string | null>(null)
  // What was moved keeps the focus, also into another slot, where its row is drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the agenda is what moves the row
  useEffect(() => {
    const way = keep.current
    keep.current = null
    if (way === null || body.current === null) return
    const [, id] = way.split(' ')
    const all = [...body.current.querySelectorAll<HTMLElement>('[data-way], [data-change]')]
    const found =
      all.find((each) => each.dataset['way'] === way) ??
      all.find((each) => each.dataset['way']?.endsWith(` ${id}`)) ??
      all.find((each) => each.dataset['change'] === id)
    found?.focus()
    found?.scrollIntoView({ block: 'nearest' })
  }, [agenda])

  const send = async (edit: Moving | null, focus: string | null) => {
    if (edit === null || lost) return
    setLast(edit.edit === 'move-slot' ? edit.slot : edit.segment)
    keep.current = focus
    const answer = await editing.send(edit)
    if (answer.ok) onMoved(edit)
    else keep.current = null
  }
  const step = (id: string, way: 'up' | 'down') => void send(stepOf(table, id, way), `${way} ${id}`)
  const { dragged, ...hands } = useSortable({
    list: body,
    dropOn: (id, over, side) => {
      const edit = dropOf(agenda, live, table, id, over, side)
      if (edit === null) return null
      return { side: isHead(table, over) ? 'below' : side, drop: () => void send(edit, null) }
    },
    onStep: step,
  })
  return {
    barred: live.status === 'ended',
    step,
    stateOf: (id) => (id === last ? editing.state : 'rest'),
    saidOf: (id) => (id === last ? editing.said : null),
    dragged,
    hands,
  }
}

/** One step of a segment or a slot; `null` where the way is barred. */
function stepOf(table: readonly SlotRow[], id: string, way: 'up' | 'down'): Moving | null {
  const slot = table.find((each) => each.id === id)
  if (slot !== undefined) {
    const to = slot[way]
    return to === null ? null : { edit: 'move-slot', slot: id, from: slot.after, to: to.after }
  }
  const segment = segmentIn(table, id)
  const to = segment?.[way] ?? null
  return segment === null || to === null ? null : { edit: 'move-segment', segment: id, from: segment.place, to }
}

/** Letting a row go over another: on its upper half before it, on its lower half behind it; a slot's head takes a segment first. */
function dropOf(
  agenda: Agenda,
  live: Live,
  table: readonly SlotRow[],
  id: string,
  over: string,
  side: Side,
): Moving | null {
  const slot = table.find((each) => each.id === id)
  const overSlot = table.find((each) => each.id === over)
  if (slot !== undefined) {
    if (overSlot === undefined || slot.stands !== 'free') return null
    const to = side === 'below' ? overSlot.id : overSlot.after
    if (to === slot.after || to === slot.id || !takesSlot(agenda, live, to)) return null
    return { edit: 'move-slot', slot: id, from: slot.after, to }
  }
  const segment = segmentIn(table, id)
  if (segment === null || segment.stands !== 'free' || segment.kind !== 'speeches') return null
  const overSegment = segmentIn(table, over)
  const to: SegmentPlace | null =
    overSlot !== undefined
      ? { slot: overSlot.id, after: null }
      : overSegment === null
        ? null
        : side === 'below'
          ? { slot: overSegment.slot, after: overSegment.id }
          : overSegment.place
  if (to === null || to.after === id || (to.slot === segment.slot && to.after === segment.place.after)) return null
  const alone = to.slot !== segment.slot && !segment.droppable
  return alone || !takesSegment(agenda, live, to)
    ? null
    : { edit: 'move-segment', segment: id, from: segment.place, to }
}

function segmentIn(table: readonly SlotRow[], id: string): SegmentRow | null {
  return table.flatMap((slot) => slot.segments).find((each) => each.id === id) ?? null
}

function isHead(table: readonly SlotRow[], row: string): boolean {
  return table.some((slot) => slot.id === row && slot.segments.length > 1)
}
