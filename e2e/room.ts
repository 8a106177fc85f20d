import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { within } from '../testing/eventually.ts'
import { type MadeLink, type RunningServer, SHOW, startServer } from './server.ts'

/** Who opens a page: a role, a person of the agenda, or a page for everybody. */
export type RoomMember =
  | { readonly role: 'moderator' | 'crew' | 'record' }
  | { readonly role: 'speaker' | 'interpreter'; readonly person: string }
  | { readonly role: 'programme' | 'stage' | 'home' | 'admin' }

interface OpenOptions extends BrowserContextOptions {
  /** Another way to the server, for instance through a proxy. */
  readonly through?: string
  /** Run in the page before anything of its own. */
  readonly before?: (context: BrowserContext) => Promise<void>
  /** Done with the page before it goes anywhere. */
  readonly watched?: (page: Page) => Promise<void>
}

export interface BrowserRoom {
  readonly server: RunningServer
  readonly browser: Browser
  /** A device of its own: nothing is shared with the other pages. */
  readonly open: (who: RoomMember, options?: OpenOptions) => Promise<Page>
  /** What no page may ever do: ask a third party for something, break the page's policy, throw. */
  readonly offences: readonly string[]
  readonly close: () => Promise<void>
}

/** A real server, a real browser, and everybody's own link. With `at`, the server's machine has that time. */
export async function openRoom(at?: number): Promise<BrowserRoom> {
  const server = await startServer(at)
  const browser = await chromium
    .launch({ executablePath: findBrowser(), args: [...browserArguments] })
    .catch(async (problem: unknown) => {
      await server.close()
      throw problem
    })
  const links = await server.links()
  const offences: string[] = []
  return {
    server,
    browser,
    offences,
    async open(who, { through = server.url, before, watched, ...options } = {}) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Zurich', ...options })
      context.setDefaultTimeout(within(1_000))
      await before?.(context)
      const page = await context.newPage()
      watch(page, new URL(through).origin, offences)
      await watched?.(page)
      await page.goto(addressOf(who, links, server).replace(/^https?:\/\/[^/]+/, through))
      return page
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

function addressOf(who: RoomMember, links: readonly MadeLink[], server: RunningServer): string {
  switch (who.role) {
    case 'home':
      return `${server.url}/`
    case 'admin':
      return server.adminUrl
    case 'programme':
      return `${server.url}/${SHOW}`
    case 'stage':
      return `${server.url}/${SHOW}/stage`
    case 'record':
      return handed(links, 'moderator', null).replace('/moderator#', '/record#')
    case 'moderator':
    case 'crew':
      return handed(links, who.role, null)
    case 'speaker':
    case 'interpreter':
      return handed(links, who.role, who.person)
  }
}

function handed(links: readonly MadeLink[], role: string, person: string | null): string {
  const url = links.find((link) => link.role === role && (person === null || link.person === person))?.url
  if (!url) throw new Error(`nobody was handed a link as ${role} ${person ?? ''}`)
  return url
}

function watch(page: Page, origin: string, offences: string[]): void {
  page.on('pageerror', (problem) => offences.push(`${page.url()} threw: ${problem.message}`))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) offences.push(`${page.url()}: ${message.text()}`)
  })
  page.context().on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) offences.push(`${page.url()} asked ${request.url()}`)
  })
}
