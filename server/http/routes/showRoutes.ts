import { type Response, Router } from 'express'
import type { Actor } from '../../../shared/domain/actor.ts'
import { plannedStart } from '../../../shared/domain/agenda/agenda.ts'
import { plus, seconds } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import { readAgenda } from '../../../shared/files/agenda/readAgenda.ts'
import { envelopeSchema } from '../../../shared/protocol/commands/commandSchema.ts'
import type { CommandAnswer } from '../../../shared/protocol/messages.ts'
import { sayProblem } from '../../../shared/words/sayProblems.ts'
import { sayRefusal } from '../../../shared/words/sayRefusal.ts'
import { isHostile } from '../../access/hostile.ts'
import type { Links } from '../../access/links.ts'
import { PATIENCE } from '../../inOrder.ts'
import { pause } from '../../pause.ts'
import type { Authority } from '../../show/deciding/authority.ts'
import { apiView } from '../../show/views.ts'
import { languageFor, sendBadAgenda, sendBadPress, sendBadQuery, sendProblem, sentencesIn } from '../problems.ts'
import { openStream } from '../stream/stream.ts'
import { takeSeat } from '../stream/streamSeat.ts'
import { sendView } from '../viewText.ts'
import { LINKS_WAITED_FOR } from './linkRoutes.ts'
import { type HttpPorts, serve } from './serve.ts'

const COMMAND_LIMIT = '256kb'
/** Later than whoever waits behind a press in doubt is told that theirs was not done. */
const IN_DOUBT_AFTER = plus(PATIENCE, seconds(1))
const ASK_AGAIN_IN_S = '2'
/** In bytes as it comes: what it takes as it is sent to pages is weighed when it is loaded. */
const AGENDA_LIMIT = '512kb'

/** The shows, what each key sees of them, and the one way to change them. */
export function showRoutes(ports: HttpPorts & { readonly links: Links }): Router {
  const routes = Router()

  serve(routes, 'GET /shows', ports, { body: null }, ({ response, actor }) => {
    const shown = ports.shows.all().filter((authority) => isNamedTo(actor, authority, ports.links))
    response.json({ shows: shown.map(listing) })
  })

  serve(routes, 'POST /shows', ports, { body: AGENDA_LIMIT }, async ({ request, response }) => {
    if (isHostile(request.body)) return sendProblem(response, 'malformed')
    const reading = readAgenda(request.body)
    if (!reading.ok) return sendBadAgenda(response, reading.problems)
    const answer = await inTime(ports.shows.load(reading.agenda, 'replaced'))
    if (answer === null) return sendInDoubt(response, ({ details }) => ({ detail: details.showInDoubt }))
    if (!answer.ok) return sendRefusal(response, answer)
    // The show is stored, whatever becomes of its links: those that cannot be made yet are made later.
    await Promise.race([ports.links.ensure(reading.agenda).catch(() => undefined), pause(LINKS_WAITED_FOR)])
    const { id, title } = reading.agenda
    const language = languageFor(request)
    const { agendaFaults } = sentencesIn(language)
    const remarks = reading.remarks.map((remark) => sayProblem(agendaFaults, remark))
    response
      .status(201)
      .set('content-language', language)
      .vary('accept-language')
      .json({ show: id, title, revision: answer.revision, remarks })
  })

  serve(routes, 'GET /shows/{show}/view', ports, { body: null }, ({ response, authority, actor }) => {
    sendView(response, apiView(authority, ports.audiences, actor))
  })

  serve(routes, 'GET /shows/{show}/view/stream', ports, { body: null }, ({ request, response, authority, actor }) => {
    const asked = request.query['changes']
    if (asked !== undefined && asked !== '1') return sendBadQuery(response, 'changes')
    // Express asks GET for HEAD: a stream without a body would only hang.
    if (request.method === 'HEAD') return void response.type('text/event-stream').end()
    if (!takeSeat(request, response, actor, ports.door)) return
    openStream(response, { authority, actor, door: ports.door, audiences: ports.audiences, changes: asked === '1' })
  })

  serve(
    routes,
    'POST /shows/{show}/commands',
    ports,
    { body: COMMAND_LIMIT },
    async ({ request, response, authority, actor }) => {
      const envelope = isHostile(request.body) ? null : envelopeSchema.safeParse(request.body, { reportInput: true })
      if (!envelope?.success) return sendBadPress(response, envelope?.error.issues ?? [])
      const answer = await inTime(authority.press(envelope.data, actor))
      if (answer === null) return sendInDoubt(response)
      if (answer.ok) response.json(answer)
      else sendRefusal(response, answer)
    },
  )

  return routes
}

/** With how large it would be, where that is why. */
function sendRefusal(response: Response, { code, over }: Extract<CommandAnswer, { ok: false }>): void {
  sendProblem(response, code, (words) => ({
    detail: sayRefusal(words, { code, over: over ?? null }),
    ...(over === undefined ? {} : { over }),
  }))
}

/** Everybody is told of the listed shows, a link's holder of its own, and the admin of all. */
function isNamedTo({ role, link }: Actor, authority: Authority, links: Links): boolean {
  switch (role) {
    case 'admin':
      return true
    case 'public':
      return authority.history().show.agenda.listed
    case 'moderator':
    case 'crew':
    case 'speaker':
    case 'interpreter':
      return links.showOf(link) === authority.show
    default:
      return unreachable(role)
  }
}

/** `null` for what nobody knows yet. */
async function inTime(answer: Promise<CommandAnswer>): Promise<CommandAnswer | null> {
  let impatience: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    impatience = setTimeout(() => resolve(null), IN_DOUBT_AFTER)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(impatience))
}

function sendInDoubt(response: Response, detailsIn?: Parameters<typeof sendProblem>[2]): void {
  response.set('retry-after', ASK_AGAIN_IN_S)
  sendProblem(response, 'in-doubt', detailsIn)
}

function listing(authority: Authority) {
  const { agenda, runOfShow } = authority.history().show
  const { id, title, zone } = agenda
  return { show: id, title, start: plannedStart(agenda) + runOfShow.shift, zone, status: runOfShow.status }
}
