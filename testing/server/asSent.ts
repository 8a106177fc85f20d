import type { View } from '../../shared/protocol/view.ts'
import { eventually } from '../eventually.ts'
import { SMALL, type TestServer } from './testServer.ts'

/** What whoever joins over a socket is sent. */
export async function joined(server: TestServer, key: string | null): Promise<View> {
  const { socket } = await server.sit(key)
  return new Promise((resolve) => {
    socket.once('view', resolve)
    socket.emit('whole')
  })
}

export interface Streamed {
  readonly event: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into what it asserts the shape of.
  readonly said: any
}

export interface Following {
  /** As they come. */
  readonly events: readonly Streamed[]
  readonly stop: () => Promise<void>
}

/** A stream of the small show. */
export async function follow(server: TestServer, key: string | null, query: string): Promise<Following> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
  const { body } = await fetch(`${server.url}/api/v1/shows/${SMALL}/view/stream${query}`, { headers })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('there is a stream')
  const events: Streamed[] = []
  let rest = ''
  const read = async (): Promise<void> => {
    const { value, done } = await reader.read()
    if (done) return
    const parts = (rest + value).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const [, event = '', said = ''] = /event: (\w+)\ndata: (.*)$/.exec(part) ?? []
      if (event !== '') events.push({ event, said: JSON.parse(said) })
    }
    return read()
  }
  void read().catch(() => undefined)
  return { events, stop: () => reader.cancel() }
}

/** What whoever opens a stream is sent first. */
export async function streamed(server: TestServer, key: string | null, query: string): Promise<Streamed> {
  const { events, stop } = await follow(server, key, query)
  const first = await eventually(() => {
    const [event] = events
    if (event === undefined) throw new Error('nothing came yet')
    return event
  })
  await stop()
  return first
}
