import express, { Router } from 'express'
import { readAgenda } from '../../shared/agenda/readAgenda.ts'
import { plannedStart } from '../../shared/domain/agenda.ts'
import { envelopeSchema } from '../../shared/protocol/commandSchema.ts'
import { isHostile } from '../access/hostile.ts'
import type { Links } from '../access/links.ts'
import type { Authority } from '../show/authority.ts'
import { viewOf } from '../show/views.ts'
import { callerOf, type HttpPorts, showOf } from './caller.ts'
import { sendProblem } from './problems.ts'
import { openStream } from './stream.ts'

const COMMAND_LIMIT = '256kb'
/** With its plan, the largest view stays below what may wait for a slow reader. */
const AGENDA_LIMIT = '512kb'

/** The shows, what each key sees of them, and the one way to change them. */
export function showRoutes(ports: HttpPorts & { readonly links: Links }): Router {
  const routes = Router()

  routes.get('/shows', (request, response) => {
    if (callerOf('GET /shows', request, response, ports, null) === null) return
    response.json({ shows: ports.shows.all().map(listing) })
  })

  routes.post('/shows', express.json({ limit: AGENDA_LIMIT, type: () => true }), async (request, response) => {
    if (callerOf('POST /shows', request, response, ports, null) === null) return
    if (isHostile(request.body)) return sendProblem(response, 'malformed')
    const reading = readAgenda(request.body)
    if (!reading.ok) return sendProblem(response, 'bad-agenda', { problems: reading.problems })
    const answer = await ports.shows.load(reading.agenda, 'replaced')
    if (!answer.ok) return sendProblem(response, answer.code)
    await ports.links.ensure(reading.agenda)
    response.status(201).json({ show: reading.agenda.id, revision: answer.revision, remarks: reading.remarks })
  })

  routes.get('/shows/:show/view', (request, response) => {
    const authority = showOf(request, response, ports)
    const actor = authority && callerOf('GET /shows/{show}/view', request, response, ports, authority.show)
    if (authority && actor) response.json(viewOf(authority, actor, { withAgenda: true }))
  })

  routes.get('/shows/:show/view/stream', (request, response) => {
    const authority = showOf(request, response, ports)
    const actor = authority && callerOf('GET /shows/{show}/view/stream', request, response, ports, authority.show)
    if (!authority || !actor) return
    // Express asks GET for HEAD: a stream without a body would only hang.
    if (request.method === 'HEAD') return void response.type('text/event-stream').end()
    if (!ports.door.countsConnection(request)) return sendProblem(response, 'too-many')
    openStream(response, authority, actor, ports.door)
  })

  routes.post(
    '/shows/:show/commands',
    express.json({ limit: COMMAND_LIMIT, type: () => true }),
    async (request, response) => {
      const authority = showOf(request, response, ports)
      const actor = authority && callerOf('POST /shows/{show}/commands', request, response, ports, authority.show)
      if (!authority || !actor) return
      const envelope = isHostile(request.body) ? null : envelopeSchema.safeParse(request.body)
      if (!envelope?.success) {
        const issues = envelope?.error.issues ?? []
        const problems = issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
        return sendProblem(response, 'malformed', { problems })
      }
      const answer = await authority.press(envelope.data, actor)
      if (answer.ok) response.json(answer)
      else sendProblem(response, answer.code)
    },
  )

  return routes
}

function listing(authority: Authority) {
  const { agenda, runOfShow } = authority.history().show
  const { id, title, zone } = agenda
  return { show: id, title, start: plannedStart(agenda) + runOfShow.shift, zone, status: runOfShow.status }
}
