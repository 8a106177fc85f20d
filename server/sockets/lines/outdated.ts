import type { HandshakeRefusal } from '../../../shared/protocol/messages.ts'
import type { Audiences } from '../../show/audiences.ts'
import { apiView } from '../../show/views.ts'
import type { EnteredSocket } from '../entered.ts'

/** The oldest protocol whose pages send again, when they see a view, what was not answered. */
export const OLDEST = 1
/** So long a page of an older version has to send again what it was never told of. */
const SENDS_AGAIN = 1_500
const LOOK_EVERY = 250
/** A store that stalls keeps nobody on an old page for ever. */
const LONGEST = 15_000

/**
 * A page of an older protocol is told to load itself anew, once what it has pressed is answered: a page that is gone
 * cannot say what came of it. Its view is the one that pages of its time had, which the API still answers.
 */
export function seeOff(socket: EnteredSocket, audiences: Audiences, unanswered: () => number): void {
  const { actor, authority } = socket.data
  const from = performance.now()
  const refusal: HandshakeRefusal = 'wrong-protocol'
  const timer = setInterval(() => {
    const waited = performance.now() - from
    if (waited < SENDS_AGAIN || (unanswered() > 0 && waited < LONGEST)) return
    clearInterval(timer)
    refuseLate(socket, refusal)
    socket.disconnect(true)
  }, LOOK_EVERY)
  socket.on('disconnect', () => clearInterval(timer))
  socket.emit('view', apiView(authority, audiences, actor) as never)
}

/** As a handshake is refused, after it was let in: the packet is the same, and socket.io declares no way to send it late. */
function refuseLate(socket: EnteredSocket, reason: HandshakeRefusal): void {
  const late = socket as unknown as { readonly _error: (said: { readonly message: string }) => void }
  late._error({ message: reason })
}
