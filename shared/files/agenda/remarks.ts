import { type Agenda, plannedEnd, planOf, type Slot } from '../../domain/agenda/agenda.ts'
import { between, type Duration, hours, type Instant, later, NONE, sum } from '../../domain/time.ts'
import { writeDuration } from '../duration.ts'
import { type Path, pathText, problem, type Remark } from './problem.ts'

/** What is odd about an agenda, though nothing in it is wrong. */
export function remarksOn(agenda: Agenda): readonly Remark[] {
  return [...agenda.slots.flatMap(remarksOnFit), ...remarksOnOrder(agenda), ...remarksOnEnd(agenda)]
}

function remarksOnFit(slot: Slot, index: number): readonly Remark[] {
  const stated = sum(slot.segments.map((segment) => segment.duration ?? NONE))
  const [spoken, has] = [writeDuration(stated), writeDuration(slot.duration)]
  const path: Path = ['slots', index, 'segments']
  if (stated > slot.duration) return [problem(path, { code: 'segments-over', together: spoken, slot: has })]
  const nothingLeft = stated === slot.duration && slot.segments.some((segment) => segment.duration === null)
  return nothingLeft ? [problem(path, { code: 'segments-all', slot: has })] : []
}

function remarksOnOrder({ slots, start }: Agenda): readonly Remark[] {
  let free: { readonly at: Instant; readonly after: string | null } = { at: start, after: null }
  return slots.flatMap((slot, i) => {
    const [gap, { after }] = [between(free.at, slot.start), free]
    const end = later(slot.start, slot.duration)
    if (end > free.at || i === 0) free = { at: end, after: pathText(['slots', i]) }
    const path: Path = ['slots', i, 'start']
    if (gap < NONE) return [problem(path, { code: 'overlap', other: after, by: size(gap) })]
    return gap > NONE ? [problem(path, { code: 'gap', length: size(gap), after })] : []
  })
}

function remarksOnEnd(agenda: Agenda): readonly Remark[] {
  const { hardEnd, slots } = agenda
  if (hardEnd === null) return []
  const room = between(plannedEnd(slots, planOf(agenda, NONE)), hardEnd.at)
  if (room < NONE) return [problem(['hardEnd', 'at'], { code: 'hard-end-before', by: size(room) })]
  return room > hours(12) ? [problem(['hardEnd', 'at'], { code: 'hard-end-long-after', by: size(room) })] : []
}

function size(duration: Duration): string {
  return writeDuration(Math.abs(duration) as Duration)
}
