import type { CDPSession, Page } from 'playwright-core'

/** Something that a page fetched. */
export interface Fetched {
  readonly path: string
  readonly kind: 'js' | 'css' | 'font' | 'html' | 'json' | 'other'
  /** `br`, `gzip`, or `null` where it came as it is. */
  readonly coding: string | null
  /** Of the body, as it came over the line; 0 from the browser's own store. */
  readonly bytes: number
  /** Whether the page's text names it, or a script or a style asked for it. */
  readonly askedBy: 'page' | 'script' | 'other'
  /** Epoch ms. */
  readonly askedAt: number
}

export interface WireWatch {
  readonly fetched: () => readonly Fetched[]
  /** Epoch ms: when the server first said what the page shows, over its socket or in JSON; `null` until then. */
  readonly toldAt: () => number | null
  readonly cdp: CDPSession
}

type Asked = Pick<Fetched, 'path' | 'askedBy' | 'askedAt'>
type Answered = Pick<Fetched, 'kind' | 'coding'> & { readonly heads: number }

/** Writes down what a page fetches, from before it goes anywhere. */
export async function watchWire(page: Page): Promise<WireWatch> {
  const cdp = await page.context().newCDPSession(page)
  const asked = new Map<string, Asked>()
  const answered = new Map<string, Answered>()
  const fetched: Fetched[] = []
  let toldAt: number | null = null
  /** Of the browser's own clock, from epoch ms. */
  let behind = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp, initiator }) => {
    behind = (wallTime - timestamp) * 1000
    const askedBy = initiator.type === 'parser' ? 'page' : initiator.type === 'script' ? 'script' : 'other'
    asked.set(requestId, { path: new URL(request.url).pathname, askedAt: wallTime * 1000, askedBy })
  })
  cdp.on('Network.responseReceived', ({ requestId, response: { url, headers, mimeType, encodedDataLength } }) => {
    const coding = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? null
    answered.set(requestId, { kind: kindOf(new URL(url).pathname, mimeType), coding, heads: encodedDataLength })
  })
  cdp.on('Network.webSocketFrameReceived', ({ timestamp, response: { payloadData } }) => {
    if (payloadData.startsWith('42["view"')) toldAt ??= timestamp * 1000 + behind
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const [question, answer] = [asked.get(requestId), answered.get(requestId)]
    if (question === undefined || answer === undefined) return
    const { kind, coding, heads } = answer
    if (kind === 'json') toldAt ??= timestamp * 1000 + behind
    fetched.push({ ...question, kind, coding, bytes: Math.max(0, encodedDataLength - heads) })
  })
  await cdp.send('Network.enable')
  return { fetched: () => [...fetched], toldAt: () => toldAt, cdp }
}

function kindOf(path: string, type: string): Fetched['kind'] {
  if (path.endsWith('.js')) return 'js'
  if (path.endsWith('.css')) return 'css'
  if (path.endsWith('.woff2')) return 'font'
  if (type === 'text/html') return 'html'
  return type.includes('json') ? 'json' : 'other'
}
