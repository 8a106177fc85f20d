import { isDeepStrictEqual } from 'node:util'
import type { Agenda } from '../shared/domain/agenda/agenda.ts'
import type { Oversize } from '../shared/protocol/messages.ts'
import { kilobytes } from '../shared/words/kilobytes.ts'
import type { App } from './app.ts'

export interface Loaded {
  readonly agenda: Agenda
  /** Why the journal kept its own agenda, or what the file took the place of; `null` where neither is so. */
  readonly news: 'kept-started' | 'kept-edited' | 'kept-sent' | 'replaced-sent' | null
}

/** Hands an agenda to its show, and makes the links that are missing. */
export async function loadAgenda({ shows, links }: App, agenda: Agenda): Promise<Loaded> {
  const before = shows.find(agenda.id)?.history().show ?? null
  const answer = await shows.load(agenda, 'kept')
  if (!answer.ok && answer.over !== undefined) throw new Error(tooLarge(agenda, answer.over))
  if (!answer.ok && answer.code !== 'already-started' && answer.code !== 'agenda-edited')
    throw new Error(`The agenda of "${agenda.id}" could not be stored.`)
  const authority = shows.find(agenda.id)
  const current = authority?.history().show.agenda ?? agenda
  await links.ensure(current)
  if (isDeepStrictEqual(current, agenda)) {
    const isNew = before !== null && !isDeepStrictEqual(before.agenda, agenda)
    const wasSent = isNew && !isDeepStrictEqual(before.loaded, before.filed)
    return { agenda: current, news: wasSent ? 'replaced-sent' : null }
  }
  if (!answer.ok) return { agenda: current, news: answer.code === 'agenda-edited' ? 'kept-edited' : 'kept-started' }
  // An unchanged file that the console has edited since is no news at every start.
  const wasSent = authority !== null && !isDeepStrictEqual(authority.history().show.loaded, agenda)
  return { agenda: current, news: wasSent ? 'kept-sent' : null }
}

function tooLarge({ id }: Agenda, { size, bound }: Oversize): string {
  return `The agenda "${id}" would take ${kilobytes(size)} kB as it is sent to pages, and ${kilobytes(bound)} kB is the most: shorten its texts, or split it into several shows.`
}
