import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Request, Router } from 'express'
import { FRONT_PAGE, pageNames } from '../../../shared/protocol/pages.ts'
import type { Shows } from '../../show/shows.ts'
import { languageFor, sendProblem } from '../problems.ts'
import { builtFiles, sendBuilt } from './builtFiles.ts'

const PATHS = ['/', '/:show', ...pageNames.filter((page) => page !== FRONT_PAGE).map((page) => `/:show/${page}`)]

/** The pages, and what they load. `folder` holds the built client. */
export function pages(folder: string, shows: Shows): Router {
  const routes = Router()
  routes.use(builtFiles(folder))
  routes.get(PATHS, (request, response) => {
    const file = `pages/${pageOf(request)}.${languageFor(request)}.html`
    if (!existsSync(join(folder, file)))
      return sendProblem(response, 'no-such-page', ({ details }) => ({ detail: details.notBuilt }))
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

/** Each page has links to what it needs for its first picture, in the likely language: a page follows what was chosen on
 * its device, of which no server knows. */
function pageOf({ path }: Request): string {
  const [show, page] = path.split('/').filter((part) => part !== '')
  return show === undefined ? 'home' : (page ?? FRONT_PAGE)
}
