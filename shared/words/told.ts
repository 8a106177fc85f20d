import type { PersonId, Text } from '../domain/agenda/agenda.ts'
import type { BoothWork } from '../domain/booths/boothPlan.ts'
import type { SignalState } from '../domain/signals/signals.ts'
import type { Duration, Instant } from '../domain/time.ts'

// What a screen works out and words then say.

/** Who has the floor in a turn, as a page names them. */
export type FloorHolder =
  /** `id` is `null` for a guest, who is nobody of the agenda. */
  | { readonly is: 'person'; readonly id: PersonId | null; readonly name: string }
  | { readonly is: 'discussion'; readonly title: Text }
  | { readonly is: 'break' }

/** "Your booth works until 15:23, then rests 9 min", before it is put into words. */
export interface BoothSentence {
  readonly work: BoothWork
  /** Only before the first turn. */
  readonly from: Instant | null
  readonly until: BoothEnd
  /** `null` when the booth does the same to the end. */
  readonly after: { readonly work: BoothWork; readonly lasts: Duration } | null
}

export type BoothEnd =
  | { readonly is: 'at'; readonly at: Instant }
  /** The turn on is held or over: nobody knows when it ends. */
  | { readonly is: 'turn-ends' }
  | { readonly is: 'show-ends'; readonly at: Instant }

export interface Interruption {
  readonly by: string
  readonly pointOfOrder: boolean
}

export type Neighbour = FloorHolder | { readonly is: 'me' }

export type Who = { readonly is: 'me' } | { readonly is: 'other'; readonly name: string }

/** Behind whom or what somebody comes; or at the beginning of a slot. */
export type OrderPlace =
  | Who
  | { readonly is: 'discussion' }
  | { readonly is: 'break' }
  | { readonly is: 'beginning'; readonly of: Text }

export type PaperFault = 'no-address' | 'no-title' | 'no-segment' | 'no-word' | 'no-person' | 'no-sound'

export type SignalAnswer = Extract<SignalState, 'seen' | 'handled' | 'resolved'>

export type Outcome = 'done' | 'on' | 'ahead' | 'unreached' | 'passed' | 'skipped'
