import type { Response } from 'express'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Door } from '../../access/door.ts'
import { OWED_FROM, takenMark } from '../../flow/slowLine.ts'
import type { Audiences } from '../../show/audiences.ts'
import type { Authority } from '../../show/deciding/authority.ts'
import { apiView, viewOf } from '../../show/views.ts'
import { viewText } from '../viewText.ts'
import { FAREWELL } from './streamSeat.ts'

const HEARTBEAT = 15_000
/** Whole views come at most so often, in ms; changes at once. */
const WHOLE_EVERY = 250
/** A reader that has much waiting and takes none of it for so long is cut off; it gets the whole when it returns. */
const DEAF = 15_000

export interface Streaming {
  readonly authority: Authority
  readonly actor: Actor
  readonly door: Door
  readonly audiences: Audiences
  /** What sockets get: the whole once, then what changed. */
  readonly changes: boolean
}

/** The view as server-sent events; the id of each is its revision. */
export function openStream(response: Response, { authority, actor, door, audiences, changes }: Streaming): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  let owed = false
  let deaf: ReturnType<typeof setTimeout> | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let sentAt = 0
  /** Bytes of a whole view that is still on its way: changes go behind it, or each would be the reason for another. */
  let ahead = 0

  const isOver = () => response.writableEnded || response.destroyed
  /** Of texts that wait, Node counts the characters; of buffers, the bytes. */
  const write = (...said: readonly (string | Buffer)[]) => {
    if (isOver()) return
    response.cork()
    for (const piece of said) response.write(typeof piece === 'string' ? Buffer.from(piece) : piece)
    response.uncork()
  }
  const whole = () => {
    sentAt = performance.now()
    const view = changes ? viewOf(authority, audiences, actor) : apiView(authority, audiences, actor)
    const before = response.writableLength
    write(`id: ${view.revision}\nevent: view\ndata: `, ...viewText(view), '\n\n')
    if (!changes || isOver()) return
    ahead = response.writableLength - before
    whenTaken(() => {
      ahead = 0
    })
  }
  /** Whether what comes next may be written; otherwise the whole is, once the reader has taken what was on its way. */
  const takes = (): boolean => {
    if (!owed && response.writableLength <= OWED_FROM + ahead) return true
    if (!owed && !isOver()) owe()
    return false
  }
  /**
   * A comment, written uncorked, says when the system has taken all before it. `drain` does not: from Node 21.1 on it may never
   * come after what was corked.
   */
  const whenTaken = (then: () => void) => {
    response.write(':\n\n', (problem) => {
      if (!problem) then()
    })
  }
  const owe = () => {
    owed = true
    watchTaking(takenMark(response.socket))
    whenTaken(settle)
  }
  const settle = () => {
    clearTimeout(deaf)
    owed = false
    if (!isOver()) whole()
  }
  /** However slowly it takes what waits: only who takes nothing is cut off. */
  const watchTaking = (before: string) => {
    deaf = setTimeout(() => {
      const now = takenMark(response.socket)
      if (now === before) response.destroy()
      else watchTaking(now)
    }, DEAF).unref()
  }
  const wholeSoon = () => {
    if (soon !== undefined) return
    soon = setTimeout(
      () => {
        soon = undefined
        if (takes()) whole()
      },
      Math.max(0, sentAt + WHOLE_EVERY - performance.now()),
    )
  }

  const stops = [
    audiences.watch(authority, actor.role, ({ said, json }) => {
      if (!changes) wholeSoon()
      else if (takes()) write(`id: ${said.revision}\nevent: change\ndata: ${json}\n\n`)
    }),
    door.watchUnseated((link, why) => {
      if (link !== actor.link) return
      leave()
      // Who has moved is back by itself, as who they are now.
      if (why === 'moved') response.end()
      else response.end('event: revoked\ndata: {}\n\n')
      setTimeout(() => response.destroy(), FAREWELL).unref()
    }),
  ]
  if (actor.role !== 'public') {
    stops.push(
      audiences.watchMine(authority, actor, ({ json }) => {
        if (!changes) wholeSoon()
        else if (takes()) write(`event: mine\ndata: ${json}\n\n`)
      }),
    )
  }
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT)
  const leave = () => {
    clearInterval(heartbeat)
    clearTimeout(soon)
    clearTimeout(deaf)
    for (const stop of stops) stop()
  }
  response.on('close', leave)
  response.on('error', leave)
  write('retry: 1000\n\n')
  whole()
}
