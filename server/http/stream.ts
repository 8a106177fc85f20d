import type { Response } from 'express'
import type { Actor } from '../../shared/domain/actor.ts'
import type { Show } from '../../shared/domain/show.ts'
import type { ApiView } from '../../shared/protocol/view.ts'
import type { Door } from '../access/door.ts'
import type { Authority } from '../show/authority.ts'
import { apiViewOf } from '../show/views.ts'

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
  const write = (said: string | Buffer) => {
    if (response.writableEnded || response.destroyed) return
    response.write(said)
    // A reader that never reads is cut off; it gets the whole when it returns.
    if (response.writableLength > MOST_WAITING) response.destroy()
  }
  const whole = () => eventOf(apiViewOf(authority, actor))
  const send = () => write(actor.role === 'public' ? publicNews(authority.history().show, whole) : whole())
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
  // With the time of now, by which a page begins: not what was written for others before.
  write(whole())
}

function eventOf(view: ApiView): Buffer {
  return Buffer.from(`id: ${view.revision}\nevent: view\ndata: ${JSON.stringify(view)}\n\n`)
}

const news = new WeakMap<Show, Buffer>()

/** What the public is told alike is written out once a revision: there may be thousands of streams. */
function publicNews(show: Show, write: () => Buffer): Buffer {
  const written = news.get(show) ?? write()
  news.set(show, written)
  return written
}
