import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { uptime } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import { atLeast, between, type Duration, instant, NONE, seconds } from '../shared/domain/time.ts'
import { overBounds } from '../shared/views/bounds.ts'
import { createDoor, DOOR_LIMITS, type Limits } from './access/door.ts'
import { createKeyThrottle } from './access/keyThrottle.ts'
import { createLinks, type Links } from './access/links.ts'
import { BUILD } from './build.ts'
import type { Config } from './config.ts'
import { createHttp } from './http/http.ts'
import { answerInOrder } from './http/pipelining/pipelining.ts'
import { keepLinks } from './keepLinks.ts'
import { pause } from './pause.ts'
import { setAlarm } from './show/alarm.ts'
import { createAudiences } from './show/audiences.ts'
import type { Authority } from './show/deciding/authority.ts'
import { type ClockSources, createClock } from './show/deciding/clock.ts'
import { createEarlierRuns } from './show/earlierRuns.ts'
import { createScreens } from './show/screens.ts'
import { restoreShows, type Shows } from './show/shows.ts'
import { createStoreNews } from './show/storeNews.ts'
import { answerOtherUpgrades } from './sockets/lines/upgrades.ts'
import { openSockets } from './sockets/sockets.ts'
import { engines } from './storage/engines.ts'
import { REMARKS, type StorageHealth } from './storage/storage.ts'

/** What the server's clock is read off. */
export type Time = Pick<ClockSources, 'wall' | 'monotonic' | 'uptime'>

const systemTime: Time = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: () => uptime() * 1_000,
}

export interface App {
  readonly shows: Shows
  readonly links: Links
  /** Whether the store was an older version's until now. */
  readonly isUpgrade: boolean
  /** Another server has it where this one only reads the links. */
  readonly ownsStore: boolean
  /** By how much the clock of the shows began ahead of the computer's. */
  readonly clockAhead: Duration
  /** A sentence about what keeps the shows; `null` where there is nothing to say. */
  readonly news: string | null
  /** Answers the port. */
  readonly listen: () => Promise<number>
  /** Finishes what was pressed, lets everybody go, and closes the store. */
  readonly close: () => Promise<void>
}

/** How long a server that is just draining gets to let go of the store. */
const PATIENCE = seconds(3)

/** Who holds half a request open is let go: headers have ten seconds, the largest agenda on a slow line thirty. */
const HALF_REQUESTS = {
  headersTimeout: seconds(10),
  requestTimeout: seconds(30),
  connectionsCheckingInterval: seconds(2),
} as const

/** How long an answer may lie on a line on which nothing moves. */
const UNTAKEN = seconds(30)

/** How long those who are connected get to say goodbye. */
const FAREWELL = seconds(1)

/** A hall that comes back at once is not made to knock again: a knock that finds no room is lost, and comes a second later. */
const BACKLOG = 4_096

/**
 * Puts the server together: store, shows, doors. Nothing listens before `listen`.
 * @throws an error whose message is a sentence for whoever starts the server.
 */
export async function createApp(
  config: Config,
  pagesFolder: string,
  log: Logger,
  time: Time = systemTime,
  limits: Limits = DOOR_LIMITS,
): Promise<App> {
  const linksOnly = config.task?.is === 'links'
  const claim = engines[config.storage].claim(config.place, linksOnly ? NONE : PATIENCE)
  const owned = claim.taken === null
  // The links can be read while a server has the store: it made them all when it started.
  if (claim.taken !== null && !linksOnly) throw new Error(claim.taken)
  const secret = await claim.secret(config.secret)
  if (secret.isAnother)
    log.warn(
      'the secret is another than at the last start: links made with that one open nothing while this one is used',
    )
  const storage = await claim.open(BUILD)
  const { journal, health } = storage
  tellOfStorage(health, log)
  let running = () => false
  const notBefore = await journal.lastInstant()
  const clockAhead = atLeast(NONE, between(instant(time.wall()), notBefore ?? instant(0)))
  const clock = createClock({ ...time, isRunning: () => running(), notBefore })
  const shows = await restoreShows(journal, storage.snapshots, {
    clock,
    newId: randomUUID,
    sameAgenda: isDeepStrictEqual,
    report: (problem) => log.error({ err: problem }, 'a command could not be kept or shown'),
  })
  running = () => shows.all().some((authority) => authority.history().show.runOfShow.status === 'live')
  const links = await createLinks({
    store: storage.links,
    shows: shows.all().map(({ show }) => show),
    secret: secret.text,
    adminKey: config.adminKey,
    now: clock,
    agendaOf: (show) => shows.find(show)?.history().show.agenda ?? null,
  })
  if (owned) for (const authority of shows.all()) await links.ensure(authority.history().show.agenda)

  const stops: (() => void)[] = []
  const attend = (authority: Authority) => {
    const report = (problem: unknown) => log.error({ err: problem }, 'what an hour asks for could not be done')
    stops.push(setAlarm(authority, report), keepLinks(authority, links, log))
  }
  if (owned) {
    for (const authority of shows.all()) {
      attend(authority)
      tellIfLarge(authority, log)
    }
    shows.watchOpened(attend)
    const { tail } = storage
    const report = (problem: unknown) => log.error({ err: problem }, 'what others wrote could not be read')
    stops.push(
      tail.watch({
        moved: (show) => void shows.follow(show).catch(report),
        links: (show) => void links.reread(show).catch(report),
      }),
    )
  }

  const screens = createScreens(clock)
  const audiences = createAudiences()
  const door = createDoor({
    links,
    keyThrottle: createKeyThrottle(clock),
    origins: config.origins,
    trustProxy: config.trustProxy,
    limits,
    log,
  })
  const http = createServer(
    HALF_REQUESTS,
    createHttp({
      shows,
      audiences,
      links,
      door,
      screens,
      readRun: createEarlierRuns(journal.read),
      pagesFolder,
      log,
      baseUrl: config.baseUrl,
      health,
      engine: storage.engine,
    }),
  )
  const connected = new Set<Socket>()
  function closed(this: Socket): void {
    connected.delete(this)
  }
  http.on('connection', (socket) => {
    // One whose request is read anew, without the upgrade that it offered.
    if (connected.has(socket)) return
    connected.add(socket)
    socket.on('close', closed)
  })
  const sockets = openSockets(http, {
    shows,
    door,
    screens,
    audiences,
    store: createStoreNews(health, clock),
    now: clock,
  })
  answerInOrder(http, { lines: door.lines, isKeyed: sockets.isKeyed, untaken: UNTAKEN })
  answerOtherUpgrades(http)

  return {
    shows,
    links,
    isUpgrade: storage.upgradedFrom !== null,
    ownsStore: owned,
    clockAhead,
    news: claim.news,
    listen: () =>
      new Promise((resolve, reject) => {
        http.once('error', (error) => reject(cannotListen(error, config)))
        const where = config.host === null ? {} : { host: config.host }
        http.listen({ port: config.port, ...where, backlog: BACKLOG }, () => {
          resolve(portOf(http.address()))
        })
      }),
    async close() {
      for (const stop of stops) stop()
      door.close()
      await Promise.race([shows.settled(), pause(FAREWELL)])
      const closed = sockets.close()
      // Once the sockets have said farewell: streams of events never end by themselves, and nor would the server.
      setImmediate(() => http.closeAllConnections())
      // A phone that sleeps answers no farewell.
      const impatience = setTimeout(() => {
        for (const each of connected) each.destroy()
      }, FAREWELL)
      await closed
      clearTimeout(impatience)
      await Promise.race([shows.settled(), pause(FAREWELL)])
      await storage.close()
      claim.release()
    },
  }
}

/** Whoever runs the server is told when it can no longer write, and when it can again. */
function tellOfStorage(health: StorageHealth, log: Logger): void {
  health.watch(() => {
    if (health.awayFor() > 0) log.error('nothing can be written down: presses wait or are refused')
    else log.info('everything can be written down again')
  })
  health.watchRemarks((remark, problem) => log.error({ err: problem }, REMARKS[remark]))
}

/** An older version let shows grow: they run, and only may not grow further. */
function tellIfLarge(authority: Authority, log: Logger): void {
  for (const { part, size, bound } of overBounds(authority.history().show)) {
    log.warn(
      { show: authority.show, part, size, bound },
      'a session is larger than sessions may be: it runs, and may not grow',
    )
  }
}

function cannotListen(error: Error, { port, host }: Config): Error {
  const code = 'code' in error ? error.code : null
  if (code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken: stop what uses it, or choose another one with PORT.`)
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be used by this account: choose one above 1023 with PORT.`)
  if (code === 'EADDRNOTAVAIL') return new Error(`This machine has no address ${host}: choose another one with HOST.`)
  return error
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
