import type { Request, Response } from 'express'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Door } from '../../access/door.ts'
import { sendProblem } from '../problems.ts'

/** When a stream comes back that had to make room, or found none. */
const LATER_SECONDS = 30
/** For what is said last, in ms: whoever does not read it is gone all the same. */
export const FAREWELL = 500

/** A place for a stream as long as it lasts; `false` where there is none, which is answered. */
export function takeSeat(request: Request, response: Response, actor: Actor, door: Door): boolean {
  const sitting = door.sit('stream', request, () => {
    // A reader by the standard waits so long before it asks again.
    response.end(`retry: ${LATER_SECONDS * 1000}\nevent: later\ndata: {}\n\n`)
    setTimeout(() => response.destroy(), FAREWELL).unref()
  })
  sitting.over(request.socket)
  if (sitting.prove(actor)) {
    response.once('close', sitting.leave)
    return true
  }
  sitting.leave()
  response.set('retry-after', String(LATER_SECONDS))
  sendProblem(response, 'too-many')
  return false
}
