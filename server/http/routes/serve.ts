import compression from 'compression'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { ProblemCode } from '../../../shared/protocol/problems.ts'
import { type Door, GUESSING_WAITS } from '../../access/door.ts'
import type { Audiences } from '../../show/audiences.ts'
import type { Authority } from '../../show/deciding/authority.ts'
import type { Shows } from '../../show/shows.ts'
import { sendProblem } from '../problems.ts'
import { type Endpoint, isCompressed, mayAsk } from './endpoints.ts'

/** What the routes share. */
export interface HttpPorts {
  readonly shows: Shows
  readonly door: Door
  readonly audiences: Audiences
}

/** Something asked by somebody who may ask it; of the show that the path names, if it names one. */
export interface Call<A extends Authority | null> {
  readonly request: Request
  readonly response: Response
  readonly actor: Actor
  readonly authority: A
}

type AuthorityAt<E extends Endpoint> = E extends `${string}{show}${string}` ? Authority : null

export interface Serving {
  /** The largest body it takes, such as `16kb`; `null` where nothing is sent along. */
  readonly body: string | null
}

/**
 * Adds an endpoint of the table to the routes. Whoever calls is known by the key in the Authorization header; who may not
 * ask, or asks too fast, is answered with the problem before a byte of the body is read.
 */
export function serve<E extends Endpoint>(
  routes: Router,
  endpoint: E,
  { shows, door }: HttpPorts,
  { body }: Serving,
  answer: (call: Call<AuthorityAt<E>>) => void | Promise<void>,
): void {
  // The table's keys are made so.
  const [method, path] = endpoint.split(' ') as [keyof typeof METHODS, string]
  const read: RequestHandler =
    body === null ? (_request, _response, next) => next() : express.json({ limit: body, type: () => true })

  const enter: RequestHandler = (request, response, next) => {
    const asked = request.params['show']
    const authority = asked === undefined ? null : shows.find(String(asked))
    if (asked !== undefined && authority === null) return sendProblem(response, 'unknown-show')
    const address = door.addressOf(request)
    const comeIn = () => door.enter(authority?.show ?? null, keyOf(request), address)
    const actor = comeIn()
    if (typeof actor === 'string') return refuseKey(response, actor)
    if (!mayAsk(actor.role, endpoint)) {
      return sendProblem(response, actor.role === 'public' ? 'key-needed' : 'not-allowed')
    }
    const paced = door.pace(method === 'GET' ? 'read' : 'press', actor, address)
    if (paced !== 'go') {
      response.set('retry-after', '1')
      // Told often enough: whoever goes on has to connect anew for each no.
      if (paced === 'cut') response.set('connection', 'close')
      return sendProblem(response, 'too-many')
    }
    read(request, response, (problem?: unknown) => {
      if (problem !== undefined) return next(problem)
      // A body may take its time: meanwhile the key may have been revoked, or its interpreter have moved to another booth.
      const still = door.isSeated(actor) ? actor : comeIn()
      if (typeof still === 'string') return refuseKey(response, still)
      // The path names a show where the endpoint does.
      const call = { request, response, actor: still, authority: authority as AuthorityAt<E> }
      const answered = async () => answer(call)
      answered().catch(next)
    })
  }
  const ways = isCompressed(endpoint) ? [compress, enter] : [enter]
  routes[METHODS[method]](path.replace('{show}', ':show'), ...ways)
}

/** Brotli or gzip, as the caller takes it, from 1 kB on. */
const compress = compression({ threshold: 1024 })

const METHODS = { GET: 'get', POST: 'post', DELETE: 'delete' } as const

/** Whoever guesses is made to wait for each no. */
export function refuseKey(response: Response, code: ProblemCode): void {
  const refuse = () => sendProblem(response, code)
  if (code === 'too-many') setTimeout(refuse, GUESSING_WAITS).unref()
  else refuse()
}

export function keyOf(request: Request): string | null {
  const [scheme, key] = (request.get('authorization') ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && key ? key : null
}
