import { Router } from 'express'
import { papersSeenBy } from '../../../shared/views/apiView.ts'
import { allMessagesOfTheRoom } from '../../../shared/views/messagesSeenBy.ts'
import { requestSeenBy, seesRequest } from '../../../shared/views/queueSeenBy.ts'
import { sendBadQuery, sendProblem } from '../problems.ts'
import { type HttpPorts, serve } from './serve.ts'

/** What is too long to be told with every press, for those who open it. */
export function roomRoutes(ports: HttpPorts): Router {
  const routes = Router()

  serve(routes, 'GET /shows/{show}/papers', ports, { body: null }, ({ response, authority, actor }) => {
    response.json({ papers: papersSeenBy(actor.role, authority.history().show) })
  })

  serve(routes, 'GET /shows/{show}/messages', ports, { body: null }, ({ response, authority }) => {
    response.json({ messages: allMessagesOfTheRoom(authority.history().show.messages) })
  })

  serve(routes, 'GET /shows/{show}/requests', ports, { body: null }, ({ request, response, authority, actor }) => {
    const asked = request.query['id']
    if (typeof asked !== 'string') return sendBadQuery(response, 'id')
    const { queue, floor } = authority.history().show
    const found = queue.requests.find(({ id }) => id === asked)
    if (found === undefined || !seesRequest(actor.role, found)) return sendProblem(response, 'unknown-request')
    response.json(requestSeenBy(actor.role, found, queue, floor.turns))
  })

  return routes
}
