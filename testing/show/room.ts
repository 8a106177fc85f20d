import type { Actor } from '../../shared/domain/actor.ts'
import type { Asked, Asker, Request, RequestKind } from '../../shared/domain/queue/speakerList.ts'
import type { Refusal } from '../../shared/domain/refusals.ts'
import type { Instant } from '../../shared/domain/time.ts'
import { at, smallAgenda, T0 } from './agendas.ts'
import { actor, type Rehearsal, rehearse } from './rehearsal.ts'

export const CREW: Actor = actor('crew', 'link-crew')

export function speakerNamed(person: string): Actor {
  return { ...actor('speaker', `link-${person}`), person }
}

export function asking(kind: RequestKind = 'question', language = 'en'): Asked {
  return { kind, language, note: null, behalf: null }
}

/** As rooms have them: a name of some 27 characters and an organisation of some 40. */
export function ordinaryGuest(n: number): Extract<Asker, { is: 'guest' }> {
  const guest = { name: `Maria González Fernández ${n}`, organisation: 'International Organization for Migration' }
  return { is: 'guest', guest }
}

/** A show in its discussion, the list open; the requests of whoever asks stand in `queue`. */
export interface Discussion extends Rehearsal {
  /** The id of the request that was made. */
  readonly ask: (person: string, minute: number, kind?: RequestKind) => string
  readonly order: () => readonly string[]
  readonly request: (id: string) => Request
}

/** The small agenda at its questions and answers, 14:50 on the first clock. */
export function inDiscussion(): Discussion {
  const stage = rehearse(smallAgenda(), T0)
  must(stage.press({ type: 'StartShow', start: 'as-planned' }, at(0)))
  must(stage.press({ type: 'StartSegment', turn: 2, to: '3' }, at(20)))
  const requests = () => stage.show().queue.requests
  return {
    ...stage,
    ask(person, minute, kind = 'question') {
      must(stage.press({ type: 'RequestFloor', slot: 'qa', ...asking(kind) }, at(minute), speakerNamed(person)))
      return `r${stage.show().revision}`
    },
    order: () => requests().flatMap((each) => (isWaitingState(each) ? [each.id] : [])),
    request(id) {
      const found = requests().find((each) => each.id === id)
      if (found === undefined) throw new Error(`no request ${id}`)
      return found
    },
  }
}

/** More than are told: 549 wait, and this person is the 548th. */
export function behindFiveHundred(person: string): Discussion {
  const stage = inDiscussion()
  const enter = (n: number) =>
    must(stage.press({ type: 'EnterRequest', slot: 'qa', asker: ordinaryGuest(n), ...asking() }, at(21), CREW))
  for (let n = 0; n < 547; n += 1) enter(n)
  stage.ask(person, 21)
  enter(547)
  return stage
}

export function must(answer: Refusal | 'done'): void {
  if (answer !== 'done') throw new Error(`refused: ${answer}`)
}

export function give(stage: Rehearsal, request: string, now: Instant, interrupt = false): Refusal | 'done' {
  return stage.press({ type: 'GiveFloor', turn: stage.show().floor.turn?.id ?? null, request, interrupt }, now)
}

function isWaitingState({ state }: Request): boolean {
  return state === 'waiting' || state === 'called'
}
