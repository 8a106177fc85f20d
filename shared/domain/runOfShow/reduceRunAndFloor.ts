import { type Floor, type FloorEvent, isFloorEvent } from '../floor/floor.ts'
import { reduceFloor } from '../floor/reduceFloor.ts'
import { reduceRun } from './reduceRun.ts'
import { isRunEvent, type RunEvent, type RunOfShow, type ShowReset } from './runOfShow.ts'

interface RunAndFloor {
  readonly runOfShow: RunOfShow
  readonly floor: Floor
}

/** A turn that begins concerns both: the segment is on, and somebody has the floor. */
export function reduceRunAndFloor(
  { runOfShow, floor }: RunAndFloor,
  event: RunEvent | FloorEvent | ShowReset,
): RunAndFloor {
  return {
    runOfShow: isRunEvent(event) || event.type === 'TurnStarted' ? reduceRun(runOfShow, event) : runOfShow,
    floor: isFloorEvent(event) ? reduceFloor(floor, event) : floor,
  }
}
