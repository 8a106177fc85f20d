import express, { type ErrorRequestHandler, type Express, type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { kilobytes } from '../../shared/words/kilobytes.ts'
import { carriesKey } from '../access/keys.ts'
import type { Screens } from '../show/screens.ts'
import { isStoreAway } from '../storage/storeAway.ts'
import { pages } from './files/pages.ts'
import { sendProblem } from './problems.ts'
import { type HealthSeen, sayReady } from './readyz.ts'
import { type DocumentPorts, documentRoutes } from './routes/documentRoutes.ts'
import { type LinkRoutePorts, linkRoutes } from './routes/linkRoutes.ts'
import { roomRoutes } from './routes/roomRoutes.ts'
import { screenRoutes } from './routes/screenRoutes.ts'
import { keyOf, refuseKey, serve } from './routes/serve.ts'
import { showRoutes } from './routes/showRoutes.ts'

export interface Http extends LinkRoutePorts, DocumentPorts {
  readonly screens: Screens
  /** The folder of the built client. */
  readonly pagesFolder: string
  readonly health: HealthSeen
  /** The version inside, for whoever runs the server. */
  readonly engine: string
  readonly log: Logger
}

/** Everything this server answers over HTTP. No GET changes anything. */
export function createHttp(ports: Http): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders())
  app.use(refuseKeysInAddresses)
  app.get('/healthz', (_request, response) => void response.json({ ok: true }))
  app.get('/readyz', (request, response) => {
    const actor = ports.door.enter(null, keyOf(request), ports.door.addressOf(request))
    if (typeof actor === 'string') return refuseKey(response, actor)
    sayReady(response, ports, actor.role === 'admin' ? { engine: ports.engine } : {})
  })
  app.use('/api/v1', (_request, response, next) => {
    response.set('cache-control', 'no-store')
    next()
  })
  app.use(
    '/api/v1',
    descriptionRoute(ports),
    showRoutes(ports),
    linkRoutes(ports),
    screenRoutes(ports),
    roomRoutes(ports),
    documentRoutes(ports),
  )
  app.use('/api', (_request, response) => sendProblem(response, 'no-such-page'))
  app.use(pages(ports.pagesFolder, ports.shows))
  app.use((_request, response) => sendProblem(response, 'no-such-page'))
  app.use(onError(ports.log))
  return app
}

function descriptionRoute(ports: Http): Router {
  const routes = Router()
  let description: Promise<object> | null = null
  serve(routes, 'GET /openapi.json', ports, { body: null }, async ({ response }) => {
    description ??= describe(ports.baseUrl)
    response.json(await description)
  })
  return routes
}

/** Its schemas of all that is answered serve for nothing else: no start waits for them. */
async function describe(baseUrl: string): Promise<object> {
  const { openApi } = await import('./openapi/openapi.ts')
  return openApi(baseUrl)
}

/** Nothing inline, nothing from elsewhere; no upgrade to HTTPS, which would break a hall without certificates. */
function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
}

const refuseKeysInAddresses: RequestHandler = (request, response, next) => {
  if (carriesKey(request.url)) return sendProblem(response, 'key-in-address')
  next()
}

export function onError(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const fields: { type?: unknown; limit?: unknown; status?: unknown } =
      typeof error === 'object' && error !== null ? error : {}
    if (fields.type === 'entity.too.large') {
      const most = kilobytes(Number(fields.limit))
      return sendProblem(response, 'too-large', ({ details }) => ({ detail: details.bodyTooLarge(most) }))
    }
    if (fields.type === 'entity.parse.failed') {
      return sendProblem(response, 'malformed', ({ details }) => ({ detail: details.notJson }))
    }
    // A peer that went away, or sent what is no HTTP behind its request: nobody is left to answer, and what it sent, raw in
    // the error, may hold a key.
    if (isOfTheLine(error)) return void response.destroy()
    const status = 'status' in fields ? Number(fields.status) : 500
    if (status < 500) return sendProblem(response, 'malformed')
    log.error({ err: error }, 'a request failed')
    // A disk that is full or gone is no fault of the server's, and asking again later helps.
    sendProblem(response, isStoreAway(error) ? 'not-stored' : 'broken')
  }
}

const LINE_CODES = /^(HPE_\w+|ECONNABORTED|ECONNRESET|EPIPE)$/

function isOfTheLine(error: unknown): boolean {
  return error instanceof Error && 'code' in error && LINE_CODES.test(String(error.code))
}
