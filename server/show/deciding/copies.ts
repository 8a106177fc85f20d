import type { Actor } from '../../../shared/domain/actor.ts'
import type { CommandAnswer, CommandEnvelope } from '../../../shared/protocol/messages.ts'
import type { InOrder } from '../../inOrder.ts'

/** Takes presses in their turn; all copies of one that are here at once are one press with one answer. */
export type TakePress = (envelope: CommandEnvelope, by: Actor) => Promise<CommandAnswer>

interface Open {
  readonly link: string
  /** Whether a copy of it says that it was sent before: then nobody may say that it was never offered. */
  again: boolean
  readonly answer: Promise<CommandAnswer>
}

/** So many presses of one show may wait at once; of what is more, a first copy is told so, and a repeat asks again. */
const MOST_OPEN = 1_000

export function createCopies(
  inOrder: InOrder,
  answer: (envelope: CommandEnvelope, by: Actor, isAgain: () => boolean) => Promise<CommandAnswer>,
): TakePress {
  const open = new Map<string, Open>()

  const take = (envelope: CommandEnvelope, by: Actor): Promise<CommandAnswer> => {
    const isAgain = () => one.again
    const taken = inOrder.takeSoon(
      () => answer(envelope, by, isAgain),
      () => !isAgain(),
    )
    const told = taken.then((said): CommandAnswer => {
      open.delete(envelope.id)
      return said ?? { ok: false, code: 'not-stored' }
    })
    const one: Open = { link: by.link, again: envelope.again === true, answer: told }
    open.set(envelope.id, one)
    return told
  }

  return (envelope, by) => {
    const known = open.get(envelope.id)
    if (known !== undefined) {
      if (known.link !== by.link) return Promise.resolve({ ok: false, code: 'duplicate-id' })
      known.again ||= envelope.again === true
      return known.answer
    }
    if (open.size < MOST_OPEN) return take(envelope, by)
    return envelope.again === true ? new Promise(() => undefined) : Promise.resolve({ ok: false, code: 'not-stored' })
  }
}
