import { Router } from 'express'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { screenCallSchema } from '../../../shared/protocol/screenSchema.ts'
import type { Screen } from '../../../shared/protocol/screens.ts'
import type { Screens } from '../../show/screens.ts'
import { sendProblem } from '../problems.ts'
import { type HttpPorts, serve } from './serve.ts'

/** The connected screens, for moderators. */
export function screenRoutes(ports: HttpPorts & { readonly screens: Screens }): Router {
  const routes = Router()

  serve(routes, 'GET /shows/{show}/screens', ports, { body: null }, ({ response, authority }) => {
    response.json({ screens: ports.screens.list(authority.show) })
  })

  serve(routes, 'POST /shows/{show}/screens', ports, { body: '16kb' }, ({ request, response, authority }) => {
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
  return agendaIndex(agenda).knownName(person) ?? name ?? role
}
