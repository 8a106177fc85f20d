import { renderUnicodeCompact } from 'uqr'
import type { Agenda } from '../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../shared/domain/agenda/agendaIndex.ts'
import { unreachable } from '../shared/domain/unreachable.ts'
import { textIn } from '../shared/files/text.ts'
import type { Links } from './access/links.ts'
import type { Loaded } from './loadAgenda.ts'
import type { Link } from './storage/storage.ts'

const ROLES = [
  ['moderator', 'Moderator'],
  ['crew', 'Crew'],
  ['speaker', 'Speakers'],
  ['interpreter', 'Interpreters'],
] as const

/** The links of one show, a line each, for a terminal: they open doors, so nothing else may print them. */
export function linksText(agenda: Agenda, links: Links, baseUrl: string): string {
  const all = links.list(agenda.id).filter(links.opens)
  const rows: readonly (readonly string[])[] = [
    ['Programme', '', `${baseUrl}/${agenda.id}`],
    ['Stage', '', `${baseUrl}/${agenda.id}/stage`],
    ...ROLES.flatMap(([role, heading]) =>
      all
        .filter((link) => link.role === role)
        .map((link, index) => [index === 0 ? heading : '', nameOf(link, agenda), urlOf(link, links, baseUrl)]),
    ),
  ]
  const width = Math.max(...rows.map(([, name = '']) => name.length))
  const lines = rows.map(
    ([heading = '', name = '', url = '']) => `  ${heading.padEnd(14)}${name.padEnd(width)}  ${url}`,
  )
  return `${textIn(agenda.title, 'en')}\n\n${lines.join('\n')}\n`
}

/** For the moderator's phone. */
export function moderatorCode(agenda: Agenda, links: Links, baseUrl: string): string | null {
  const link = links.list(agenda.id).find((each) => each.role === 'moderator' && links.opens(each))
  return link ? `Moderator’s phone:\n${renderUnicodeCompact(urlOf(link, links, baseUrl))}\n` : null
}

/** Earlier versions named every show to anybody who asked: which ones are not any more, for the first start after the upgrade. */
export function unlistedText(agendas: readonly Agenda[]): string | null {
  const unlisted = agendas.filter((agenda) => !agenda.listed).map((agenda) => `"${agenda.id}"`)
  if (unlisted.length === 0) return null
  return `New in this version: the first page names only sessions whose agenda says "listed": true, and no longer ${unlisted.join(', ')}. Their pages open as before for whoever knows the address.`
}

/** What became of an agenda's file, where it is not simply read. */
export function agendaText(news: NonNullable<Loaded['news']>, show: string, file: string): string {
  switch (news) {
    case 'kept-started':
      return `"${show}" has started: it keeps the agenda of its journal, and ${file} was not read into it.`
    case 'kept-edited':
      return `"${show}" was edited since its file was read: it keeps the edited agenda, and ${file}, which has changed, was not read into it. Save the edited one from the moderator’s page, or send the file to /api/v1/shows.`
    case 'kept-sent':
      return `"${show}" keeps the agenda that was sent to /api/v1/shows: ${file} is as it was when it was last read. Send it there to have it back.`
    case 'replaced-sent':
      return `"${show}" has the agenda of ${file} now, which has changed: it replaced the one that was sent to /api/v1/shows. Send that one again to have it back.`
    default:
      return unreachable(news)
  }
}

export function adminUrl(links: Links, baseUrl: string): string {
  return `${baseUrl}/#key=${links.adminKey()}`
}

function urlOf(link: Link, links: Links, baseUrl: string): string {
  return `${baseUrl}/${link.show}/${link.role}#key=${links.keyOf(link)}`
}

function nameOf(link: Link, agenda: Agenda): string {
  return link.name ?? agendaIndex(agenda).knownName(link.person) ?? ''
}
