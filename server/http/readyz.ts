import type { Response } from 'express'
import type { StoreHealth } from '../journal/store.ts'
import type { Shows } from '../show/shows.ts'
import { languageFor, sendProblem, sentencesIn } from './problems.ts'

/** Of the store's health what `/readyz` says. */
export type StoreSeen = Pick<StoreHealth, 'awayFor' | 'keepsTally'>

/** Asks nothing of the store, which may not answer: what the server's own writes have shown is said at once. */
export function sayReady(
  response: Response,
  { store, shows }: { readonly store: StoreSeen; readonly shows: Shows },
  inside: { readonly sqlite?: string },
): void {
  const away = store.awayFor()
  if (away > 0) {
    const detail = `Nothing could be written down for ${Math.ceil(away / 1000)} s.`
    sendProblem(response, 'not-stored', { title: sentencesIn(languageFor(response.req))['not-ready'], detail })
    return
  }
  const remarks = store.keepsTally() ? [] : ['tally-not-written']
  response.json({ ok: true, shows: shows.all().length, remarks, ...inside })
}
