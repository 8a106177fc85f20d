import express, { Router } from 'express'
import { z } from 'zod'
import type { Agenda } from '../../shared/domain/agenda.ts'
import { PAGE_VIEWS, type Screen } from '../../shared/protocol/screens.ts'
import type { Screens } from '../show/screens.ts'
import { callerOf, type HttpPorts, showOf } from './caller.ts'
import { sendProblem } from './problems.ts'

/** Lets a screen show its name large for ten seconds, or sends it to another page of its own scope. */
export const screenCallSchema = z.discriminatedUnion('do', [
  z.strictObject({ screen: z.string().max(64), do: z.literal('identify') }),
  z.strictObject({ screen: z.string().max(64), do: z.literal('show'), view: z.enum(PAGE_VIEWS) }),
])

/** The connected screens, for moderators. */
export function screenRoutes(ports: HttpPorts & { readonly screens: Screens }): Router {
  const routes = Router()

  routes.get('/shows/:show/screens', (request, response) => {
    const authority = showOf(request, response, ports)
    if (!authority || !callerOf('GET /shows/{show}/screens', request, response, ports, authority.show)) return
    response.json({ screens: ports.screens.list(authority.show) })
  })

  routes.post('/shows/:show/screens', express.json({ limit: '16kb', type: () => true }), (request, response) => {
    const authority = showOf(request, response, ports)
    if (!authority || !callerOf('POST /shows/{show}/screens', request, response, ports, authority.show)) return
    const call = screenCallSchema.safeParse(request.body)
    if (!call.success) return sendProblem(response, 'malformed')
    const { agenda } = authority.history().show
    const done =
      call.data.do === 'identify'
        ? ports.screens.identify(authority.show, call.data.screen, (screen) => nameOf(screen, agenda))
        : ports.screens.goTo(authority.show, call.data.screen, call.data.view)
    if (done !== 'done') return sendProblem(response, done)
    response.status(204).end()
  })

  return routes
}

/** Whose screen it is: the person, else the link's label, else its role. */
function nameOf({ person, name, role }: Screen, agenda: Agenda): string {
  const interpreters = agenda.booths.flatMap((booth) => booth.interpreters)
  const known = [...agenda.people, ...interpreters].find((each) => each.id === person)
  return known?.name ?? name ?? role
}
