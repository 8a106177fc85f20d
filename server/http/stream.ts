import type { Response } from 'express'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Authority } from '../show/authority.ts'
import { viewOf } from '../show/views.ts'

const HEARTBEAT = 15_000
const MOST_WAITING = 1024 * 1024

/** The view as server-sent events: the whole at once, then at each revision; its id is the revision. */
export function openStream(response: Response, authority: Authority, actor: Actor, door: Door): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const send = () => {
    const view = viewOf(authority, actor, { withAgenda: true })
    write(`id: ${view.revision}\nevent: view\ndata: ${JSON.stringify(view)}\n\n`)
  }
  const write = (text: string) => {
    response.write(text)
    // A reader that never reads is cut off; it gets the whole when it returns.
    if (response.writableLength > MOST_WAITING) response.destroy()
  }
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT)
  const leave = [
    authority.watch(send),
    door.watchClosed((link) => {
      if (link === actor.link) response.end('event: revoked\ndata: {}\n\n')
    }),
  ]
  response.on('close', () => {
    clearInterval(heartbeat)
    for (const stop of leave) stop()
  })
  write('retry: 1000\n\n')
  send()
}
