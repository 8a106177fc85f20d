import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { type Handover, isUnderWay } from '../../../../shared/domain/booths/booths.ts'
import type { ShowStatus } from '../../../../shared/domain/runOfShow/runOfShow.ts'
import { type Instant, later, minutes } from '../../../../shared/domain/time.ts'
import type { MyBooth, SeenMic } from '../../../../shared/protocol/view.ts'

/** What a handover asks of whoever reads it, or tells them. */
export type HandoverStep =
  /** Whom one could ask; empty when nobody can be relieved: nobody is on mic, or everybody is. */
  | { readonly is: 'free'; readonly partners: readonly PersonId[]; readonly ended: EndedHandover | null }
  /** `takesOver`: the partner would go on mic, else oneself. */
  | { readonly is: 'waiting'; readonly handover: Handover; readonly partner: PersonId; readonly takesOver: boolean }
  | { readonly is: 'asked'; readonly handover: Handover; readonly by: PersonId; readonly takeOver: boolean }
  | { readonly is: 'to-switch'; readonly handover: Handover; readonly starts: PersonId }
  | { readonly is: 'to-start'; readonly handover: Handover; readonly stops: PersonId }
  /** Two others are at it, in a booth of three. */
  | { readonly is: 'others'; readonly handover: Handover }

export interface EndedHandover extends Pick<Handover, 'since'> {
  readonly state: Exclude<Handover['state'], 'asked' | 'accepted'>
  /** Who declined, or did not answer; `null` is the reader. */
  readonly partner: PersonId | null
  /** Who has the microphone now, when it is done. */
  readonly starts: PersonId
}

/** How it ended is said for a minute. */
const SAID_FOR = minutes(1)

export function handoverStep(booth: MyBooth, me: PersonId | null, now: Instant): HandoverStep {
  const { handover } = booth
  if (handover === null || !isUnderWay(handover)) {
    return { is: 'free', partners: partnersOf(booth, me), ended: endedOf(handover, me, now) }
  }
  const { by, partner, stops, starts } = handover
  if (me !== by && me !== partner) return { is: 'others', handover }
  if (handover.state === 'accepted') {
    return me === stops ? { is: 'to-switch', handover, starts } : { is: 'to-start', handover, stops }
  }
  return me === by
    ? { is: 'waiting', handover, partner, takesOver: partner === starts }
    : { is: 'asked', handover, by, takeOver: me === starts }
}

/** After the end nobody goes on mic. */
export function mayTurn({ onSince }: Pick<SeenMic, 'onSince'>, status: ShowStatus): boolean {
  return onSince !== null || status !== 'ended'
}

/** One of the two has to be on mic, and only one. */
function partnersOf({ mics }: MyBooth, me: PersonId | null): readonly PersonId[] {
  const on = mics.filter((mic) => mic.onSince !== null).map((mic) => mic.person)
  const others = mics.map((mic) => mic.person).filter((person) => person !== me)
  if (me === null || on.length === 0) return []
  return on.includes(me) ? others.filter((person) => !on.includes(person)) : on
}

function endedOf(handover: Handover | null, me: PersonId | null, now: Instant): EndedHandover | null {
  if (handover === null || later(handover.since, SAID_FOR) <= now) return null
  const { state, since, partner, starts } = handover
  if (state === 'asked' || state === 'accepted') return null
  return { state, since, partner: partner === me ? null : partner, starts }
}
