import type { History } from '../shared/domain/history/history.ts'
import { hearChanges } from '../testing/server/heardChanges.ts'
import { PRESS_KINDS, type PressMade, type Size } from '../testing/show/pressKinds.ts'
import { median } from '../testing/statistics.ts'
import type { Growing, Sampling } from './growth.ts'
import { type Growth, grownTo } from './sizes.ts'

/** One turn of a discussion, press by press; each is measured. */
const TURN = [
  'one more request',
  'a request called',
  'the floor given',
  'a minute more',
  'an undo',
  'a hold',
  'its end',
  'a signal',
  'its answer',
  'a message to the crew',
] as const

/**
 * What a press costs the server until it is worked out and written for everybody: decided, reduced, and what changed for
 * each of five audiences and for four keys. The meeting goes on from press to press, as a meeting does.
 */
export function growingTold(
  growths: readonly (Growth & Pick<Growing, 'promise'>)[],
  showOf: (size: Size) => History,
  turns: number,
): readonly Growing[] {
  return growths.flatMap((growth) => {
    const meetings = new Map<number, Meeting>()
    const meetingOf = (size: number) => {
      const meeting = meetings.get(size) ?? createMeeting(showOf(grownTo(growth, size)), turns)
      meetings.set(size, meeting)
      return meeting
    }
    return TURN.map(
      (kind): Growing => ({
        what: `${kind}, told to all, server CPU`,
        unit: 'µs',
        of: growth.of,
        sizes: growth.sizes,
        promise: growth.promise,
        budget: null,
        prepare: (size) => meetingOf(size)(kind),
      }),
    )
  })
}

type Meeting = (kind: (typeof TURN)[number]) => Sampling

/** The first kind that is asked for plays so many turns; the others read what they cost in them. */
function createMeeting(begun: History, turns: number): Meeting {
  const hearing = hearChanges(begun)
  const costs = new Map<string, number[]>()
  const made = new Map<string, PressMade>(PRESS_KINDS.map((kind) => [kind.what, kind]))
  const play = () => {
    for (const [kind, press] of TURN.map((each) => [each, made.get(each)] as const)) {
      if (press === undefined) throw new Error(`there is no press ${kind}`)
      const before = process.cpuUsage()
      hearing.press(press)
      const { user, system } = process.cpuUsage(before)
      costs.set(kind, [...(costs.get(kind) ?? []), user + system])
    }
  }
  const taken = new Map<string, number>()
  return (kind) => () => {
    const wanted = (taken.get(kind) ?? 0) + turns
    taken.set(kind, wanted)
    while ((costs.get(kind)?.length ?? 0) < wanted) play()
    return median((costs.get(kind) ?? []).slice(wanted - turns, wanted))
  }
}
