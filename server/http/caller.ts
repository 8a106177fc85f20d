import type { Request, Response } from 'express'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Authority } from '../show/authority.ts'
import type { Shows } from '../show/shows.ts'
import { type Endpoint, mayAsk } from './endpoints.ts'
import { sendProblem } from './problems.ts'

/** What the routes share. */
export interface HttpPorts {
  readonly shows: Shows
  readonly door: Door
}

/**
 * Whoever calls, by the key in the Authorization header, if they may ask this; answers the problem itself and `null`
 * otherwise.
 */
export function callerOf(
  endpoint: Endpoint,
  request: Request,
  response: Response,
  { door }: HttpPorts,
  show: string | null,
): Actor | null {
  const address = door.addressOf(request)
  const actor = door.enter(show, keyOf(request), address)
  if (typeof actor === 'string') {
    sendProblem(response, actor)
    return null
  }
  if (!mayAsk(actor.role, endpoint)) {
    sendProblem(response, actor.role === 'public' ? 'key-needed' : 'not-allowed')
    return null
  }
  if (!endpoint.startsWith('GET') && !door.mayWrite(actor, address)) {
    response.set('retry-after', '1')
    sendProblem(response, 'too-many')
    return null
  }
  return actor
}

export function showOf(request: Request, response: Response, { shows }: HttpPorts): Authority | null {
  const authority = shows.find(String(request.params['show']))
  if (authority === null) sendProblem(response, 'unknown-show')
  return authority
}

function keyOf(request: Request): string | null {
  const [scheme, key] = (request.get('authorization') ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && key ? key : null
}
