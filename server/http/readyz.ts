import type { Response } from 'express'
import type { Shows } from '../show/shows.ts'
import type { StorageHealth } from '../storage/storage.ts'
import { sendProblem } from './problems.ts'

/** Of the store's health what `/readyz` says. */
export type HealthSeen = Pick<StorageHealth, 'awayFor' | 'remarks'>

/** Asks nothing of the store, which may not answer: what the server's own writes have shown is said at once. */
export function sayReady(
  response: Response,
  { health, shows }: { readonly health: HealthSeen; readonly shows: Shows },
  inside: { readonly engine?: string },
): void {
  const away = health.awayFor()
  if (away > 0) {
    sendProblem(response, 'not-stored', (words) => ({
      title: words['not-ready'],
      detail: words.details.notWritten(Math.ceil(away / 1000)),
    }))
    return
  }
  response.json({ ok: true, shows: shows.all().length, remarks: health.remarks(), ...inside })
}
