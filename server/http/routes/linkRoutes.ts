import { Router } from 'express'
import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../shared/domain/agenda/agendaIndex.ts'
import { seconds } from '../../../shared/domain/time.ts'
import { unreachable } from '../../../shared/domain/unreachable.ts'
import { linkRequestSchema, linkRevocationSchema } from '../../../shared/protocol/api/linkSchema.ts'
import type { SeenLink, WantedLink } from '../../../shared/protocol/api/links.ts'
import type { Links, NewLink } from '../../access/links.ts'
import { pause } from '../../pause.ts'
import type { Link } from '../../storage/storage.ts'
import { sendProblem } from '../problems.ts'
import { type HttpPorts, serve } from './serve.ts'

const LIMIT = '16kb'
/** Where nothing can be written down, links are made later, and nobody waits for that. */
export const LINKS_WAITED_FOR = seconds(1)

export interface LinkRoutePorts extends HttpPorts {
  readonly links: Links
  /** Where people reach this server. */
  readonly baseUrl: string
}

/** Links with their keys, for those who hand them out. */
export function linkRoutes(ports: LinkRoutePorts): Router {
  const routes = Router()

  serve(routes, 'GET /shows/{show}/links', ports, { body: null }, async ({ response, authority }) => {
    // Whom an answered press has just brought in is among them.
    await Promise.race([ports.links.settled(), pause(LINKS_WAITED_FOR)])
    const { agenda } = authority.history().show
    response.json({ links: ports.links.list(authority.show).map((link) => seenLink(link, agenda, ports)) })
  })

  serve(routes, 'POST /shows/{show}/links', ports, { body: LIMIT }, async ({ request, response, authority }) => {
    const wish = linkRequestSchema.safeParse(request.body)
    if (!wish.success) return sendProblem(response, 'malformed')
    const { agenda } = authority.history().show
    if ('renew' in wish.data) {
      const renewed = await ports.links.renew(authority.show, wish.data.renew)
      if (renewed === null) return sendProblem(response, 'unknown-link')
      return void response.json(seenLink(renewed, agenda, ports))
    }
    const wanted = newLink(wish.data, agenda)
    if (wanted === null) return sendProblem(response, 'bad-link')
    response.status(201).json(seenLink(await ports.links.create(authority.show, wanted), agenda, ports))
  })

  serve(routes, 'DELETE /shows/{show}/links', ports, { body: LIMIT }, async ({ request, response, authority }) => {
    const wish = linkRevocationSchema.safeParse(request.body)
    if (!wish.success) return sendProblem(response, 'malformed')
    const revoked = await ports.links.revoke(authority.show, wish.data.link)
    if (revoked === null) return sendProblem(response, 'unknown-link')
    response.json(seenLink(revoked, authority.history().show.agenda, ports))
  })

  return routes
}

function seenLink(link: Link, agenda: Agenda, { links, baseUrl }: Pick<LinkRoutePorts, 'links' | 'baseUrl'>): SeenLink {
  const { id, role, person, booth, name, createdAt, revokedAt } = link
  const url = links.opens(link) ? `${baseUrl}/${link.show}/${role}#key=${links.keyOf(link)}` : null
  return { id, role, person, personName: agendaIndex(agenda).knownName(person), booth, name, url, createdAt, revokedAt }
}

/** With a person it is labelled: an unlabelled one of a moderator is the chair's. */
function deskLink(named: Pick<NewLink, 'role' | 'name'>, id: string | undefined, agenda: Agenda): NewLink | null {
  if (id === undefined) return { ...named, person: null, booth: null }
  const person = agendaIndex(agenda).person(id)
  return person ? { ...named, name: named.name ?? person.name, person: id, booth: null } : null
}

function newLink({ role, person, name }: WantedLink, agenda: Agenda): NewLink | null {
  const named = { role, name: name ?? null }
  switch (role) {
    case 'speaker':
      return person && agendaIndex(agenda).person(person) ? { ...named, person, booth: null } : null
    case 'interpreter': {
      const booth = agenda.booths.find((each) => each.interpreters.some((one) => one.id === person))
      return booth && person ? { ...named, person, booth: booth.id } : null
    }
    case 'moderator':
    case 'crew':
      return deskLink(named, person, agenda)
    default:
      return unreachable(role)
  }
}
