import { isWaiting, type Request } from './speakerList.ts'

/**
 * Why somebody cannot ask with this kind; the show and every screen know it alike. `before` is the request that is changed,
 * `null` for a new one. `canReply`: whether there is an ordinary turn to reply to in this slot. `twin`: whether the same
 * asker waits beside it with this kind.
 */
export function kindRefusal(
  kind: Request['kind'],
  before: Pick<Request, 'kind' | 'state'> | null,
  { canReply, twin }: { readonly canReply: boolean; readonly twin: boolean },
): 'nobody-to-reply-to' | 'already-waiting' | null {
  // A reply is what it was, whoever it can still be one to.
  if (kind === 'reply' && before?.kind !== 'reply' && !canReply) return 'nobody-to-reply-to'
  const isNew = before === null || !isWaiting(before) || kind !== before.kind
  return twin && isNew ? 'already-waiting' : null
}
