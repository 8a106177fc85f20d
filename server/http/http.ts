import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import type { Screens } from '../show/screens.ts'
import { type DocumentPorts, documentRoutes } from './documentRoutes.ts'
import { type LinkPorts, linkRoutes } from './linkRoutes.ts'
import { openApi } from './openapi.ts'
import { pages } from './pages.ts'
import { sendProblem } from './problems.ts'
import { screenRoutes } from './screenRoutes.ts'
import { showRoutes } from './showRoutes.ts'

export interface Http extends LinkPorts, DocumentPorts {
  readonly screens: Screens
  /** The folder of the built client. */
  readonly pagesFolder: string
  /** Rejects while the store cannot be reached. */
  readonly isReady: () => Promise<void>
  readonly log: Logger
}

/** Everything this server answers over HTTP. No GET changes anything. */
export function createHttp(ports: Http): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders())
  app.use(refuseKeysInAddresses)
  app.get('/healthz', (_request, response) => void response.json({ ok: true }))
  app.get('/readyz', async (_request, response) => {
    await ports.isReady().then(
      () => response.json({ ok: true, shows: ports.shows.all().length }),
      () => sendProblem(response, 'not-stored', { detail: 'The store cannot be reached.' }),
    )
  })
  app.use('/api/v1', (_request, response, next) => {
    response.set('cache-control', 'no-store')
    next()
  })
  let description: object | null = null
  app.get('/api/v1/openapi.json', (_request, response) => {
    description ??= openApi(ports.baseUrl)
    response.json(description)
  })
  app.use('/api/v1', showRoutes(ports), linkRoutes(ports), screenRoutes(ports), documentRoutes(ports))
  app.use('/api', (_request, response) => sendProblem(response, 'no-such-page'))
  app.use(pages(ports.pagesFolder, ports.shows))
  app.use((_request, response) => sendProblem(response, 'no-such-page'))
  app.use(onError(ports.log))
  return app
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

/** As `access/keys.ts` makes them; a chosen admin key has no shape, and is known by its name only. */
const LINK_KEY = /(?<![a-z0-9])[a-z2-7]{36}(?![a-z0-9])/i

const refuseKeysInAddresses: RequestHandler = (request, response, next) => {
  const names = Object.keys(request.query).map((name) => name.toLowerCase())
  const inQuery = names.some((name) => ['key', 'token', 'access_token', 'authorization'].includes(name))
  const inPath = /(^|\/)key=/i.test(request.path)
  const looksLikeOne = LINK_KEY.test(request.url) && !request.path.startsWith('/assets/')
  if (inQuery || inPath || looksLikeOne) return sendProblem(response, 'key-in-address')
  next()
}

function onError(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : null
    if (type === 'entity.too.large') return sendProblem(response, 'too-large')
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
    if (status < 500) return sendProblem(response, 'malformed')
    log.error({ err: error }, 'a request failed')
    sendProblem(response, 'broken')
  }
}
