import type { PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import type { Command } from '../../../../shared/domain/commands.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { type ReadyMessage, sameText } from './ready.ts'

/** What "Wrap up" does now: it tells whoever has the floor to conclude, once until they have seen it. */
export type WrapUp =
  | { readonly is: 'offered'; readonly person: PersonId; readonly command: Command }
  | { readonly is: 'asked'; readonly person: PersonId; readonly at: Instant }
  | { readonly is: 'nobody' | 'chair' }

export function wrapUp(live: Pick<Live, 'turn' | 'messages'>, conclude: ReadyMessage): WrapUp {
  const { turn, messages } = live
  if (turn === null || turn.person === null) return { is: 'nobody' }
  if (turn.kind === 'chair') return { is: 'chair' }
  const { id, person, startedAt } = turn
  const asked = messages.findLast(
    ({ at, audience, text, gone, seen }) =>
      at >= startedAt &&
      gone === null &&
      seen.length === 0 &&
      audience.to === 'person' &&
      audience.person === person &&
      sameText(text, conclude.text),
  )
  if (asked !== undefined) return { is: 'asked', person, at: asked.at }
  const { text, weight } = conclude
  return {
    is: 'offered',
    person,
    command: { type: 'SendMessage', audience: { to: 'floor', turn: id }, text, weight, lasts: null },
  }
}

export function isWrapUp(command: Command, conclude: ReadyMessage): boolean {
  return command.type === 'SendMessage' && sameText(command.text, conclude.text)
}
