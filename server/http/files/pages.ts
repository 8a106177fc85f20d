import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Request, Router } from 'express'
import type { Shows } from '../../show/shows.ts'
import { languageFor, sendProblem } from '../problems.ts'
import { builtFiles, sendBuilt } from './builtFiles.ts'

const VIEWS = ['moderator', 'speaker', 'interpreter', 'crew', 'stage', 'record']

/** The pages, and what they load. `folder` holds the built client. */
export function pages(folder: string, shows: Shows): Router {
  const routes = Router()
  routes.use(builtFiles(folder))
  routes.get(['/', '/:show', ...VIEWS.map((view) => `/:show/${view}`)], (request, response) => {
    const file = `pages/${viewOf(request)}.${languageFor(request)}.html`
    if (!existsSync(join(folder, file)))
      return sendProblem(response, 'no-such-page', { detail: 'The pages are not built: npm run build.' })
    const show = request.params['show']
    const known = show === undefined || shows.find(String(show)) !== null
    response
      .status(known ? 200 : 404)
      .set('cache-control', 'no-store')
      .vary('accept-language')
    sendBuilt(request, response, { folder, file, keeping: { cacheControl: false } })
  })
  return routes
}

/** One page is one view: each has links to what it needs for its first picture, in the likely language: a page follows
 * what was chosen on its device, of which no server knows. */
function viewOf({ path }: Request): string {
  const [show, view] = path.split('/').filter((part) => part !== '')
  return show === undefined ? 'home' : (view ?? 'programme')
}
