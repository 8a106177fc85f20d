import { type Agenda, plannedEnd, planOf, type Slot } from '../../domain/agenda/agenda.ts'
import { between, type Duration, hours, type Instant, later, NONE, sum } from '../../domain/time.ts'
import { writeDuration } from '../duration.ts'
import { type Path, problem, type Remark } from './problem.ts'

/** What is odd about an agenda, though nothing in it is wrong. */
export function remarksOn(agenda: Agenda): readonly Remark[] {
  return [...agenda.slots.flatMap(remarksOnFit), ...remarksOnOrder(agenda), ...remarksOnEnd(agenda)]
}

function remarksOnFit(slot: Slot, index: number): readonly Remark[] {
  const stated = sum(slot.segments.map((segment) => segment.duration ?? NONE))
  const [spoken, has] = [writeDuration(stated), writeDuration(slot.duration)]
  const path: Path = ['slots', index, 'segments']
  if (stated > slot.duration) return [problem(path, `they take ${spoken} together, and the slot lasts ${has}`)]
  const nothingLeft = stated === slot.duration && slot.segments.some((segment) => segment.duration === null)
  return nothingLeft ? [problem(path, `they take all of the slot's ${has}, and those without a duration get none`)] : []
}

function remarksOnOrder({ slots, start }: Agenda): readonly Remark[] {
  let free: { readonly at: Instant; readonly after: string } = { at: start, after: "the agenda's start" }
  return slots.flatMap((slot, i) => {
    const [gap, { after }] = [between(free.at, slot.start), free]
    const end = later(slot.start, slot.duration)
    if (end > free.at || i === 0) free = { at: end, after: `slots[${i}]` }
    const path: Path = ['slots', i, 'start']
    if (gap < NONE) return [problem(path, `overlaps: ${after} ends ${size(gap)} later`)]
    return gap > NONE
      ? [problem(path, `${size(gap)} after ${after}${i === 0 ? '' : ' ends'}, with nothing planned between`)]
      : []
  })
}

function remarksOnEnd(agenda: Agenda): readonly Remark[] {
  const { hardEnd, slots } = agenda
  if (hardEnd === null) return []
  const room = between(plannedEnd(slots, planOf(agenda, NONE)), hardEnd.at)
  if (room < NONE) return [problem(['hardEnd', 'at'], `${size(room)} before the planned end`)]
  return room > hours(12) ? [problem(['hardEnd', 'at'], `${size(room)} after the planned end; is the day right?`)] : []
}

function size(duration: Duration): string {
  return writeDuration(Math.abs(duration) as Duration)
}
