import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import type { Shows } from '../show/shows.ts'
import { sendProblem } from './problems.ts'

const VIEWS = ['moderator', 'speaker', 'interpreter', 'crew', 'stage', 'record']

/** The one page behind every view, and what it loads. `folder` holds the built client. */
export function pages(folder: string, shows: Shows): Router {
  const routes = Router()
  const page = join(folder, 'index.html')
  // Built files carry a hash in their name, so a browser may keep them for good.
  routes.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  routes.use(express.static(folder, { index: false, dotfiles: 'ignore', redirect: false, maxAge: 0 }))
  routes.get(['/', '/:show', ...VIEWS.map((view) => `/:show/${view}`)], (request, response) => {
    if (!existsSync(page))
      return sendProblem(response, 'no-such-page', { detail: 'The pages are not built: npm run build.' })
    const show = request.params['show']
    const known = show === undefined || shows.find(String(show)) !== null
    response
      .status(known ? 200 : 404)
      .set('cache-control', 'no-store')
      .sendFile(page)
  })
  return routes
}
