import type { Request, Response } from 'express'
import type { Actor, Role } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Authority } from '../show/authority.ts'
import type { Shows } from '../show/shows.ts'
import { sendProblem } from './problems.ts'

/** What the routes share. */
export interface HttpPorts {
  readonly shows: Shows
  readonly door: Door
}

/** Whoever calls, by the key in the Authorization header; answers the problem itself and `null` for one it refuses. */
export function caller(request: Request, response: Response, { door }: HttpPorts, show: string | null): Actor | null {
  const actor = door.enter(show, keyOf(request), door.addressOf(request))
  if (typeof actor !== 'string') return actor
  sendProblem(response, actor)
  return null
}

/** As `caller`, for these roles only. */
export function callerAs(
  roles: readonly Role[],
  request: Request,
  response: Response,
  ports: HttpPorts,
  show: string | null,
): Actor | null {
  const actor = caller(request, response, ports, show)
  if (actor === null || roles.includes(actor.role)) return actor
  sendProblem(response, actor.role === 'public' ? 'key-needed' : 'not-allowed')
  return null
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
