import type { SlotId } from '../../domain/agenda/agenda.ts'
import type { SlotClock } from '../../domain/floor/slotClock.ts'
import type { Course } from '../../domain/forecast/course.ts'
import { onceFor } from '../../domain/once.ts'
import type { Timer } from '../../domain/time.ts'
import { eachOf } from '../change/eachOf.ts'
import type { WireClock, WireClocks, WireTimer } from '../view.ts'

export const packClocks = onceFor((clocks: Course['clocks']): WireClocks => eachOf(clocks, packClock))

const packClock = onceFor(({ limit, timer }: SlotClock): WireClock => ({ limit, ...packTimer(timer) }))

export function packTimer(timer: Timer): WireTimer {
  return timer.status === 'running' ? { endsAt: timer.endsAt } : { left: timer.left }
}

export function unpackTimer({ endsAt, left }: WireTimer): Timer | null {
  if (endsAt !== undefined) return { status: 'running', endsAt }
  return left === undefined ? null : { status: 'held', left }
}

export const unpackClocks = onceFor((clocks: WireClocks): Course['clocks'] => eachOf(clocks, unpackClock))

const unpackClock = onceFor((sent: WireClock): SlotClock => {
  return { limit: sent.limit, timer: unpackTimer(sent) ?? { status: 'held', left: sent.limit } }
})

const slotsOn = new WeakMap<SlotClock, NonNullable<Course['slot']>>()

export function slotOn(id: SlotId, clocks: Course['clocks']): Course['slot'] {
  const clock = clocks[id]
  if (clock === undefined) return null
  const slot = slotsOn.get(clock) ?? { id, ...clock }
  slotsOn.set(clock, slot)
  return slot
}
