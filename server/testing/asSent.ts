import type { View } from '../../shared/protocol/view.ts'
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

/** The first event of a stream. */
export async function streamed(server: TestServer, key: string | null, query: string): Promise<Streamed> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` }
  const { body } = await fetch(`${server.url}/api/v1/shows/${SMALL}/view/stream${query}`, { headers })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  const FIRST = /event: (\w+)\ndata: (.*)\n\n/
  let heard = ''
  while (!FIRST.test(heard)) heard += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  const [, event = '', said = ''] = FIRST.exec(heard) ?? []
  return { event, said: JSON.parse(said) }
}
