import type { Response } from 'express'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Door } from '../access/door.ts'
import type { Authority } from '../show/authority.ts'
import { viewOf } from '../show/views.ts'

const HEARTBEAT = 15_000
/** More than the largest view there can be. */
const MOST_WAITING = 1024 * 1024
const FAREWELL = 500

/** The view as server-sent events: the whole at once, then at each revision; its id is the revision. */
export function openStream(response: Response, authority: Authority, actor: Actor, door: Door): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const write = (text: string) => {
    if (response.writableEnded || response.destroyed) return
    response.write(text)
    // A reader that never reads is cut off; it gets the whole when it returns.
    if (response.writableLength > MOST_WAITING) response.destroy()
  }
  const send = () => {
    const view = viewOf(authority, actor, { withAgenda: true })
    write(`id: ${view.revision}\nevent: view\ndata: ${JSON.stringify(view)}\n\n`)
  }
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT)
  const leave = () => {
    clearInterval(heartbeat)
    stopWatching()
    stopWaiting()
  }
  const stopWatching = authority.watch(send)
  const stopWaiting = door.watchClosed((link) => {
    if (link !== actor.link) return
    leave()
    response.end('event: revoked\ndata: {}\n\n')
    // Whoever does not read it is gone all the same.
    setTimeout(() => response.destroy(), FAREWELL).unref()
  })
  response.on('close', leave)
  response.on('error', leave)
  write('retry: 1000\n\n')
  send()
}
