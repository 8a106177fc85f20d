import { type Agenda, allot, type Plan, planOf } from '../../domain/agenda/agenda.ts'
import type { Course } from '../../domain/forecast/course.ts'
import type { RunOfShow } from '../../domain/runOfShow/runOfShow.ts'
import type { WireCourse } from '../view.ts'
import { packClocks, slotOn, unpackClocks } from './wireClocks.ts'
import { packPast, unpackPast } from './wirePast.ts'
import { packRecent, packTurn, unpackRecent, unpackTurn } from './wireTurn.ts'

export function packCourse(
  { plan: _, turn, interrupted, slot, turns, past, clocks, ...rest }: Course,
  { shift, allotted }: Pick<RunOfShow, 'shift' | 'allotted'>,
): WireCourse {
  return {
    ...rest,
    shift,
    allotted,
    turn: turn && packTurn(turn),
    interrupted: interrupted && packTurn(interrupted),
    slot: slot === null ? null : slot.id,
    turns: packRecent(turns),
    past: packPast(past),
    clocks: packClocks(clocks),
  }
}

/** `agenda` is the one that was sent beside it. */
export function unpackCourse(sent: WireCourse, agenda: Agenda): Course {
  const { shift, allotted, turn, interrupted, slot, turns, past, clocks, ...rest } = sent
  const allClocks = unpackClocks(clocks)
  return {
    ...rest,
    plan: planFrom(agenda, { shift, allotted }),
    turn: turn && unpackTurn(turn),
    interrupted: interrupted && unpackTurn(interrupted),
    slot: slot === null ? null : slotOn(slot, allClocks),
    turns: unpackRecent(turns),
    past: unpackPast(past),
    clocks: allClocks,
  }
}

const plans = new WeakMap<Agenda, Pick<WireCourse, 'shift' | 'allotted'> & { readonly plan: Plan }>()

/** The same object for the same plan: a page draws anew what is new. */
function planFrom(agenda: Agenda, { shift, allotted }: Pick<WireCourse, 'shift' | 'allotted'>): Plan {
  const known = plans.get(agenda)
  if (known?.shift === shift && known.allotted === allotted) return known.plan
  const plan = allot(planOf(agenda, shift), agenda.slots, allotted)
  plans.set(agenda, { shift, allotted, plan })
  return plan
}
